// Steps that are put into a path together, as they stand to each other. Called when room is made for them.
import type { Node } from '@baton/core';
import { type Box, bottom, centerX, right } from '../../layout/box';
import type { Sheet } from './places';

export interface Block {
  /** They stand in several lanes: none goes sideways. */
  readonly isSpread: boolean;
  /** Where the middle of the first one stood. */
  readonly middle: number;
  /** From the middle of the first one to both sides. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Where they would stand: the middle of the first one, and the top of them all. */
  boxes(middle: number, top: number): readonly Box[];
  stand(middle: number, top: number): void;
}

/** What has no place yet counts as a step of its kind. */
export function blockOf(sheet: Sheet, nodes: readonly Node[]): Block {
  const stood = nodes.map((node) => sheet.box(node.id) ?? { x: 0, y: 0, ...sheet.measures.nominal[node.kind] });
  const middle = centerX(stood[0] as Box);
  const from = Math.min(...stood.map(({ y }) => y));
  const boxes = (to: number, top: number) =>
    stood.map((box) => ({ ...box, x: to + box.x - middle, y: top + box.y - from }));
  return {
    isSpread: nodes.some(({ lane }) => lane !== nodes[0]?.lane),
    middle,
    left: Math.min(...stood.map(({ x }) => x)) - middle,
    right: Math.max(...stood.map(right)) - middle,
    height: Math.max(...stood.map(bottom)) - from,
    boxes,
    stand(to, top) {
      for (const [i, { x, y }] of boxes(to, top).entries()) {
        const id = nodes[i]?.id;
        if (id !== undefined) sheet.places[id] = { x, y };
      }
    },
  };
}
