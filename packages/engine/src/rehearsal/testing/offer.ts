// A process that makes an offer, and its company. For tests of rehearsals.
import { DEFAULT_CALENDAR, type Diagram, OFFICE_WEEK } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';

const seller = { pools: [{ type: 'role' as const, role: 'seller' }], pick: 'leastLoaded' as const };

export const office = {
  id: DEFAULT_CALENDAR,
  version: 1,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};

export const company = {
  people: [
    { id: 'ann', name: 'Ann', roles: ['seller'] },
    { id: 'bob', name: 'Bob', roles: ['seller', 'head'] },
  ],
  roles: [
    { id: 'seller', name: 'Sellers' },
    { id: 'head', name: 'Head' },
  ],
  calendars: [office],
};

export const offer: Diagram = sketch(
  'offer',
  [
    start(),
    userTask('write', {
      assignment: seller,
      deadline: {
        budget: { dueIn: { amount: 2, unit: 'workingHours' } },
        rungs: [
          {
            id: 'half',
            at: { share: 50 },
            actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
          },
        ],
      },
    }),
    userTask('ask', {
      assignment: seller,
      outcomes: [
        { id: 'yes', name: 'Yes' },
        { id: 'again', name: 'Again' },
        { id: 'no', name: 'No' },
      ],
    }),
    end('sold'),
    end('lost'),
  ],
  ['start -> write -> ask', 'ask -(yes)-> sold', 'ask -(no)-> lost', 'ask -(again)-> write'],
);
