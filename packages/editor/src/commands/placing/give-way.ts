// Steps that are moved past their neighbour along the path change places with it: it goes where they stood, and what is beyond both stays. Called when room
// is made for them. Steps that are taken further away leave their place empty, as a removed one does: what nobody touched stays where it is known to be.
import type { Node } from '@baton/core';
import { bottom, boundsOf, overlaps, snapUp } from '../../layout/box';
import type { Sheet } from './places';

/** They go behind the step that was next, or before the one that was before them. */
export type Past = 'behind' | 'before';

/** Moves the neighbour, and what is beyond by what their old place lacks of the room. Answers by how much it moved; 0: nothing was moved, somebody stands in the way. */
export function giveWay(
  sheet: Sheet,
  made: readonly Node[],
  ends: { readonly from: string; readonly to: string },
  past: Past,
  room: number,
): number {
  const id = past === 'behind' ? ends.from : ends.to;
  const moved = made.map((node) => node.id);
  const boxes = (isMeant: (id: string) => boolean) =>
    sheet.nodes.flatMap((node) => (isMeant(node.id) ? (sheet.box(node.id) ?? []) : []));
  const stood = boundsOf(boxes((one) => moved.includes(one)));
  const [box, at] = [sheet.box(id), sheet.places[id]];
  if (!box || !at || !stood || room <= 0) return 0;
  const others = boxes((one) => one !== id && !moved.includes(one));
  const end = bottom(stood);
  const below = Math.min(...[...others, box].map(({ y }) => (y >= end ? y : Number.POSITIVE_INFINITY)));
  const shift = Math.min(below - stood.y, room);
  const by = past === 'behind' ? -shift : shift;
  const isTaken = others.some(
    (other) => (other.y < end && bottom(other) > stood.y) || overlaps(other, { ...box, y: box.y + by }),
  );
  if (isTaken) return 0;
  const beyond = past === 'behind' ? (sheet.box(ends.to)?.y ?? end) : end;
  sheet.moveDown(beyond, snapUp(room - shift), [id, ...moved]);
  sheet.places[id] = { x: at.x, y: at.y + (past === 'behind' ? by : room) };
  return shift;
}
