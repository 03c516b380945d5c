// What changed lanes do to the places of steps: they move with their lane. Called by `setLanes`.
import type { Lane } from '@baton/core';
import { sheetsOf } from '../../layout/scope';
import { autoLayout } from '../auto-layout';
import type { Change } from '../command';
import { Sheet } from './places';

/** Moves steps with their lanes into the new order. Nothing to do in a drawing that is arranged by itself. */
export function shiftLanes(change: Change, next: readonly Lane[]): void {
  if (!change.before.layout?.nodes || change.before.lanes.length === 0) return;
  for (const inside of sheetsOf(change.before)) {
    const sheet = new Sheet(change, inside);
    const width = new Map(sheet.columns.map((column) => [column.lane?.id, column.width]));
    const x = new Map<string, number>();
    let at = 0;
    for (const lane of next) {
      x.set(lane.id, at);
      at += width.get(lane.id) ?? sheet.measures.lane.width;
    }
    for (const node of sheet.nodes) {
      const column = sheet.columns[sheet.laneIndex(node.id)];
      const to = x.get(column?.lane?.id ?? '');
      const place = sheet.places[node.id];
      if (column && place && to !== undefined && to !== column.x)
        sheet.places[node.id] = { x: place.x + to - column.x, y: place.y };
    }
  }
}

export function arrangeAgain(change: Change): void {
  if (change.before.layout?.nodes) autoLayout.run(change, { type: 'autoLayout' });
}
