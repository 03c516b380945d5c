// A print order as drawn in the design: the drawing that the editor's stories and tests use. Without stored places.
import { type Diagram, parseDiagram } from '@baton/core';
import type { EditorDirectory } from '../document/editor';

const hours = (amount: number) => ({ budget: { dueIn: { amount, unit: 'workingHours' } }, ladder: 'usual' });
const days = (amount: number) => ({ budget: { dueIn: { amount, unit: 'workingDays' } }, ladder: 'usual' });
const role = (id: string) => ({ pools: [{ type: 'role', role: id }], pick: 'leastLoaded' });
const assignee = { type: 'assignee' };
const rung = (share: number, alert: string, to: object[], channels: string[]) => ({
  id: `r${share}`,
  at: { share },
  actions: [{ alert, to, channels }],
});

const drawing = {
  format: 1,
  id: 'print-order',
  name: 'Print order',
  keyPrefix: 'PO',
  lanes: [
    { id: 'sales', name: 'Sales', role: 'client-manager' },
    { id: 'prepress', name: 'Prepress', role: 'designer' },
    { id: 'production', name: 'Production', role: 'press-crew' },
    { id: 'accounts', name: 'Accounts', role: 'accountant' },
  ],
  nodes: [
    { id: 'start', kind: 'startEvent', name: 'An order comes in', lane: 'sales' },
    {
      id: 'brief',
      kind: 'userTask',
      name: 'Take the brief',
      lane: 'sales',
      assignment: role('client-manager'),
      deadline: hours(4),
    },
    {
      id: 'offer',
      kind: 'userTask',
      name: 'Send the offer',
      lane: 'sales',
      assignment: role('client-manager'),
      deadline: hours(2),
    },
    { id: 'reply', kind: 'exclusiveGateway', name: 'Client’s reply?', lane: 'sales' },
    { id: 'lost', kind: 'endEvent', name: 'Lost', lane: 'sales' },
    { id: 'secure', kind: 'parallelGateway' },
    { id: 'contract', kind: 'subProcess', name: 'Sign the contract', lane: 'sales', deadline: days(5) },
    {
      id: 'draw-up',
      kind: 'userTask',
      name: 'Draw up',
      parent: 'contract',
      assignment: role('client-manager'),
      deadline: hours(4),
    },
    {
      id: 'send',
      kind: 'userTask',
      name: 'Send for signing',
      parent: 'contract',
      assignment: role('client-manager'),
      deadline: hours(2),
    },
    {
      id: 'signed',
      kind: 'receiveTask',
      name: 'Wait for the signature',
      parent: 'contract',
      message: 'contract.signed',
    },
    {
      id: 'file',
      kind: 'userTask',
      name: 'File it',
      parent: 'contract',
      assignment: role('accountant'),
      deadline: hours(2),
    },
    { id: 'contract-start', kind: 'startEvent', parent: 'contract' },
    { id: 'contract-end', kind: 'endEvent', name: 'Signed', parent: 'contract' },
    { id: 'invoice', kind: 'serviceTask', name: 'Prepayment invoice', lane: 'accounts', handler: 'invoice.create' },
    {
      id: 'prepayment',
      kind: 'receiveTask',
      name: 'Wait for prepayment',
      lane: 'accounts',
      message: 'payment.received',
      deadline: days(5),
    },
    { id: 'both', kind: 'parallelGateway' },
    { id: 'secured', kind: 'milestone', name: 'Order secured', lane: 'prepress' },
    {
      id: 'design',
      kind: 'userTask',
      name: 'Design the layout',
      lane: 'prepress',
      assignment: role('designer'),
      deadline: days(2),
    },
    {
      id: 'check',
      kind: 'userTask',
      name: 'Check before print',
      lane: 'prepress',
      assignment: { ...role('designer'), except: [{ type: 'whoDid', step: 'design' }] },
      deadline: hours(2),
    },
    {
      id: 'approval',
      kind: 'receiveTask',
      name: 'Client approves',
      lane: 'prepress',
      message: 'layout.answered',
      deadline: days(3),
    },
    {
      id: 'silent',
      kind: 'boundaryEvent',
      attachedTo: 'approval',
      interrupting: true,
      lane: 'prepress',
      event: { type: 'timer', when: { elapsed: { amount: 3, unit: 'workingDays' } } },
    },
    {
      id: 'call',
      kind: 'userTask',
      name: 'Call the client',
      lane: 'sales',
      assignment: role('client-manager'),
      deadline: hours(2),
    },
    { id: 'answer', kind: 'exclusiveGateway', name: 'Client’s answer?', lane: 'prepress' },
    {
      id: 'plan',
      kind: 'userTask',
      name: 'Plan production',
      lane: 'production',
      assignment: { pools: [{ type: 'person', person: 'boris' }], pick: 'offer' },
      deadline: hours(4),
    },
    { id: 'split', kind: 'parallelGateway' },
    {
      id: 'print',
      kind: 'userTask',
      name: 'Print',
      lane: 'production',
      assignment: role('press-crew'),
      deadline: days(5),
    },
    {
      id: 'closing',
      kind: 'userTask',
      name: 'Closing documents',
      lane: 'accounts',
      assignment: { pools: [{ type: 'person', person: 'ana' }], pick: 'offer' },
      deadline: hours(4),
    },
    { id: 'ready', kind: 'parallelGateway' },
    {
      id: 'deliver',
      kind: 'userTask',
      name: 'Deliver',
      lane: 'production',
      assignment: role('driver'),
      deadline: days(1),
    },
    { id: 'done', kind: 'endEvent', name: 'Order done', lane: 'accounts' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'brief' },
    { id: 'f2', from: 'brief', to: 'offer' },
    { id: 'f3', from: 'offer', to: 'reply' },
    { id: 'f4', from: 'reply', to: 'secure', name: 'Accepted', when: 'reply = "accepted"' },
    { id: 'f5', from: 'reply', to: 'brief', name: 'Changes', when: 'reply = "changes"' },
    { id: 'f6', from: 'reply', to: 'lost', name: 'Rejected', otherwise: true },
    { id: 'f7', from: 'secure', to: 'contract' },
    { id: 'f8', from: 'secure', to: 'invoice' },
    { id: 'f9', from: 'invoice', to: 'prepayment' },
    { id: 'f10', from: 'contract', to: 'both' },
    { id: 'f11', from: 'prepayment', to: 'both' },
    { id: 'f12', from: 'both', to: 'secured' },
    { id: 'f13', from: 'secured', to: 'design' },
    { id: 'f14', from: 'design', to: 'check' },
    { id: 'f15', from: 'check', to: 'approval' },
    { id: 'f16', from: 'approval', to: 'answer' },
    { id: 'f17', from: 'silent', to: 'call' },
    { id: 'f18', from: 'call', to: 'approval', name: 'Reached' },
    { id: 'f19', from: 'answer', to: 'plan', name: 'Approved', when: 'answer = "approved"' },
    { id: 'f20', from: 'answer', to: 'design', name: 'Remarks', otherwise: true },
    { id: 'f21', from: 'plan', to: 'split' },
    { id: 'f22', from: 'split', to: 'print' },
    { id: 'f23', from: 'split', to: 'closing' },
    { id: 'f24', from: 'print', to: 'ready' },
    { id: 'f25', from: 'closing', to: 'ready' },
    { id: 'f26', from: 'ready', to: 'deliver' },
    { id: 'f27', from: 'deliver', to: 'done' },
    { id: 'c1', from: 'contract-start', to: 'draw-up' },
    { id: 'c2', from: 'draw-up', to: 'send' },
    { id: 'c3', from: 'send', to: 'signed' },
    { id: 'c4', from: 'signed', to: 'file' },
    { id: 'c5', from: 'file', to: 'contract-end' },
  ],
  variables: [
    { name: 'reply', type: 'text', label: 'Client’s reply' },
    { name: 'answer', type: 'text', label: 'Client’s answer' },
  ],
  ladders: [
    {
      id: 'usual',
      name: 'Usual ladder',
      rungs: [
        rung(50, 'reminder', [assignee], ['app']),
        rung(80, 'reminder', [assignee], ['app', 'mail']),
        rung(100, 'overdue', [assignee, { type: 'owner' }], ['mail', 'sms']),
        rung(125, 'escalation', [{ type: 'owner' }], ['mail']),
        rung(200, 'offerReassignment', [{ type: 'manager', levels: 1 }], ['sms']),
      ],
    },
  ],
};

/** A fresh, parsed copy. */
export function printOrder(): Diagram {
  const parsed = parseDiagram(drawing);
  if (!parsed.ok) throw new Error(`The sample is not a diagram: ${JSON.stringify(parsed.issues)}`);
  return parsed.diagram;
}

/** The print shop's people, roles and calendar. */
export const printShopDirectory: EditorDirectory = {
  roles: [
    { id: 'client-manager', name: 'Client manager' },
    { id: 'designer', name: 'Designer' },
    { id: 'press-crew', name: 'Press crew' },
    { id: 'accountant', name: 'Accountant' },
    { id: 'driver', name: 'Driver' },
  ],
  people: [
    { id: 'olga', name: 'Olga Lis', roles: ['designer'] },
    { id: 'boris', name: 'Boris Klein', roles: ['press-crew'] },
    { id: 'ana', name: 'Ana Marín', roles: ['accountant'] },
    { id: 'maria', name: 'Maria Kent', roles: ['client-manager'] },
  ],
  calendars: [],
};
