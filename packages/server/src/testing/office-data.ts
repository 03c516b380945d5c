// The people, calendar and process of the test office.
import { type BusinessCalendar, type Diagram, OFFICE_WEEK, type Person, type Role } from '@baton/core';

export const OFFICE_PEOPLE: readonly Person[] = [
  { id: 'vera', name: 'Vera Novak', roles: ['head'] },
  { id: 'olga', name: 'Olga Brandt', roles: ['operations'] },
  { id: 'dina', name: 'Dina Wolf', roles: ['analyst'] },
  { id: 'ann', name: 'Ann Keller', roles: ['clerk'], manager: 'vera', mail: 'ann@office.example', locale: 'en' },
  { id: 'ben', name: 'Ben Lang', roles: ['clerk'], manager: 'vera', locale: 'ru' },
  { id: 'eve', name: 'Eve Stern', roles: ['guest'] },
  { id: 'gus', name: 'Gus Roth', roles: ['clerk'], inactive: true },
];

export const OFFICE_ROLES: readonly Role[] = [
  { id: 'head', name: 'Head' },
  { id: 'operations', name: 'Operations' },
  { id: 'analyst', name: 'Analyst' },
  { id: 'clerk', name: 'Clerk' },
  { id: 'guest', name: 'Guest' },
];

export const OFFICE_CALENDAR: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};

/** A clerk checks an order (4 working hours, a reminder at half of it), the client pays, a machine prints, a clerk ships. */
export const ORDER: Diagram = {
  format: 1,
  id: 'order',
  name: 'Order',
  keyPrefix: 'OR',
  caseTitle: 'Order of {client}',
  lanes: [],
  variables: [
    { name: 'client', type: 'text', required: true, atStart: true },
    { name: 'sum', type: 'number', atStart: true },
    { name: 'rush', type: 'boolean' },
    { name: 'paidOn', type: 'date' },
  ],
  ladders: [],
  nodes: [
    { kind: 'startEvent', id: 'start' },
    {
      kind: 'userTask',
      id: 'check',
      name: 'Check the order',
      instructions: 'Is everything there that {client} needs?',
      assignment: { pools: [{ type: 'role', role: 'clerk' }], pick: 'offer' },
      deadline: {
        budget: { dueIn: { amount: 4, unit: 'workingHours' } },
        rungs: [
          {
            id: 'half',
            at: { share: 50 },
            actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
          },
        ],
      },
      form: [{ variable: 'sum', required: true, outcomes: ['accepted'] }],
      outcomes: [
        { id: 'accepted', name: 'Accepted' },
        { id: 'refused', name: 'Refused' },
      ],
    },
    { kind: 'receiveTask', id: 'payment', name: 'Wait for the payment', message: 'payment.received' },
    { kind: 'serviceTask', id: 'print', name: 'Print', handler: 'office.print' },
    {
      kind: 'userTask',
      id: 'ship',
      name: 'Ship it',
      assignment: { pools: [{ type: 'whoDid', step: 'check' }], pick: 'roundRobin' },
      deadline: { budget: { dueIn: { amount: 1, unit: 'workingDays' } }, rungs: [] },
    },
    { kind: 'endEvent', id: 'done', name: 'Done' },
    { kind: 'endEvent', id: 'dropped', name: 'Dropped' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'check' },
    { id: 'f2', from: 'check', to: 'payment', outcome: 'accepted' },
    { id: 'f3', from: 'check', to: 'dropped', outcome: 'refused' },
    { id: 'f4', from: 'payment', to: 'print' },
    { id: 'f5', from: 'print', to: 'ship' },
    { id: 'f6', from: 'ship', to: 'done' },
  ],
};
