// A bill for each month that the client accepts by a link. For the stories of this folder.
import type { Diagram } from '@baton/core';
import { boundary, end, sketch, userTask } from '@baton/core/testing';

export const billing: Diagram = sketch(
  'billing',
  [
    {
      id: 'monthly',
      kind: 'startEvent',
      name: 'Each month',
      event: { type: 'timer', schedule: { workingDay: 1, at: '09:00' } },
    },
    userTask('accept', {
      name: 'The client accepts the price',
      outcomes: [
        { id: 'yes', name: 'We agree' },
        { id: 'no', name: 'Too much' },
        { id: 'call', name: 'Wants a call' },
      ],
    }),
    boundary('soon', 'accept', { type: 'timer', when: { elapsed: { amount: 1, unit: 'minutes' } } }, false),
    { id: 'write', kind: 'serviceTask', name: 'Write to the client', handler: 'send-letter' },
    end('written'),
    end(),
  ],
  ['monthly -> accept -> end', 'soon -> write -> written'],
  {
    name: 'Billing',
    variables: [
      { name: 'price', type: 'number', label: 'Price' },
      { name: 'month', type: 'text', label: 'Month' },
      { name: 'remarks', type: 'text', label: 'Remarks' },
    ],
  },
);
