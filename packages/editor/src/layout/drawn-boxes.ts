// The box of what is drawn, from the stored corner of the nominal box. Called by the scene.
import type { Frame, Node, Point } from '@baton/core';
import { type Box, bottom } from './box';
import type { Measures } from './directed';
import { sizeOf, underRim } from './frames';
import { DECISION_MIN, SHAPE, TAG_BELOW_RIM } from './measures';
import type { Scope } from './scope';
import { textWidth } from './text-width';

/** `words`: what stands on a step without a name; absent: nothing. `frame`: of a sub-process that is drawn unfolded. */
export function drawnBox(
  node: Node,
  at: Point,
  measures: Measures,
  words: (node: Node) => string = nameOf,
  frame?: Frame,
): Box {
  if (frame) return { ...at, ...sizeOf(node, { [node.id]: frame }, measures) };
  const nominal = measures.nominal[node.kind];
  const long = drawnWidth(node, words);
  const { width, height } = measures.sideways
    ? { width: nominal.width, height: long ?? nominal.height }
    : { width: long ?? nominal.width, height: nominal.height };
  return { x: at.x + (nominal.width - width) / 2, y: at.y + (nominal.height - height) / 2, width, height };
}

/** The stored corner of a drawn box: the way back. */
export function cornerOf(node: Node, box: Box, { nominal }: Measures): Point {
  if (node.kind === 'subProcess') return { x: box.x, y: box.y };
  const { width, height } = nominal[node.kind];
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2 };
}

/** How far the words of a step reach beyond its room along the work, at each end. */
export function overhang(node: Node, { sideways, nominal }: Measures): number {
  const long = sideways ? drawnWidth(node, nameOf) : null;
  return long === null ? 0 : Math.max(0, (long - nominal[node.kind].height) / 2);
}

/** With the words beside a ring: behind it, and before it where work begins and runs sideways. */
export function boxWithWords(node: Node, box: Box, words: string, { sideways }: Measures): Box {
  if (SHAPE[node.kind] !== 'ring' || words === '') return box;
  const more = 6 + Math.ceil(textWidth(words, 11.5));
  if (!sideways) return { ...box, width: box.width + more };
  const before = node.kind === 'startEvent' ? more : 0;
  return { ...box, y: box.y - before, height: box.height + more };
}

function nameOf(node: Node): string {
  return node.name ?? '';
}

/** Words of a rim and of a flag are cut beyond this. */
const MOST_WIDE = 190;

/** As it is seen, of what is as long as its words; null: as its kind is. */
export function drawnWidth(node: Node, words: (node: Node) => string): number | null {
  const shape = SHAPE[node.kind];
  if (shape === 'decision') return Math.max(DECISION_MIN, Math.ceil((48 + textWidth(words(node), 12.5)) / 4) * 4);
  if (shape === 'flag') return Math.min(MOST_WIDE, Math.ceil((36 + textWidth(words(node), 11)) / 2) * 2);
  return null;
}

/** All tags of a rim together end before the next step begins; a tag is at least its picture. */
const LEAST_TAG = 24;

/** The widest give way first, until all have room beside each other. */
function sharedWidths(wanted: readonly number[], rim: number): number[] {
  const room = rim - TAG_GAP * (wanted.length - 1);
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
  const { turned, rim: room } = scope.measures;
  for (const [host, tags] of scope.attached) {
    const stored = boxes.get(host);
    if (!stored) continue;
    const box = turned(stored);
    let x = box.x + 1;
    const widths = sharedWidths(
      tags.map((tag) => Math.min(MOST_WIDE, Math.ceil(32 + textWidth(words(tag), 11)))),
      room,
    );
    for (const [i, tag] of tags.entries()) {
      const width = widths[i] as number;
      const kind = scope.byId.get(host)?.kind;
      const rim = kind && underRim(kind, box) > 0 ? bottom(box) - 6 : bottom(box);
      result.set(tag.id, turned({ x, y: rim + TAG_BELOW_RIM - 10, width, height: 20 }));
      x += width + TAG_GAP;
    }
  }
  return result;
}
