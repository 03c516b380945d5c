// Clerks and a process whose tasks go round among them. For tests of people and their work.
import type { AssignmentRule, Person } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';

export const staff: Person[] = [
  { id: 'ann', name: 'Ann', roles: ['clerk'], mail: 'ann@baton.test' },
  { id: 'bob', name: 'Bob', roles: ['clerk'], mail: 'bob@baton.test' },
  { id: 'cid', name: 'Cid', roles: [] },
  { id: 'head', name: 'Head', roles: ['head'], mail: 'head@baton.test' },
];

export const process = (assignment: AssignmentRule) =>
  sketch(
    'order',
    [
      start(),
      userTask('ask', {
        name: 'Ask',
        assignment,
        deadline: { budget: { dueIn: { amount: 2, unit: 'workingDays' } }, rungs: [] },
      }),
      userTask('check', { assignment: { ...assignment, except: [{ type: 'whoDid', step: 'ask' }] } }),
      end(),
    ],
    ['start -> ask -> check -> end'],
  );
