// A small drawing with a text at every place at which a drawing can have one: for tests and stories of its languages.
import type { Deadline, Diagram, Variable } from '@baton/core';

const untilWhen = (cause: string, name: string): Deadline => ({
  budget: { dueIn: { amount: 1, unit: 'workingDays' } },
  pauseWhen: [{ cause, name }],
});

const size: Variable = {
  name: 'size',
  type: 'choice',
  label: 'Size of the order',
  options: [
    { id: 'small', name: 'Small' },
    { id: 'big', name: 'Big' },
  ],
};
const lines: Variable = {
  name: 'lines',
  type: 'list',
  label: 'Lines',
  items: {
    fields: [
      { name: 'article', type: 'text', label: 'Article', required: true },
      { name: 'count', type: 'number', label: 'Count', unit: 'pcs' },
      { name: 'paper', type: 'choice', label: 'Paper', options: [{ id: 'matt', name: 'Matt' }] },
    ],
  },
};

export function everyText(): Diagram {
  return {
    format: 1,
    id: 'every-text',
    name: 'Order of a small shop',
    description: 'From the order to the parcel.',
    caseTitle: 'Order of {price}',
    lanes: [
      { id: 'desk', name: 'Order desk' },
      { id: 'store', name: 'Store' },
    ],
    nodes: [
      { id: 'start', kind: 'startEvent', name: 'An order comes', lane: 'desk' },
      {
        id: 'ask',
        kind: 'userTask',
        name: 'Ask the client',
        lane: 'desk',
        instructions: 'Call, and write down what the client says.',
        script: 'Good morning, this is the order desk.',
        note: 'Agreed with sales',
        answerLink: { question: 'Is this what you ordered?' },
        outcomes: [
          { id: 'yes', name: 'Agreed', next: 'The store packs it' },
          { id: 'no', name: 'Refused' },
        ],
        form: [
          { variable: 'size', label: 'How big is it?', help: 'Count the pages', section: 'The order' },
          { variable: 'lines' },
        ],
        deadline: untilWhen('client', 'Waiting for the client'),
        clocks: [{ id: 'first', name: 'First answer', deadline: untilWhen('phone', 'Nobody at the phone') }],
      },
      { id: 'big', kind: 'exclusiveGateway', name: 'Is it big?', lane: 'desk' },
      {
        id: 'pack',
        kind: 'subProcess',
        name: 'Pack it',
        lane: 'store',
        variables: [{ name: 'weight', type: 'number', label: 'Weight of the parcel', unit: 'kg' }],
      },
      { id: 'packing', kind: 'manualTask', name: 'Put it into a box', parent: 'pack' },
      { id: 'cost', kind: 'businessRuleTask', name: 'What does it cost?', lane: 'store', decision: 'prices' },
      {
        id: 'letter',
        kind: 'serviceTask',
        name: 'Write to the client',
        lane: 'store',
        handler: 'send-letter',
        says: [
          { to: 'subject', text: 'Your parcel' },
          { to: 'text', text: 'It is on its way, and costs {price}.' },
        ],
      },
      { id: 'end', kind: 'endEvent', name: 'Sent', lane: 'store' },
    ],
    flows: [
      { id: 'f1', from: 'start', to: 'ask' },
      { id: 'f2', from: 'ask', to: 'big' },
      { id: 'f3', from: 'big', to: 'pack', name: 'Big', when: 'size = "big"' },
      { id: 'f4', from: 'big', to: 'end', name: 'Small', otherwise: true },
      { id: 'f5', from: 'pack', to: 'cost' },
      { id: 'f6', from: 'cost', to: 'letter' },
      { id: 'f7', from: 'letter', to: 'end' },
    ],
    variables: [size, lines, { name: 'price', type: 'number', label: 'Price', unit: 'EUR' }],
    decisions: [
      {
        id: 'prices',
        name: 'Prices of parcels',
        hitPolicy: 'first',
        inputs: [{ expression: 'size', label: 'How much?' }, { expression: 'price' }],
        outputs: [{ name: 'price', label: 'It costs' }],
        rules: [{ when: ['-', '-'], gives: ['5'] }],
      },
    ],
    ladders: [{ id: 'usual', name: 'Usual reminders', rungs: [] }],
    clocks: [
      {
        id: 'whole',
        name: 'The whole order',
        from: 'start',
        to: 'end',
        deadline: untilWhen('holiday', 'Closed for holidays'),
      },
    ],
    notes: [{ id: 'n1', text: 'Prices of 2026', about: 'ask' }],
    groups: [{ id: 'g1', name: 'With the client', members: ['ask', 'big'] }],
  };
}
