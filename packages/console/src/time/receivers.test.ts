// Receivers of a rung: one person is told once, whatever they are in the case.
import { expect, test } from 'vitest';
import { receiversOf } from './receivers';
import type { RungAction } from './rungs';

const actions: RungAction[] = [
  { alert: 'reminder', to: [{ type: 'assignee' }], channels: ['mail', 'sms'] },
  { alert: 'overdue', to: [{ type: 'owner' }], channels: ['app', 'mail'] },
];
const managerOf = (person: string) => (person === 'nora' ? 'elena' : undefined);

test('assignee and owner who are one person are told once, by all channels', () => {
  expect(receiversOf(actions, { holder: 'nora', owner: 'nora' }, managerOf)).toEqual([
    { receivers: [{ type: 'person', id: 'nora' }], channels: ['mail', 'sms', 'app'] },
  ]);
});

test('two people stay two, unless the channels are the same', () => {
  expect(receiversOf(actions, { holder: 'nora', owner: 'vera' }, managerOf)).toEqual([
    { receivers: [{ type: 'person', id: 'nora' }], channels: ['mail', 'sms'] },
    { receivers: [{ type: 'person', id: 'vera' }], channels: ['app', 'mail'] },
  ]);
  const both: RungAction[] = [
    { alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] },
    { alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['mail', 'app'] },
  ];
  expect(receiversOf(both, { holder: 'nora', owner: null }, managerOf)).toEqual([
    {
      receivers: [
        { type: 'person', id: 'nora' },
        { type: 'person', id: 'elena' },
      ],
      channels: ['app', 'mail'],
    },
  ]);
});

test('who cannot be named yet is called by their part in the case', () => {
  const told = receiversOf(
    [
      ...actions,
      {
        alert: 'escalation',
        to: [
          { type: 'manager', levels: 2 },
          { type: 'role', role: 'head' },
        ],
        channels: ['sms'],
      },
    ],
    { holder: null, owner: null },
    managerOf,
  );
  expect(told.flatMap(({ receivers }) => receivers)).toEqual([
    { type: 'part', id: 'assignee' },
    { type: 'part', id: 'owner' },
    { type: 'part', id: 'manager' },
    { type: 'role', id: 'head' },
  ]);
});
