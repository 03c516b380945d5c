// What is shown follows the document at once, but waits for a rest while somebody types.
import { expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { createDocumentStore } from './document-store';

function clockwork() {
  let at = 0;
  let waiting: { readonly run: () => void; readonly at: number }[] = [];
  return {
    later(run: () => void, ms: number) {
      const entry = { run, at: at + ms };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    pass(ms: number) {
      at += ms;
      const due = waiting.filter((entry) => entry.at <= at);
      waiting = waiting.filter((entry) => entry.at > at);
      for (const { run } of due) run();
    },
    get waiting() {
      return waiting.length;
    },
  };
}

function opened() {
  const clock = clockwork();
  const store = createDocumentStore(printOrder(), { later: clock.later });
  let told = 0;
  store.shown.subscribe(() => {
    told += 1;
  });
  const rename = (name: string) => store.dispatch({ type: 'updateNode', id: 'brief', change: { name }, typing: true });
  const shownName = () => store.shown.getState().diagram.nodes.find(({ id }) => id === 'brief')?.name;
  return { clock, store, rename, shownName, told: () => told };
}

it('shows what an act has done at once', () => {
  const { store, rename, shownName, told } = opened();
  rename('Talk');
  expect(shownName()).toBe('Talk');
  expect(told()).toBe(1);
  store.undo();
  expect(store.shown.getState()).toBe(store.getState());
});

it('is behind while keys follow each other, and catches up when they rest', () => {
  const { clock, store, rename, shownName, told } = opened();
  const before = shownName();
  for (const name of ['T', 'Ta', 'Tal']) {
    store.typing(() => rename(name));
    clock.pass(60);
  }
  expect(shownName()).toBe(before);
  expect(store.getState().diagram.nodes.find(({ id }) => id === 'brief')?.name).toBe('Tal');
  clock.pass(60);
  expect(shownName()).toBe('Tal');
  expect(told()).toBe(1);
  clock.pass(0);
  expect(clock.waiting).toBe(0);
});

it('lets the panel follow after the drawing behind typing, and at once behind an act', () => {
  const { clock, store, rename, shownName } = opened();
  const besideName = () => store.beside.getState().diagram.nodes.find(({ id }) => id === 'brief')?.name;
  const before = shownName();
  store.typing(() => rename('Talk'));
  clock.pass(120);
  expect([shownName(), besideName()]).toEqual(['Talk', before]);
  clock.pass(0);
  expect(besideName()).toBe('Talk');
  store.typing(() => rename('Talked'));
  clock.pass(120);
  // Not two tasks of it: what an act shows is the newest.
  store.seal();
  expect(besideName()).toBe('Talked');
  rename('Spoke');
  expect(besideName()).toBe('Spoke');
  expect(clock.waiting).toBe(0);
});

it('shows a change of the whole drawing in tasks of its own: the drawing, then the panel', () => {
  const { clock, store, rename, shownName } = opened();
  const besideName = () => store.beside.getState().diagram.nodes.find(({ id }) => id === 'brief')?.name;
  const before = shownName();
  store.soon(() => rename('Talk'));
  expect([shownName(), besideName()]).toEqual([before, before]);
  clock.pass(0);
  expect([shownName(), besideName()]).toEqual(['Talk', before]);
  clock.pass(0);
  expect(besideName()).toBe('Talk');
  expect(clock.waiting).toBe(0);
});

it('does not stay behind for ever while keys never rest', () => {
  const { clock, store, rename, told } = opened();
  for (let i = 0; i < 12; i++) {
    store.typing(() => rename(`T${i}`));
    clock.pass(60);
  }
  expect(told()).toBe(1);
});

it.each<[string, (store: ReturnType<typeof createDocumentStore>) => void]>([
  ['leaving the field', (store) => store.seal()],
  ['another act', (store) => store.dispatch({ type: 'deleteSelection', nodes: ['brief'] })],
  ['undo', (store) => store.undo()],
  ['another document', (store) => store.load(printOrder())],
])('%s catches up', (_what, act) => {
  const { clock, store, rename } = opened();
  store.typing(() => rename('Talk'));
  act(store);
  expect(store.shown.getState()).toBe(store.getState());
  expect(store.beside.getState()).toBe(store.getState());
  expect(clock.waiting).toBe(0);
});
