import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../diagram/deadline';
import { parseDiagram } from '../../diagram/diagram';
import type { Rung } from '../../diagram/ladder';
import { end, sketch, start, timeout, userTask } from '../../testing';
import { checkDiagram } from '../check-diagram';

const hours = (amount: number) => ({ amount, unit: 'workingHours' }) as const;
const tell: Rung = {
  id: 'r',
  at: { share: 50 },
  actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
};
const variables = [
  { name: 'priority', type: 'choice' as const, options: ['low', 'high'].map((id) => ({ id, name: id })) },
  { name: 'note', type: 'text' as const },
  { name: 'meeting', type: 'dateTime' as const },
  { name: 'day', type: 'date' as const },
];

function drawn(rest: Parameters<typeof userTask>[1]) {
  return sketch(
    'p',
    [start(), userTask('do', rest), timeout('late', 'do', 'due'), end()],
    ['start -> do -> end', 'late -> end'],
    {
      variables,
    },
  );
}

/** Problems of time targets only, as code and place. */
function found(rest: Parameters<typeof userTask>[1]): string[] {
  return checkDiagram(drawn(rest))
    .filter(({ code }) => /^(deadline|rung|variable|expression)\./.test(code) && code !== 'deadline.missing')
    .map(({ code, path }) => `${code} ${path.join('.')}`);
}
const deadline = (changes: Partial<Deadline>): { deadline: Deadline } => ({
  deadline: { budget: { dueIn: hours(8) }, rungs: [tell], ...changes },
});

describe('time targets', () => {
  it('that make sense have no problems', () => {
    expect(
      found({
        ...deadline({
          budget: { table: [{ match: { priority: 'high' }, dueIn: hours(2) }], otherwise: hours(8) },
          follows: 'assignee',
          pauseWhen: [
            { cause: 'client', steps: ['do'] },
            { cause: 'parts', when: 'note = "wait"' },
            { cause: 'weather' },
          ],
          startWhen: 'priority != null',
          rungs: [
            {
              ...tell,
              for: { variable: 'priority', values: ['high'] },
              does: [
                { type: 'raisePriority', variable: 'priority' },
                { type: 'setData', set: [{ variable: 'note', value: '"late"' }] },
                { type: 'followPath', boundary: 'late' },
              ],
            },
          ],
        }),
        clocks: [
          {
            id: 'first',
            name: 'First',
            deadline: { budget: { dueInAll: [hours(1), { amount: 1, unit: 'hours' }] }, rungs: [tell] },
          },
        ],
        appointment: { start: 'meeting', end: 'meeting', rungs: [tell] },
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Deadline>, string[]]>([
    [
      'a pause at a step that is not there',
      { pauseWhen: [{ cause: 'c', steps: ['gone'] }] },
      ['deadline.pause-step-unknown deadline.pauseWhen.0.steps'],
    ],
    [
      'the cause of a paused case',
      { pauseWhen: [{ cause: 'suspended' }] },
      ['deadline.pause-reserved deadline.pauseWhen.0.cause'],
    ],
    [
      'a term of the law with pauses',
      { regulatory: true, pauseWhen: [{ cause: 'c' }] },
      ['deadline.law-paused deadline.pauseWhen'],
    ],
    ['conditions that cannot be read', { stopWhen: 'note =' }, ['expression.syntax deadline.stopWhen']],
    [
      'conditions over data that is not there',
      { startWhen: 'gone > 1' },
      ['expression.reads-unknown deadline.startWhen'],
    ],
    [
      'a table with a row that is never reached, over data that is not there',
      {
        budget: {
          table: [
            { match: {}, dueIn: hours(1) },
            { match: { gone: 1 }, dueIn: hours(0) },
          ],
        },
      },
      [
        'variable.unknown deadline.budget.table.1.match',
        'deadline.zero deadline.budget.table.1.dueIn',
        'deadline.row-never deadline.budget.table.1',
      ],
    ],
    [
      'a table without an otherwise',
      { budget: { table: [{ match: { priority: 'high' }, dueIn: hours(1) }] } },
      ['deadline.no-otherwise deadline.budget.otherwise'],
    ],
    ['parts of nothing', { budget: { dueInAll: [hours(0), hours(0)] } }, ['deadline.zero deadline.budget.dueInAll']],
    ['a rung that does nothing', { rungs: [{ ...tell, actions: [] }] }, ['rung.does-nothing deadline.rungs.0']],
    [
      'a rung for data that is not there',
      { rungs: [{ ...tell, for: { variable: 'gone', values: [1] } }] },
      ['variable.unknown deadline.rungs.0.for'],
    ],
    [
      'deeds that cannot be done',
      {
        rungs: [
          {
            ...tell,
            does: [
              { type: 'raisePriority', variable: 'day' },
              { type: 'followPath', boundary: 'gone' },
              { type: 'startProcess', process: 'other', input: [{ from: 'gone', to: 'x' }] },
            ],
          },
        ],
      },
      [
        'variable.wrong-type deadline.rungs.0.does.0',
        'rung.no-path deadline.rungs.0.does.1',
        'expression.reads-unknown deadline.rungs.0.does.2',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    const codes = found(deadline(changes));
    expect(codes.sort()).toEqual([...expected].sort());
  });

  it('an appointment wants a moment, not a day', () => {
    expect(found({ ...deadline({}), appointment: { start: 'day', end: 'gone' } })).toEqual([
      'variable.wrong-type appointment.start',
      'variable.unknown appointment.end',
    ]);
  });

  it.each([
    ['a negative budget', { budget: { dueIn: { amount: -1, unit: 'workingHours' } } }],
    ['an endless budget', { budget: { dueIn: { amount: 1e9, unit: 'workingHours' } } }],
    ['a budget of an unknown unit', { budget: { dueIn: { amount: 1, unit: 'fortnights' } } }],
    ['a table without rows', { budget: { table: [] } }],
    [
      'a rung that tells nobody',
      {
        budget: { dueIn: hours(1) },
        rungs: [{ id: 'r', at: { share: 1 }, actions: [{ alert: 'reminder', to: [], channels: ['app'] }] }],
      },
    ],
  ])('%s is not read at all', (_, wrong) => {
    const diagram = drawn({ deadline: wrong as never });
    expect(parseDiagram(diagram)).toMatchObject({
      ok: false,
      issues: [expect.objectContaining({ code: 'diagram.malformed' })],
    });
  });
});
