// What is told when a fix was used.
import type { Problem } from '@baton/core';
import { expect, it } from 'vitest';
import { createEditor, type Editor } from '../document/editor';
import { printOrder } from '../testing/print-order';
import { applyFix, fixNews } from './apply-fix';

const problem = (code: string, node: string): Problem =>
  ({ code, node, severity: 'error', path: [], facts: {} }) as unknown as Problem;
const OLD = problem('assignment.missing', 'design');
const NEW = problem('assignment.unknown-role', 'design');
const OTHER = problem('node.no-name', 'plan');
const say = (solved: number, fresh: number) => `${solved} solved, ${fresh} new`;
const named = (name: string) => ({ type: 'updateNode', id: 'design', change: { name } }) as const;

function opened(): Editor {
  return createEditor({ diagram: printOrder(), problems: [OLD, OTHER] });
}

it('tells what it solved and what it brought, though their number is the same', () => {
  const editor = opened();
  applyFix(editor, named('Draw'), say);
  expect(editor.view.getState().said.text).toBe('');
  editor.problems.set([OTHER, NEW]);
  expect(editor.view.getState().said).toMatchObject({ text: '1 solved, 1 new', canUndo: true });
  expect(fixNews(editor).getState().solved).toBe(1);
  expect([...fixNews(editor).getState().fresh]).toEqual(['assignment.unknown-role design   0']);
});

it('tells of this fix only: nothing more once something else was changed', () => {
  const editor = opened();
  applyFix(editor, named('Draw'), say);
  editor.dispatch(named('Draw it'));
  editor.problems.set([OTHER]);
  expect(editor.view.getState().said.text).toBe('');
  expect(fixNews(editor).getState().solved).toBe(0);
});

it('forgets what it told when the fix is taken back', () => {
  const editor = opened();
  applyFix(editor, named('Draw'), say);
  editor.problems.set([OTHER]);
  expect(editor.view.getState().said.text).toBe('1 solved, 0 new');
  editor.document.undo();
  expect(fixNews(editor).getState().solved).toBe(0);
});

it('counts two alike at one step as two', () => {
  const editor = createEditor({ diagram: printOrder(), problems: [OLD, OLD] });
  applyFix(editor, named('Draw'), say);
  editor.problems.set([OLD]);
  expect(editor.view.getState().said.text).toBe('1 solved, 0 new');
});
