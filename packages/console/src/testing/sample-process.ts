// The process of the sample company for stories and browser tests: a print order, drawn small.
import type { Diagram, Variable } from '@baton/client';

export const sampleVariables: Variable[] = [
  { name: 'client', type: 'text', label: 'Client', required: true, atStart: true },
  { name: 'product', type: 'text', label: 'Product', required: true, atStart: true },
  { name: 'sum', type: 'number', label: 'Agreed sum', unit: '€', atStart: true },
  { name: 'promisedDate', type: 'date', label: 'Promised date', atStart: true },
  { name: 'meetingAt', type: 'dateTime', label: 'Meeting' },
  {
    name: 'paper',
    type: 'choice',
    label: 'Paper',
    atStart: true,
    options: [
      { id: 'silk135', name: 'Silk 135 g' },
      { id: 'matt170', name: 'Matt 170 g' },
    ],
  },
  { name: 'remark', type: 'text', label: 'What she said' },
  { name: 'lostReason', type: 'text', label: 'Why it is lost' },
  { name: 'callAt', type: 'dateTime', label: 'Call again at' },
  { name: 'signed', type: 'boolean', label: 'Contract signed' },
  { name: 'brief', type: 'file', label: 'Brief' },
  { name: 'prepaid', type: 'number', label: 'Prepaid', unit: '€' },
];

const who = (role: string) => ({ pools: [{ type: 'role' as const, role }], pick: 'leastLoaded' as const });
const hours = (amount: number) => ({ budget: { dueIn: { amount, unit: 'workingHours' as const } }, ladder: 'usual' });

export const sampleDiagram: Diagram = {
  format: 1,
  id: 'print_order',
  name: 'Print order',
  keyPrefix: 'PO',
  caseTitle: '{product} for {client}',
  lanes: [
    { id: 'sales', name: 'Sales', role: 'client_manager' },
    { id: 'prepress', name: 'Prepress', role: 'designer' },
    { id: 'production', name: 'Production', role: 'printer' },
  ],
  nodes: [
    { id: 'start', kind: 'startEvent', name: 'Order comes in', lane: 'sales' },
    {
      id: 'brief',
      kind: 'userTask',
      name: 'Brief and estimate',
      lane: 'sales',
      assignment: who('client_manager'),
      deadline: hours(4),
      appointment: { start: 'meetingAt', participants: [{ type: 'assignee' }, { type: 'owner' }] },
    },
    {
      id: 'call',
      kind: 'userTask',
      name: 'Call the client: do they take the offer?',
      lane: 'sales',
      assignment: who('client_manager'),
      deadline: hours(2),
      outcomes: [
        { id: 'accepted', name: 'Accepted', next: 'Contract and prepayment start' },
        { id: 'changes', name: 'Wants changes', next: 'Back to the estimate, to you' },
        { id: 'rejected', name: 'Rejected', next: 'Order is lost; a reason is asked' },
        { id: 'noAnswer', name: 'No answer', next: 'Call again in two hours' },
      ],
      form: [
        { variable: 'sum', required: true, outcomes: ['accepted'] },
        { variable: 'promisedDate', outcomes: ['accepted'] },
        { variable: 'remark', label: 'What they said' },
        { variable: 'lostReason', required: true, outcomes: ['rejected'] },
        { variable: 'callAt', required: true, outcomes: ['noAnswer'] },
      ],
    },
    { id: 'fork', kind: 'parallelGateway', lane: 'sales' },
    { id: 'contract', kind: 'receiveTask', name: 'Contract signed', lane: 'sales', message: 'contract.signed' },
    { id: 'prepayment', kind: 'receiveTask', name: 'Prepayment received', lane: 'sales', message: 'payment.received' },
    { id: 'join', kind: 'parallelGateway', lane: 'sales' },
    {
      id: 'layout',
      kind: 'userTask',
      name: 'Design the layout',
      lane: 'prepress',
      assignment: who('designer'),
      deadline: hours(16),
    },
    {
      id: 'print',
      kind: 'userTask',
      name: 'Print',
      lane: 'production',
      assignment: who('printer'),
      deadline: hours(16),
    },
    {
      id: 'deliver',
      kind: 'userTask',
      name: 'Deliver',
      lane: 'production',
      assignment: who('printer'),
      deadline: hours(8),
    },
    { id: 'done', kind: 'endEvent', name: 'Delivered', lane: 'production' },
    { id: 'lost', kind: 'endEvent', name: 'Order lost', lane: 'sales' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'brief' },
    { id: 'f2', from: 'brief', to: 'call' },
    { id: 'f3', from: 'call', to: 'fork', outcome: 'accepted', name: 'Accepted' },
    { id: 'f4', from: 'call', to: 'brief', outcome: 'changes', name: 'Wants changes' },
    { id: 'f5', from: 'call', to: 'lost', outcome: 'rejected', name: 'Rejected' },
    { id: 'f6', from: 'fork', to: 'contract' },
    { id: 'f7', from: 'fork', to: 'prepayment' },
    { id: 'f8', from: 'contract', to: 'join' },
    { id: 'f9', from: 'prepayment', to: 'join' },
    { id: 'f10', from: 'join', to: 'layout' },
    { id: 'f11', from: 'layout', to: 'print' },
    { id: 'f12', from: 'print', to: 'deliver' },
    { id: 'f13', from: 'deliver', to: 'done' },
  ],
  variables: sampleVariables,
  ladders: [
    {
      id: 'usual',
      name: 'Usual reminders',
      rungs: [
        {
          id: 'half',
          at: { share: 50 },
          actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
        },
        {
          id: 'near',
          at: { share: 80 },
          actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
        },
        {
          id: 'due',
          at: { share: 100 },
          actions: [
            { alert: 'overdue', to: [{ type: 'assignee' }], channels: ['mail'] },
            { alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['app', 'mail'] },
          ],
        },
      ],
    },
  ],
};

/** What plays the world outside of the process in a trial. */
export const sampleOutside = {
  buttons: [
    {
      id: 'prepayment',
      label: 'The prepayment arrives',
      step: 'prepayment',
      message: 'payment.received',
      variables: {},
      ask: ['sum'],
    },
  ],
  sample: { sum: 6900 },
};
