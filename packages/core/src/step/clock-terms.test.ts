// Until when: budgets from tables and in parts, conditions, due times moved by hand, edited calendars, timeouts at a moment.
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../diagram/deadline';
import { CaseDriver, end, OFFICE, sketch, start, timeout, userTask } from '../testing';
import { compileCalendar } from '../time/compiled-calendar';
import { clockAt } from './testing/clock-at';
import { tell } from './testing/rung';

const BOSS = [{ person: 'boss' }, true] as const;

const hours = (amount: number) => ({ amount, unit: 'workingHours' }) as const;

const days = (amount: number) => ({ amount, unit: 'workingDays' }) as const;

const at = (text: string) => Date.parse(`${text}+02:00`);

function oneStep(deadline: Deadline, rest: Parameters<typeof userTask>[1] = {}): CaseDriver {
  return new CaseDriver(
    sketch('p', [start(), userTask('do', { deadline, ...rest }), end()], ['start -> do -> end'], {
      variables: [
        { name: 'priority', type: 'choice', options: ['low', 'high', 'top'].map((id) => ({ id, name: id })) },
        { name: 'contract', type: 'text' },
        { name: 'ready', type: 'boolean' },
        { name: 'quantity', type: 'number' },
        { name: 'meeting', type: 'dateTime' },
        { name: 'meetingEnd', type: 'dateTime' },
      ],
    }),
  );
}

describe('a budget from a table', () => {
  const deadline: Deadline = {
    budget: {
      table: [
        { match: { priority: 'top', contract: ['gold', 'silver'] }, dueIn: hours(2) },
        { match: { priority: ['high', 'top'] }, dueIn: hours(4) },
      ],
      otherwise: days(2),
    },
  };

  it.each([
    [{ priority: 'top', contract: 'gold' }, '2026-04-27T12:00'],
    [{ priority: 'top', contract: 'bronze' }, '2026-04-27T15:00'],
    [{ priority: 'low' }, '2026-04-29T10:00'],
  ])('%o is due at %s', (variables, due) => {
    const test = oneStep(deadline);
    test.start(variables);
    expect(clockAt(test).dueAt).toBe(at(due));
  });

  it('that has changed counts what has passed already', () => {
    const test = oneStep({ ...deadline, rungs: [tell('r', { share: 50 })] });
    test.start({ priority: 'low' });
    test.now = at('2026-04-27T12:00');
    test.send({ type: 'setVariables', variables: { priority: 'high' }, reason: 'called' }, ...BOSS);
    expect(clockAt(test)).toMatchObject({ dueAt: at('2026-04-27T15:00'), budget: [hours(4)], epoch: 1 });
    expect(test.events('clock.reprojected')).toEqual([expect.objectContaining({ because: 'budget' })]);
    // After a pause too.
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    test.now = at('2026-04-28T10:00');
    test.send({ type: 'setVariables', variables: { priority: 'low' }, reason: 'calmer' }, ...BOSS);
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    // Two of sixteen hours, a quarter of a day, have passed: 1.75 days are left.
    expect(clockAt(test).dueAt).toBe(at('2026-04-29T17:00'));
    expect(test.replayed()).toEqual(test.state);
  });

  it('in which no row holds is a problem at the step', () => {
    const test = oneStep({ budget: { table: [{ match: { priority: 'top' }, dueIn: hours(2) }] } });
    test.start({ priority: 'low' });
    expect(test.state?.tokens[0]?.incident?.code).toBe('deadline.no-row');
  });
});

describe('a budget in parts', () => {
  it('counts one after the other, before and after a pause', () => {
    const test = oneStep({
      budget: { dueInAll: [days(1), { amount: 12, unit: 'hours' }] },
      rungs: [tell('r', { share: 50 })],
    });
    test.start();
    expect(clockAt(test).dueAt).toBe(at('2026-04-28T22:00'));
    test.now = at('2026-04-27T15:00');
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    test.now = at('2026-04-28T09:00');
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    expect(clockAt(test).dueAt).toBe(at('2026-04-29T01:00'));
  });
});

describe('conditions', () => {
  it('let it begin later, and anew', () => {
    const test = oneStep({ budget: { dueIn: hours(4) }, startWhen: 'ready = true', resetWhen: 'quantity > 10' });
    test.start();
    expect(test.state?.clocks).toEqual([]);
    test.now = at('2026-04-27T11:00');
    test.send({ type: 'setVariables', variables: { ready: true }, reason: 'ready' }, ...BOSS);
    expect(clockAt(test).dueAt).toBe(at('2026-04-27T16:00'));
    test.now = at('2026-04-27T15:00');
    test.send({ type: 'setVariables', variables: { quantity: 20 }, reason: 'more' }, ...BOSS);
    expect(clockAt(test)).toMatchObject({ startedAt: test.now, dueAt: at('2026-04-28T10:00') });
    test.send({ type: 'setVariables', variables: { quantity: 30 }, reason: 'still more' }, ...BOSS);
    expect(test.events('clock.started')).toHaveLength(2);
    test.complete('do');
    expect(test.state?.status).toBe('completed');
  });
});

describe('a due time set by hand', () => {
  const moved = () => {
    const test = oneStep({
      budget: { dueIn: days(2) },
      rungs: [tell('r80', { share: 80 }), tell('hour', { beforeDue: hours(1) })],
    });
    test.start();
    return test;
  };

  it('wants the right, a reason, a clock that runs and a time to come', () => {
    const test = moved();
    const body = {
      type: 'moveDeadline',
      clock: clockAt(test).id,
      dueAt: at('2026-05-04T12:00'),
      reason: 'agreed',
    } as const;
    expect(test.send(body)).toMatchObject({ code: 'not-allowed' });
    expect(test.send({ ...body, reason: '' }, ...BOSS)).toMatchObject({ code: 'reason.missing' });
    expect(test.send({ ...body, clock: 77 }, ...BOSS)).toMatchObject({ code: 'clock.unknown' });
    expect(test.send({ ...body, dueAt: test.now }, ...BOSS)).toMatchObject({ code: 'clock.in-past' });
    expect(test.send({ ...body, dueAt: Number.NaN }, ...BOSS)).toMatchObject({ code: 'clock.in-past' });
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    expect(test.send(body, ...BOSS)).toMatchObject({ code: 'clock.paused' });
  });

  it('is logged with before and after, moves the ladder, and neither data nor calendars move it', () => {
    const test = moved();
    test.send(
      { type: 'moveDeadline', clock: clockAt(test).id, dueAt: at('2026-05-04T12:00'), reason: ' agreed ' },
      ...BOSS,
    );
    expect(test.events('clock.moved')).toEqual([
      expect.objectContaining({ reason: 'agreed', before: at('2026-04-29T10:00'), after: at('2026-05-04T12:00') }),
    ]);
    expect(clockAt(test)).toMatchObject({ dueAt: at('2026-05-04T12:00'), byHand: true, epoch: 1 });
    expect(clockAt(test).moments.find((moment) => moment.rung === 1)?.at).toBe(at('2026-05-04T11:00'));
    const edited = compileCalendar({ ...OFFICE, version: 2, holidays: [{ date: '2026-04-28', name: 'Off' }] });
    (test as { facts: unknown }).facts = { calendars: new Map([['office', edited]]) };
    test.send({ type: 'reproject' }, { system: 'engine' });
    expect(clockAt(test)).toMatchObject({ dueAt: at('2026-05-04T12:00'), calendar: { id: 'office', version: 2 } });
    // A pause moves it, by what was left.
    test.now = at('2026-05-04T10:00');
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    test.now = at('2026-05-05T10:00');
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    expect(clockAt(test).dueAt).toBe(at('2026-05-05T12:00'));
    expect(test.replayed()).toEqual(test.state);
  });

  it('brings work that was late back into time', () => {
    const test = moved();
    test.advanceTo(at('2026-04-29T11:00'));
    expect(clockAt(test).status).toBe('overdue');
    test.send(
      { type: 'moveDeadline', clock: clockAt(test).id, dueAt: at('2026-04-30T12:00'), reason: 'agreed' },
      ...BOSS,
    );
    expect(clockAt(test).status).toBe('running');
    test.advanceTo(at('2026-04-30T12:00'));
    expect(test.events('clock.overdue')).toHaveLength(2);
  });
});

describe('an edited calendar', () => {
  it('by which work is not late after all makes it wait again, and its later rungs too', () => {
    const test = oneStep({
      budget: { dueIn: days(1) },
      rungs: [
        tell('r50', { share: 50 }),
        tell(
          'late',
          { afterDue: hours(1) },
          { actions: [{ alert: 'overdue', to: [{ type: 'owner' }], channels: ['app'] }] },
        ),
      ],
    });
    test.start();
    test.advanceTo(at('2026-04-28T12:00'));
    expect(test.events('alert.raised').map(({ alert }) => alert.rung)).toEqual(['r50', 'late']);
    const edited = compileCalendar({ ...OFFICE, version: 2, holidays: [{ date: '2026-04-28', name: 'Off' }] });
    (test as { facts: unknown }).facts = { calendars: new Map([['office', edited]]) };
    test.send({ type: 'reproject' }, { system: 'engine' });
    expect(clockAt(test)).toMatchObject({ status: 'running', dueAt: at('2026-04-29T10:00') });
    test.advanceTo(at('2026-04-29T12:00'));
    expect(test.events('alert.raised').map(({ alert }) => alert.rung)).toEqual(['r50', 'late', 'late']);
    expect(test.replayed()).toEqual(test.state);
  });
});

describe('timeout paths', () => {
  it('at a moment that FEEL gives, and again and again beside the step', () => {
    const again = timeout('again', 'do', { elapsed: { amount: 1, unit: 'workingHours' } }, false);
    if (again.kind !== 'boundaryEvent' || again.event.type !== 'timer') throw new Error('not a timer');
    const test = new CaseDriver(
      sketch(
        'p',
        [
          start(),
          userTask('do'),
          { ...again, event: { ...again.event, repeat: { every: { amount: 2, unit: 'hours' }, times: 2 } } },
          {
            ...again,
            id: 'given',
            interrupting: true,
            event: { type: 'timer', when: { expression: 'duration("P1DT2H")' } },
          },
          userTask('nudge'),
          userTask('stop'),
          end(),
        ],
        ['start -> do -> end', 'again -> nudge -> end', 'given -> stop -> end'],
      ),
    );
    test.start();
    test.advanceTo(at('2026-04-28T09:00'));
    expect(test.events('clock.rungFired').map((event) => event.dueSince)).toEqual([
      at('2026-04-27T11:00'),
      at('2026-04-27T13:00'),
      at('2026-04-27T15:00'),
    ]);
    test.advanceTo(at('2026-04-28T12:00'));
    expect(test.places()).toEqual(['nudge', 'nudge', 'nudge', 'stop']);
  });
});
