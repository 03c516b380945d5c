import { describe, expect, it } from 'vitest';
import type { Ladder, Rung } from '../diagram/ladder';
import { CaseDriver, end, sketch, start, userTask } from '../testing';

const BOSS = [{ person: 'boss' }, true] as const;
const hours = (amount: number) => ({ amount, unit: 'workingHours' }) as const;
const at = (text: string) => Date.parse(`${text}+02:00`);
const tell = (
  id: string,
  when: Rung['at'],
  alert: 'reminder' | 'overdue' = 'reminder',
  rest: Partial<Rung> = {},
): Rung => ({
  id,
  at: when,
  actions: [{ alert, to: [{ type: 'assignee' }], channels: ['app'] }],
  ...rest,
});

function climbing(ladder: Partial<Ladder>, more: Parameters<typeof sketch>[1] = [], paths: string[] = []): CaseDriver {
  return new CaseDriver(
    sketch(
      'p',
      [start(), userTask('do', { deadline: { budget: { dueIn: hours(8) }, ladder: 'l' } }), end(), ...more],
      ['start -> do -> end', ...paths],
      {
        variables: [
          { name: 'priority', type: 'choice', options: ['low', 'high', 'top'].map((id) => ({ id, name: id })) },
          { name: 'count', type: 'number' },
          { name: 'note', type: 'text' },
        ],
        ladders: [{ id: 'l', name: 'L', rungs: [], ...ladder }],
      },
    ),
  );
}
const told = (test: CaseDriver) => test.events('alert.raised').map(({ alert }) => alert.rung);
const skipped = (test: CaseDriver) => test.events('clock.rungSkipped').map(({ rung, reason }) => [rung, reason]);

describe('a rung', () => {
  it('for some priorities only looks at the priority when it fires', () => {
    const test = climbing({
      rungs: [
        tell('half', { share: 50 }, 'reminder', { for: { variable: 'priority', values: ['top'] } }),
        tell('most', { share: 80 }, 'reminder', { for: { variable: 'priority', values: ['top'] } }),
      ],
    });
    test.start({ priority: 'low' });
    test.advanceTo(at('2026-04-27T15:30'));
    test.send({ type: 'setVariables', variables: { priority: 'top' }, reason: 'called' }, ...BOSS);
    test.advanceTo(at('2026-04-28T10:00'));
    expect(told(test)).toEqual(['most']);
    expect(skipped(test)).toEqual([[0, 'notForThis']]);
  });

  it('raises the priority, sets data, starts a process and gives the work to others', () => {
    const test = climbing({
      rungs: [
        {
          id: 'act',
          at: { share: 50 },
          actions: [],
          does: [
            { type: 'raisePriority', variable: 'priority' },
            { type: 'raisePriority', variable: 'count' },
            { type: 'setData', set: [{ variable: 'note', value: '"late: " + priority' }] },
            { type: 'startProcess', process: 'complaint', input: [{ from: 'priority', to: 'level' }] },
            { type: 'reassign', rule: { pools: [{ type: 'role', role: 'lead' }], pick: 'offer' } },
          ],
        },
      ],
    });
    test.start({ priority: 'low', count: 2 });
    const clock = test.state?.clocks[0]?.id;
    test.effects.length = 0;
    test.send({ type: 'setVariables', variables: { note: '' }, reason: 'x' }, ...BOSS);
    test.now = at('2026-04-27T15:00');
    expect(test.send({ type: 'fireTimer', key: `clock:${clock}` }, { system: 'timer' })).toBeNull();
    expect(test.state?.variables).toMatchObject({ priority: 'high', count: 3, note: 'late: high' });
    expect(test.effects).toContainEqual({
      type: 'startCase',
      id: `${clock}/0/0/3`,
      process: 'complaint',
      variables: { level: 'high' },
    });
    expect(test.effects).toContainEqual(
      expect.objectContaining({ type: 'resolveAssignee', rule: expect.objectContaining({ pick: 'offer' }) }),
    );
    expect(test.events('item.unassigned')).toEqual([expect.objectContaining({ person: 'ann', because: 'ladder' })]);
  });

  it('that cannot do what it should is a problem at the step, and the others do theirs', () => {
    const test = climbing({
      rungs: [
        {
          id: 'act',
          at: { share: 50 },
          actions: [],
          does: [
            { type: 'setData', set: [{ variable: 'count', value: '"no number"' }] },
            { type: 'raisePriority', variable: 'priority', to: 'top' },
          ],
        },
      ],
    });
    test.start({ priority: 'low' });
    test.advanceTo(at('2026-04-27T15:00'));
    expect(test.state?.tokens[0]?.incident?.code).toBe('variable.type');
    expect(test.state?.variables.priority).toBe('top');
  });

  it('goes the way of an event at the rim of the step', () => {
    const test = climbing(
      { rungs: [{ id: 'go', at: { share: 50 }, actions: [], does: [{ type: 'followPath', boundary: 'up' }] }] },
      [
        { kind: 'boundaryEvent', id: 'up', attachedTo: 'do', interrupting: true, event: { type: 'escalation' } },
        userTask('lead'),
      ],
      ['up -> lead -> end'],
    );
    test.start();
    test.advanceTo(at('2026-04-27T15:00'));
    expect(test.places()).toEqual(['lead']);
    expect(test.state?.clocks).toEqual([]);
  });
});

describe('what was acknowledged', () => {
  const ladder = {
    rungs: [tell('half', { share: 50 }), tell('most', { share: 80 }), tell('due', { share: 100 }, 'overdue')],
    acknowledgedFor: hours(2),
  };
  const acknowledge = (test: CaseDriver) => {
    const alert = test.events('alert.raised').at(-1)?.alert;
    return test.send({ type: 'acknowledge', alert: alert?.id ?? 0, clock: alert?.clock ?? 0 });
  };

  it('comes back after its time, unless the work is done by then', () => {
    const test = climbing(ladder);
    test.start();
    test.advanceTo(at('2026-04-27T15:00'));
    acknowledge(test);
    test.advanceTo(at('2026-04-27T16:59'));
    expect(told(test)).toEqual(['half']);
    test.advanceTo(at('2026-04-27T17:00'));
    expect(told(test)).toEqual(['half', 'half']);
    expect(test.state?.clocks[0]).not.toHaveProperty('acknowledgedAt', expect.any(Number));
    // What comes next is told again, since it is not acknowledged any more.
    test.advanceTo(at('2026-04-28T10:00'));
    expect(told(test)).toEqual(['half', 'half', 'most', 'due']);
    acknowledge(test);
    test.complete('do');
    test.advanceTo(at('2026-04-29T10:00'));
    expect(told(test)).toHaveLength(4);
    expect(test.replayed()).toEqual(test.state);
  });

  it('is told all the same where the ladder says so', () => {
    const test = climbing({ rungs: ladder.rungs, acknowledgementStops: 'nothing' });
    test.start();
    test.advanceTo(at('2026-04-27T15:00'));
    acknowledge(test);
    test.advanceTo(at('2026-04-27T18:00'));
    expect(told(test)).toEqual(['half', 'most']);
  });
});

describe('after a long outage', () => {
  it('tells the last of each, leaves out what is beyond sense, and says why', () => {
    const test = climbing({
      rungs: [
        tell('half', { share: 50 }),
        tell('due', { share: 100 }, 'overdue'),
        tell('daily', { afterDue: { amount: 1, unit: 'workingDays' } }, 'overdue', {
          repeat: { every: { amount: 1, unit: 'workingDays' }, times: 20 },
        }),
      ],
    });
    test.start();
    const key = test.armed()[0]?.key ?? '';
    test.now = at('2026-05-20T12:00');
    test.send({ type: 'fireTimer', key }, { system: 'timer' });
    expect(told(test)).toEqual(['daily']);
    const reasons = skipped(test);
    expect(reasons[0]).toEqual([0, 'superseded']);
    expect(reasons[1]).toEqual([1, 'tooLate']);
    expect(new Set(reasons.slice(2).map(String))).toEqual(new Set(['2,superseded']));
    // It climbs on from there.
    test.advanceTo(at('2026-05-21T12:00'));
    expect(told(test)).toEqual(['daily', 'daily']);
  });

  it('and at a start whose reminders lie in the past, says so once', () => {
    const test = climbing({
      rungs: [tell('weekBefore', { beforeDue: { amount: 5, unit: 'workingDays' } }), tell('half', { share: 50 })],
    });
    test.start();
    expect(skipped(test)).toEqual([[0, 'beforeStart']]);
    test.advanceTo(at('2026-04-28T10:00'));
    expect(told(test)).toEqual(['half']);
  });
});
