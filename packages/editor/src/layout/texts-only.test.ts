// A scene in which only texts changed is the one that would have been built anew; whatever moves something is built anew.
import type { Diagram, Node } from '@baton/core';
import { expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { buildScene, type Scene } from './scene';

const texts = { otherwise: 'Otherwise', tag: (node: Node) => node.name ?? node.kind };

function changed(diagram: Diagram, id: string, change: object): Diagram {
  return { ...diagram, nodes: diagram.nodes.map((node) => (node.id === id ? ({ ...node, ...change } as Node) : node)) };
}

const seen = ({ nodes, paths, lanes, bounds, scope, byId }: Scene) => ({
  nodes,
  paths,
  lanes,
  bounds,
  scope: { nodes: scope.nodes, byId: scope.byId, outgoing: scope.outgoing, attached: scope.attached },
  byId,
});

const kinds = [...new Set(printOrder().nodes.map(({ kind }) => kind))];
const one = (kind: string) => printOrder().nodes.find((node) => node.kind === kind)?.id as string;

it.each(kinds.flatMap((kind) => [[kind, false] as const, [kind, true] as const]))(
  'another name of a %s, mirrored %s, is as if built anew',
  (kind, mirrored) => {
    const before = printOrder();
    const keep = buildScene(before, { texts, mirrored });
    for (const name of ['A', 'A name that is a good deal longer than the one before it']) {
      const after = changed(before, one(kind), { name });
      expect(seen(buildScene(after, { texts, mirrored, keep }))).toEqual(seen(buildScene(after, { texts, mirrored })));
    }
  },
);

it('keeps all that did not change, steps and paths', () => {
  const before = printOrder();
  const keep = buildScene(before, { texts });
  const scene = buildScene(changed(before, 'design', { name: 'Draw' }), { texts, keep });
  expect(scene.paths).toBe(keep.paths);
  expect(scene.nodes.filter((step) => !keep.nodes.includes(step)).map(({ id }) => id)).toEqual(['design']);
  const again = buildScene(changed(before, 'design', { name: 'Draw it' }), { texts, keep: scene });
  expect(again.byId.get('design')?.node.name).toBe('Draw it');
});

it('makes room for another language', () => {
  const before = changed(printOrder(), one('exclusiveGateway'), { name: undefined });
  const keep = buildScene(before, { texts });
  const other = { otherwise: 'Otherwise', tag: () => 'A question in a language that needs much more room' };
  const scene = buildScene({ ...before }, { texts: other, keep });
  expect(seen(scene)).toEqual(seen(buildScene(before, { texts: other })));
});

it.each<[string, (diagram: Diagram) => Diagram]>([
  ['another lane', (diagram) => changed(diagram, 'design', { lane: diagram.lanes.at(-1)?.id })],
  ['another kind', (diagram) => changed(diagram, 'design', { kind: 'subProcess' })],
  ['one step less', (diagram) => ({ ...diagram, nodes: diagram.nodes.filter(({ kind }) => kind !== 'milestone') })],
  ['a note', (diagram) => ({ ...diagram, notes: [{ id: 'note1', text: 'Ask first' }] })],
  ['other paths', (diagram) => ({ ...diagram, flows: diagram.flows.slice(1) })],
])('%s is built anew', (_what, change) => {
  const before = printOrder();
  const after = change(before);
  const scene = buildScene(after, { texts, keep: buildScene(before, { texts }) });
  expect(scene.notes).toEqual(buildScene(after, { texts }).notes);
  expect(scene.nodes.map(({ id, box, lane, node }) => ({ id, box, lane, node }))).toEqual(
    buildScene(after, { texts }).nodes.map(({ id, box, lane, node }) => ({ id, box, lane, node })),
  );
});
