// The version from which cases are moved, and its people. For tests of moving.
import { end, sketch, start, userTask } from '@baton/core/testing';

export const people = [
  { id: 'ann', name: 'Ann', roles: ['analyst', 'operations'] },
  { id: 'vic', name: 'Vic', roles: ['analyst'] },
  { id: 'bob', name: 'Bob', roles: ['clerk'] },
];

export const clerk = {
  assignment: { pools: [{ type: 'role' as const, role: 'clerk' }], pick: 'leastLoaded' as const },
};

export const hours = (amount: number) => ({ budget: { dueIn: { amount, unit: 'workingHours' as const } } });

export const first = sketch(
  'order',
  [start(), userTask('ask', { name: 'Ask', ...clerk, deadline: hours(4) }), userTask('send', { name: 'Send' }), end()],
  ['start -> ask -> send -> end'],
);
