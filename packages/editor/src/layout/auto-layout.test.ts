// What the arrangement promises: it ends, nothing stands on anything else, and the same drawing gives the same places.
import { type Diagram, parseDiagram } from '@baton/core';
import { expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { autoLayout } from './auto-layout';
import { overlaps } from './box';
import { NOMINAL } from './measures';
import { scopeOf } from './scope';

function fan(branches: number): Diagram {
  const ids = Array.from({ length: branches }, (_, i) => `b${i}`);
  const parsed = parseDiagram({
    format: 1,
    id: 'fan',
    name: 'Fan',
    lanes: [],
    nodes: [
      { id: 'ask', kind: 'exclusiveGateway' },
      ...ids.map((id) => ({ id, kind: 'userTask' })),
      { id: 'end', kind: 'endEvent' },
    ],
    flows: ids.flatMap((id) => [
      { id: `to-${id}`, from: 'ask', to: id },
      { id: `from-${id}`, from: id, to: 'end' },
    ]),
    variables: [],
    ladders: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.diagram;
}

it.each([2, 6, 7, 12, 40])('a decision with %i paths has all of them side by side', (branches) => {
  const diagram = fan(branches);
  const places = autoLayout(scopeOf(diagram, null), diagram.lanes);
  expect(places.size).toBe(diagram.nodes.length);
  const boxes = diagram.nodes.map((node) => ({ ...(places.get(node.id) ?? { x: 0, y: 0 }), ...NOMINAL[node.kind] }));
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
  const rows = new Set(diagram.nodes.filter(({ kind }) => kind === 'userTask').map(({ id }) => places.get(id)?.y));
  expect(rows.size).toBe(1);
});

it('is the same every time', () => {
  const diagram = printOrder();
  const once = autoLayout(scopeOf(diagram, null), diagram.lanes);
  expect(autoLayout(scopeOf(printOrder(), null), diagram.lanes)).toEqual(once);
});
