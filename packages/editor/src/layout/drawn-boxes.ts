// The box of what is drawn, from the stored corner of the nominal box. Called by the scene.
import type { Frame, Node, Point } from '@baton/core';
import { type Box, bottom } from './box';
import { underRim } from './frames';
import { DECISION_MIN, FRAME, LANE, NOMINAL, SHAPE, TAG_BELOW_RIM } from './measures';
import type { Scope } from './scope';
import { textWidth } from './text-width';

/** `words`: what stands on a step without a name; absent: nothing. `frame`: of a sub-process that is drawn unfolded. */
export function drawnBox(node: Node, at: Point, words: (node: Node) => string = nameOf, frame?: Frame): Box {
  if (frame) return { x: at.x, y: at.y, width: frame.width, height: FRAME.head + frame.height };
  const nominal = NOMINAL[node.kind];
  const width = drawnWidth(node, words);
  return { x: at.x + (nominal.width - width) / 2, y: at.y, width, height: nominal.height };
}

/** The stored corner of a drawn box: the way back. */
export function cornerOf(node: Node, box: Box): Point {
  if (node.kind === 'subProcess') return { x: box.x, y: box.y };
  return { x: box.x - (NOMINAL[node.kind].width - box.width) / 2, y: box.y };
}

function nameOf(node: Node): string {
  return node.name ?? '';
}

/** Words of a rim and of a flag are cut beyond this. */
const MOST_WIDE = 190;

function drawnWidth(node: Node, words: (node: Node) => string): number {
  const shape = SHAPE[node.kind];
  if (shape === 'decision') return Math.max(DECISION_MIN, Math.ceil((48 + textWidth(words(node), 12.5)) / 4) * 4);
  if (shape === 'flag') return Math.min(MOST_WIDE, Math.ceil((36 + textWidth(words(node), 11)) / 2) * 2);
  return NOMINAL[node.kind].width;
}

/** All tags of a rim together end before the next column begins; a tag is at least its picture. */
const RIM_ROOM = LANE.column - 14;
const LEAST_TAG = 24;

/** The widest give way first, until all have room beside each other. */
function sharedWidths(wanted: readonly number[]): number[] {
  const room = RIM_ROOM - TAG_GAP * (wanted.length - 1);
  const widths = [...wanted];
  for (let sum = widths.reduce((a, b) => a + b, 0); sum > room; ) {
    const widest = Math.max(...widths);
    const next = Math.max(LEAST_TAG, ...widths.filter((width) => width < widest));
    const many = widths.filter((width) => width === widest).length;
    const to = Math.max(LEAST_TAG, next, Math.floor(widest - (sum - room) / many));
    if (widest <= LEAST_TAG) break;
    const fits = to === widest ? widest - 1 : to;
    for (const [i, width] of widths.entries()) if (width === widest) widths[i] = fits;
    sum = widths.reduce((a, b) => a + b, 0);
  }
  return widths;
}

const TAG_GAP = 6;

/** Tags of boundary events: on the bottom rim of their step, side by side from its start. */
export function tagBoxes(
  scope: Scope,
  boxes: ReadonlyMap<string, Box>,
  words: (node: Node) => string,
): Map<string, Box> {
  const result = new Map<string, Box>();
  for (const [host, tags] of scope.attached) {
    const box = boxes.get(host);
    if (!box) continue;
    let x = box.x + 1;
    const widths = sharedWidths(tags.map((tag) => Math.min(MOST_WIDE, Math.ceil(32 + textWidth(words(tag), 11)))));
    for (const [i, tag] of tags.entries()) {
      const width = widths[i] as number;
      const kind = scope.byId.get(host)?.kind;
      const rim = kind && underRim(kind, box) > 0 ? bottom(box) - 6 : bottom(box);
      result.set(tag.id, { x, y: rim + TAG_BELOW_RIM - 10, width, height: 20 });
      x += width + TAG_GAP;
    }
  }
  return result;
}
