// Drawings with one problem each that one click can mend: who does a step, until when, and who is reminded.
import type { Channel, CheckSurroundings, Diagram, ProblemCode, Rung } from '@baton/core';
import { end, sketch, start, timeout, userTask } from '@baton/core/testing';
import { type Broken, due, edited, one, withNode } from './broken-drawings';

const HOUR = { amount: 1, unit: 'workingHours' as const };
export const asked = [{ name: 'sum', label: 'Sum', type: 'number' as const, atStart: true, required: true }];
const inLane = (diagram: Diagram) =>
  edited(diagram, ({ nodes }) => ({
    lanes: [{ id: 'clerks', name: 'Clerks', role: 'clerk' }],
    nodes: nodes.map((node) => ({ ...node, lane: 'clerks' })),
  }));
export const more = (code: ProblemCode, diagram: Diagram, surroundings?: CheckSurroundings): Broken => ({
  code,
  diagram,
  ...(surroundings && { surroundings }),
});

const telling = (...channels: Channel[]): Rung => ({
  id: 'half',
  at: { share: 50 },
  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels }],
});

export const BROKEN_PEOPLE_AND_TIMES: readonly Broken[] = [
  more('assignment.missing', inLane(withNode({ assignment: undefined }))),
  more(
    'assignment.role-unknown',
    inLane(withNode({ assignment: { pools: [{ type: 'role', role: 'gone' }], pick: 'offer' } })),
    {
      roles: new Set(['clerk']),
    },
  ),
  more(
    'assignment.person-unknown',
    inLane(withNode({ assignment: { pools: [{ type: 'person', person: 'gone' }], pick: 'offer' } })),
    {
      people: new Set(['ann']),
    },
  ),
  more('deadline.missing', one({})),
  more('deadline.ladder-unknown', one(due({ ladder: 'gone' }))),
  more('deadline.calendar-unknown', one(due({ calendar: 'gone' })), { calendars: new Set(['office']) }),
  more(
    'deadline.rung-before-start',
    one(
      due({
        rungs: [
          {
            id: 'r',
            at: { beforeDue: { amount: 9, unit: 'workingDays' } },
            actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
          },
        ],
      }),
    ),
  ),
  more('deadline.no-reminder', one(due({}))),
  ...[new Set(['app', 'mail']), new Set(['app'])].flatMap((channels) => [
    more('rung.tells-nobody', one(due({ rungs: [telling('sms')] })), { channels }),
    more(
      'rung.channel-absent',
      one(due({ ladder: 'usual' }), { ladders: [{ id: 'usual', name: 'Usual', rungs: [telling('app', 'sms')] }] }),
      { channels },
    ),
  ]),
  more(
    'deadline.row-never',
    one(
      {
        deadline: {
          budget: {
            table: [
              { match: {}, dueIn: HOUR },
              { match: { sum: 5 }, dueIn: HOUR },
            ],
          },
        },
      },
      { variables: asked },
    ),
  ),
  more(
    'time.rung-after-end',
    edited(
      sketch(
        'x',
        [
          start(),
          userTask(
            'do',
            due({
              rungs: [
                {
                  id: 'r',
                  at: { afterDue: { amount: 9, unit: 'workingDays' } },
                  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
                },
              ],
            }),
          ),
          timeout('late', 'do', 'due'),
          end(),
        ],
        ['start -> do -> end', 'late -> end'],
      ),
      () => ({}),
    ),
  ),
  more(
    'rung.no-path',
    one(
      due({ rungs: [{ id: 'r', at: { share: 100 }, actions: [], does: [{ type: 'followPath', boundary: 'gone' }] }] }),
    ),
  ),
  more(
    'deadline.ladder-unknown',
    one({}, {
      clocks: [
        { id: 'whole', name: 'Whole', from: 'start', to: 'end', deadline: { budget: { dueIn: HOUR }, ladder: 'gone' } },
      ],
    } as never),
  ),
];
