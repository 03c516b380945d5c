// What is said of many steps is one line with its places.
import type { ImportProblem } from '@baton/bpmn';
import { expect, it } from 'vitest';
import { groupsOf } from './problem-groups';

const problem = (line: number, name: string): ImportProblem => {
  return { code: 'bpmn.extension-unknown', severity: 'info', line, column: 1, element: null, facts: { name } };
};

it('keeps the order in which each is said first, and every place', () => {
  const groups = groupsOf([problem(1, 'a'), problem(2, 'b'), problem(9, 'a')], ({ facts }) => String(facts.name));
  expect(groups.map(({ sentence, problems }) => [sentence, problems.map(({ line }) => line)])).toEqual([
    ['a', [1, 9]],
    ['b', [2]],
  ]);
  expect(groupsOf([], () => '')).toEqual([]);
});
