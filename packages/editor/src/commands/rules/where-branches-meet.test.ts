// Where a further branch of a decision goes on.
import type { Diagram } from '@baton/core';
import { expect, it } from 'vitest';
import { whereBranchesMeet } from './where-branches-meet';

/** `a>b`: a path; names that begin with "end" are ends. */
function drawn(paths: string): Pick<Diagram, 'nodes' | 'flows'> {
  const flows = paths.split(' ').map((path, i) => ({ id: `f${i}`, from: path.split('>')[0], to: path.split('>')[1] }));
  const ids = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const nodes = [...ids].map((id) => ({ id, kind: id?.startsWith('end') ? 'endEvent' : 'userTask' }));
  return { nodes, flows } as unknown as Diagram;
}

it.each<[string, string, string | undefined]>([
  ['beside the only one', 'd>a a>end', 'a'],
  ['where both come together, not in the first step of one', 'd>a d>b a>x x>e b>e e>end', 'e'],
  ['where one goes at once and the other after a step', 'd>e d>b b>e e>end', 'e'],
  ['where most come together', 'd>a d>b d>c a>e b>e e>g c>g g>end', 'g'],
  ['past one that leads back', 's>d d>a d>s a>end', 'a'],
  ['past one that only ends', 'd>a d>end1 a>end2', 'a'],
  ['nowhere, where they end apart', 'd>a d>b a>end1 b>end2', undefined],
  ['where both come together inside a round', 'd>a d>b a>e b>e e>d', 'e'],
  ['nowhere from a decision without paths', 's>d', undefined],
])('%s', (_what, paths, meets) => {
  expect(whereBranchesMeet(drawn(paths) as Diagram, 'd')).toBe(meets);
});
