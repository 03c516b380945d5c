// How far below a step the next one stands.
import type { Flow, Node } from '@baton/core';
import { hasWords } from './flow-words';
import { GAP, SHAPE } from './measures';

export function gapBetween(before: Node, after: Node, flow: Flow | null): number {
  const [from, to] = [SHAPE[before.kind], SHAPE[after.kind]];
  const words = flow !== null && hasWords(flow);
  if (words) return to === 'bar' || to === 'flag' ? GAP.wordsToBar : GAP.words;
  if (before.kind === 'startEvent') return GAP.start;
  if (to === 'flag') return GAP.beforeFlag;
  if (from === 'flag') return GAP.afterFlag;
  if (from === 'bar' || to === 'bar') return GAP.bar;
  if (to === 'decision') return GAP.question;
  return GAP.card;
}
