// The check beside the page: it answers from a worker, also when a worker cannot be had, and an answer left behind is dropped.
import { expect, test, vi } from 'vitest';
import { createEditor } from '../document/editor';
import { printOrder } from '../testing/print-order';
import { type Checker, openChecker } from './checker';
import { watchProblems } from './watch-problems';

const broken = () => {
  const diagram = printOrder();
  const design = diagram.nodes.find((node) => node.id === 'design');
  if (design?.kind === 'userTask') delete design.assignment;
  return diagram;
};

test('a worker says the same as the page', async () => {
  const start = vi.fn(() => new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' }));
  const beside = openChecker(start);
  const here = openChecker(() => null);
  const [a, b] = await Promise.all([beside.check(broken(), {}), here.check(broken(), {})]);
  expect(start).toHaveBeenCalledTimes(1);
  expect(a.map(({ code }) => code)).toContain('assignment.missing');
  expect(a).toEqual(b);
  beside.close();
});

test('a worker that cannot be loaded is given up, and the page checks', async () => {
  const checker = openChecker(() => new Worker('/there-is-no-such-worker.js', { type: 'module' }));
  const problems = await checker.check(broken(), {});
  expect(problems.map(({ code }) => code)).toContain('assignment.missing');
  expect((await checker.check(printOrder(), {})).map(({ code }) => code)).not.toContain('assignment.missing');
});

test('an answer about a drawing that has changed since is dropped', async () => {
  const answers: ((problems: []) => void)[] = [];
  const checker: Checker = { check: () => new Promise((answer) => answers.push(answer)), close: () => {} };
  const editor = createEditor({ diagram: printOrder() });
  const stop = watchProblems(editor, {
    checker,
    schedule: (run) => {
      run();
      return () => {};
    },
  });
  editor.dispatch({ type: 'updateNode', id: 'brief', change: { name: 'Brief' } });
  const [first, second] = [[{ code: 'node.no-name' }], [{ code: 'flow.dead-end' }]] as unknown as [[], []];
  const before = editor.problems.getState();
  answers[0]?.(first);
  await Promise.resolve();
  expect(editor.problems.getState()).toBe(before);
  answers[1]?.(second);
  await Promise.resolve();
  expect(editor.problems.getState()).toBe(second);
  // The same again is not told anew.
  editor.dispatch({ type: 'updateNode', id: 'brief', change: { name: 'Talk' } });
  answers[2]?.(structuredClone(second));
  await Promise.resolve();
  expect(editor.problems.getState()).toBe(second);
  stop();
});
