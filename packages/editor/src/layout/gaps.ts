// How far behind a step the next one stands.
import type { Flow, Node } from '@baton/core';
import type { Measures } from './directed';
import { overhang } from './drawn-boxes';
import { hasWords } from './flow-words';
import { SHAPE } from './measures';

export function gapBetween(before: Node, after: Node, flow: Flow | null, measures: Measures): number {
  return plainGap(before, after, flow, measures) + overhang(before, measures) + overhang(after, measures);
}

function plainGap(before: Node, after: Node, flow: Flow | null, { gap }: Measures): number {
  const [from, to] = [SHAPE[before.kind], SHAPE[after.kind]];
  if (flow !== null && hasWords(flow)) return (to === 'bar' || to === 'flag' ? gap.wordsToBar : gap.words)(flow);
  if (before.kind === 'startEvent') return gap.start;
  if (to === 'flag') return gap.beforeFlag;
  if (from === 'flag') return gap.afterFlag;
  if (from === 'bar' || to === 'bar') return gap.bar;
  if (to === 'decision') return gap.question;
  return gap.card;
}
