// A case in the middle of its way. For tests of what screens ask.
import { decision, end, inside, milestone, sketch, start, subProcess, together, userTask } from '@baton/core/testing';

export const people = [
  { id: 'ann', name: 'Ann', roles: [] },
  { id: 'bob', name: 'Bob', roles: [] },
  { id: 'head', name: 'Head', roles: ['head'] },
];

const deadline = {
  budget: { dueIn: { amount: 1, unit: 'workingDays' as const } },
  rungs: [
    {
      id: 'half',
      at: { share: 50 },
      actions: [{ alert: 'reminder' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
    },
  ],
};

export const diagram = sketch(
  'order',
  [
    start(),
    userTask('ask', {
      name: 'Ask',
      instructions: 'Ask for {sum}',
      script: 'Good day',
      deadline,
      outcomes: [
        { id: 'yes', name: 'Yes' },
        { id: 'no', name: 'No' },
      ],
      form: [{ variable: 'sum' }],
    }),
    decision('big'),
    together('fork'),
    userTask('left'),
    subProcess('box'),
    inside('box', start('in')),
    inside('box', userTask('right')),
    inside('box', end('out')),
    together('join'),
    milestone('Secured'),
    end('done'),
    end('lost'),
  ],
  [
    'start -> ask -(yes)-> big -[sum > 5]-> fork -> left -> join -> Secured -> done',
    'fork -> box -> join',
    'big -[else]-> done',
    'ask -(no)-> lost',
    'in -> right -> out',
  ],
  {
    variables: [{ name: 'sum', type: 'number' }],
    clocks: [
      {
        id: 'promise',
        name: 'The promise',
        from: 'start',
        to: 'end',
        deadline: { budget: { dueIn: { amount: 5, unit: 'workingDays' } } },
      },
    ],
  },
);
