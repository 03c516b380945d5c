// The stored places while a command works on them. A drawing without stored places gets them written down first, so that nothing moves
// but what the command moves.
import type { Diagram, Node, Point } from '@baton/core';
import { type Box, grow, overlaps } from '../../layout/box';
import { type Measures, measuresOf } from '../../layout/directed';
import { drawnBox } from '../../layout/drawn-boxes';
import { framesOf, sizeOf } from '../../layout/frames';
import { type LaneColumn, laneColumns } from '../../layout/lane-columns';
import { lanesOf } from '../../layout/lanes-of';
import { SHAPE } from '../../layout/measures';
import { flowOrder } from '../../layout/order';
import { positionsOf } from '../../layout/positions';
import { scopeOf, sheetsOf } from '../../layout/scope';
import type { Change } from '../command';

export type Places = Record<string, Point>;

/** The places of all steps that were there before; to be changed in place. */
export function writePlaces({ before, diagram }: Change): Places {
  diagram.layout ??= {};
  diagram.layout.nodes ??= {};
  const places = diagram.layout.nodes;
  for (const sheet of sheetsOf(before)) {
    for (const [id, point] of positionsOf(before, scopeOf(before, sheet))) places[id] ??= { ...point };
  }
  return places;
}

/** One sheet as it was, with the places as they are now. */
export class Sheet {
  readonly places: Places;
  readonly nodes: readonly Node[];
  readonly columns: readonly LaneColumn[];
  readonly measures: Measures;
  readonly #lane: ReadonlyMap<string, number>;

  constructor(
    private readonly change: Change,
    private readonly inside: string | null,
  ) {
    this.places = writePlaces(change);
    this.measures = measuresOf(change.before);
    const scope = scopeOf(change.before, inside);
    this.nodes = scope.nodes.filter((node) => node.kind !== 'boundaryEvent');
    this.#lane = lanesOf(scope, flowOrder(scope), change.before.lanes);
    const lanes = change.before.lanes.length === 0 ? [null] : change.before.lanes;
    const drawn = this.nodes.flatMap((node): [string, Box][] => {
      const at = this.places[node.id];
      return at ? [[node.id, drawnBox(node, at, scope.measures, undefined, scope.open.get(node.id))]] : [];
    });
    this.columns = laneColumns(lanes, scope, new Map(drawn), this.#lane);
  }

  /** Nominal box of a step of this sheet; a boundary event's is that of its step. */
  box(id: string): Box | null {
    const node =
      this.change.diagram.nodes.find((candidate) => candidate.id === id) ??
      this.change.before.nodes.find((candidate) => candidate.id === id);
    if (!node) return null;
    if (node.kind === 'boundaryEvent') return this.box(node.attachedTo);
    const at = this.places[id];
    return at ? { ...at, ...sizeOf(node, framesOf(this.change.diagram), this.measures) } : null;
  }

  laneIndex(id: string): number {
    const node = this.change.before.nodes.find((candidate) => candidate.id === id);
    return this.#lane.get(node?.kind === 'boundaryEvent' ? node.attachedTo : id) ?? 0;
  }

  column(lane: string | undefined): LaneColumn | undefined {
    return this.columns.find((column) => column.lane?.id === lane);
  }

  /** Moves everything that begins at or below `y` down; what is named stays. */
  moveDown(y: number, by: number, stays: readonly string[]): void {
    if (by <= 0) return;
    for (const node of this.nodes) {
      const at = this.places[node.id];
      if (at && at.y >= y && !stays.includes(node.id)) this.places[node.id] = { x: at.x, y: at.y + by };
    }
  }

  /** Makes a lane wide enough that a card fits at `x`: the lanes behind it move on. */
  reachTo(laneIndex: number, x: number): void {
    const column = this.columns[laneIndex];
    if (!column) return;
    const { card, lane } = this.measures;
    const missing = x + card.width + lane.inset - (column.x + column.width);
    if (missing <= 0) return;
    for (const node of this.nodes) {
      const at = this.places[node.id];
      if (at && this.laneIndex(node.id) > laneIndex) this.places[node.id] = { x: at.x + missing, y: at.y };
    }
  }

  /** Whether a card would stand on another one there; on one that the same change made, too. */
  isTaken(box: Box, except: readonly string[] = []): boolean {
    const reach = this.measures.bar.shortest / 2;
    return [...this.nodes, ...this.#made()].some((node) => {
      if (except.includes(node.id)) return false;
      const other = this.box(node.id);
      return (
        other !== null &&
        overlaps(
          grow(
            SHAPE[node.kind] === 'bar' ? { ...other, x: other.x - reach, width: other.width + 2 * reach } : other,
            8,
          ),
          box,
        )
      );
    });
  }

  #made(): Node[] {
    const { before, diagram } = this.change;
    if (diagram.nodes.length <= before.nodes.length) return [];
    const former = new Set(before.nodes.map((node) => node.id));
    return diagram.nodes.filter(
      (node) => !former.has(node.id) && node.kind !== 'boundaryEvent' && (node.parent ?? null) === this.inside,
    );
  }
}

export function columnsOf(change: Change, inside: string | null): readonly LaneColumn[] {
  return new Sheet(change, inside).columns;
}

export function sheetOf(diagram: Diagram, id: string): string | null {
  return diagram.nodes.find((node) => node.id === id)?.parent ?? null;
}
