// Where notes and the frames of stages stand on a sheet. Called by the scene, also while something is dragged.
import type { Group, Note, Point } from '@baton/core';
import { type Box, bottom, boundsOf, centerX, centerY, grow, overlaps, right } from './box';
import type { Scope } from './scope';
import { textWidth } from './text-width';

export const NOTE = { width: 176, pad: 9, size: 12, line: 16, least: 34 } as const;
export const STAGE = { around: 16, title: 22 } as const;

export interface SceneNote {
  readonly id: string;
  readonly note: Note;
  readonly box: Box;
  /** From its rim to that of the step that it hangs on. */
  readonly line: readonly [Point, Point] | null;
}

export interface SceneGroup {
  readonly id: string;
  readonly group: Group;
  /** The frame, its title included. */
  readonly box: Box;
  /** Where the title stands: in a corner of the frame in which nothing else does. */
  readonly title: Box;
  /** Those of its steps that stand on this sheet. */
  readonly members: readonly string[];
}

/** Height that a note takes at its width. */
export function noteHeight(text: string): number {
  const room = NOTE.width - 2 * NOTE.pad;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(/\s+/)) {
      const width = textWidth(word, NOTE.size);
      const needed = used === 0 ? width : used + textWidth(' ', NOTE.size) + width;
      if (needed > room && used > 0) {
        count++;
        used = width;
      } else used = needed;
      // A word that is longer than a line goes on in the next ones.
      while (used > room) {
        count++;
        used -= room;
      }
    }
    lines += count;
  }
  return Math.max(NOTE.least, lines * NOTE.line + 2 * NOTE.pad);
}

export function placeNotes(scope: Scope, boxes: ReadonlyMap<string, Box>): SceneNote[] {
  const placed: SceneNote[] = [];
  for (const note of scope.notes) {
    const step = note.about === undefined ? undefined : boxes.get(note.about);
    const at = scope.notePlaces[note.id];
    const { width, height } = scope.measures.turned({ x: 0, y: 0, width: NOTE.width, height: noteHeight(note.text) });
    const corner = at
      ? { x: at.x + (step?.x ?? 0), y: at.y + (step?.y ?? 0) }
      : step
        ? { x: right(step) + 28, y: step.y }
        : freeCorner(boxes, placed);
    const box = { ...corner, width, height };
    placed.push({ id: note.id, note, box, line: step ? lineBetween(box, step) : null });
  }
  return placed;
}

/** Without a place of its own: beside all that is drawn, below the note before. */
function freeCorner(boxes: ReadonlyMap<string, Box>, placed: readonly SceneNote[]): Point {
  const bounds = boundsOf(boxes.values());
  const before = placed.filter(({ line }) => line === null).at(-1);
  return { x: bounds ? right(bounds) + 40 : 0, y: before ? bottom(before.box) + 16 : (bounds?.y ?? 0) };
}

/** From rim to rim on the straight way between the middles. */
function lineBetween(note: Box, step: Box): readonly [Point, Point] {
  const [a, b] = [note, step].map((box) => ({ x: centerX(box), y: centerY(box) })) as [Point, Point];
  return [onRim(note, a, b), onRim(step, b, a)];
}

function onRim({ width, height }: Box, middle: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  const share = Math.min(1, width / 2 / Math.max(1, Math.abs(dx)), height / 2 / Math.max(1, Math.abs(dy)));
  return { x: Math.round(middle.x + dx * share), y: Math.round(middle.y + dy * share) };
}

/** Above the steps at the start, else at the end, else below them; where all corners are taken, somewhere between or further above; as seen. */
function titleBox(frame: Box, width: number, boxes: readonly Box[]): Box {
  const [start, end] = [frame.x + 10, right(frame) - 10 - width];
  const [above, below] = [frame.y - STAGE.title + 8, bottom(frame) - 10];
  const corners = [above, below].flatMap((y) => [start, end].map((x) => ({ x, y, width, height: STAGE.title })));
  const taken = boxes.filter((box) => overlaps(box, grow(frame, 4 * STAGE.title)));
  const isFree = (place: Box) => !taken.some((box) => overlaps(box, place));
  return corners.find(isFree) ?? otherPlaces(corners).find(isFree) ?? (corners[0] as Box);
}

/** Along the upper and the lower rim, then in rows above the frame. */
function otherPlaces([first, last, below]: readonly Box[]): Box[] {
  if (!first || !last || !below) return [];
  const rows = [first.y, below.y, ...[1, 2, 3].map((n) => first.y - n * STAGE.title)];
  const places: Box[] = [];
  for (const y of rows) for (let x = first.x; x <= last.x; x += 8) places.push({ ...first, x, y });
  return places;
}

export function placeGroups(scope: Scope, boxes: ReadonlyMap<string, Box>): SceneGroup[] {
  return scope.groups.flatMap((group) => {
    const members = group.members.filter((id) => scope.byId.has(id));
    const tags = members.flatMap((id) => (scope.attached.get(id) ?? []).map((tag) => tag.id));
    const bounds = boundsOf([...members, ...tags].flatMap((id) => boxes.get(id) ?? []));
    if (!bounds) return [];
    const { turned } = scope.measures;
    const frame = turned(grow(bounds, STAGE.around));
    const width = Math.min(frame.width - 20, Math.ceil(textWidth(group.name, 12) + 16));
    const title = titleBox(frame, width, [...boxes.values()].map(turned));
    const top = Math.min(frame.y, title.y);
    const box = { ...frame, y: top, height: Math.max(bottom(frame), bottom(title)) - top };
    return [{ id: group.id, group, box: turned(box), title: turned(title), members }];
  });
}
