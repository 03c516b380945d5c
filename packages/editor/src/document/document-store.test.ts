// Undo, redo and the merging of typing.
import { describe, expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { createDocumentStore } from './document-store';

describe('document store', () => {
  it('takes back and does again, deep-equal', () => {
    const start = printOrder();
    const store = createDocumentStore(start);
    store.dispatch({ type: 'insertOnFlow', flow: 'f10', kind: 'userTask', names: { node: 'Scan it' } });
    const end = structuredClone(store.getState().diagram);
    expect(end.nodes).toHaveLength(start.nodes.length + 1);
    expect(store.undo()).toBe('insertOnFlow');
    expect(store.getState().diagram).toEqual(printOrder());
    expect(store.redo()).toBe('insertOnFlow');
    expect(store.getState().diagram).toEqual(end);
  });

  it('makes one undo step of typing, and a new one after a seal or a pause', () => {
    let at = 0;
    const store = createDocumentStore(printOrder(), { now: () => at });
    const type = (name: string) => store.dispatch({ type: 'updateNode', id: 'brief', change: { name }, typing: true });
    const name = () => store.getState().diagram.nodes.find((node) => node.id === 'brief')?.name;
    type('T');
    type('Ta');
    type('Talk');
    store.seal();
    type('Talk to');
    at = 5_000;
    type('Talk to them');
    store.undo();
    expect(name()).toBe('Talk to');
    store.undo();
    expect(name()).toBe('Talk');
    store.undo();
    expect(name()).toBe('Take the brief');
    expect(store.getState().canUndo).toBeNull();
  });

  it('changes nothing and keeps redo when a command is refused', () => {
    const store = createDocumentStore(printOrder());
    store.dispatch({ type: 'updateNode', id: 'brief', change: { name: 'Brief' } });
    store.undo();
    const before = store.getState();
    expect(store.dispatch({ type: 'connect', from: 'done', to: 'brief' })).toMatchObject({
      ok: false,
      code: 'connect.out-of-end',
    });
    expect(
      store.dispatch({
        type: 'updateNode',
        id: 'brief',
        change: { deadline: { budget: { dueIn: { amount: -1, unit: 'days' } } } },
      }),
    ).toMatchObject({
      ok: false,
      code: 'diagram.malformed',
    });
    expect(store.getState()).toBe(before);
    expect(store.redo()).toBe('updateNode');
  });
});
