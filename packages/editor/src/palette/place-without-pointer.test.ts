// Where a kind goes on a blank sheet: whatever can stand in a path goes into the only one, and undo takes it out again.

import type { Diagram, NodeKind } from '@baton/core';
import { expect, it } from 'vitest';
import { createEditor } from '../document/editor';
import { TRAITS } from '../kinds/traits';
import { placeWithoutPointer } from './place-without-pointer';

const blank: Diagram = {
  format: 1,
  id: 'blank',
  name: 'Blank',
  lanes: [],
  nodes: [
    { id: 'start', kind: 'startEvent' },
    { id: 'end', kind: 'endEvent' },
  ],
  flows: [{ id: 'only', from: 'start', to: 'end' }],
  variables: [],
  ladders: [],
};

const kinds = Object.keys(TRAITS) as NodeKind[];
const between = kinds.filter((kind) => TRAITS[kind].incoming && TRAITS[kind].outgoing);

it.each(between)('%s goes between start and end', (kind) => {
  const editor = createEditor({ diagram: blank });
  const place = placeWithoutPointer(editor, kind);
  expect(place).toEqual({ flow: 'only' });
  const made = editor.dispatch({ type: 'insertOnFlow', kind, flow: 'only' });
  expect(made.ok).toBe(true);
  const { flows } = editor.document.getState().diagram;
  expect(flows.some(({ from, to }) => from === 'start' && to === 'end')).toBe(false);
  expect(flows.filter(({ from }) => from === 'start')).toHaveLength(1);
  expect(flows.filter(({ to }) => to === 'end')).toHaveLength(1);
  editor.document.undo();
  expect(editor.document.getState().diagram).toEqual(blank);
});

it('also with the end selected, behind which nothing can stand', () => {
  const editor = createEditor({ diagram: blank, view: { selection: { nodes: ['end'], flows: [] } } });
  expect(placeWithoutPointer(editor, 'exclusiveGateway')).toEqual({ flow: 'only' });
});

it.each(['endEvent', 'startEvent', 'boundaryEvent'] as const)('%s does not stand in a path', (kind) => {
  expect(placeWithoutPointer(createEditor({ diagram: blank }), kind)).toHaveProperty('at');
});
