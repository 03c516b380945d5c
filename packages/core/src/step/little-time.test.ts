// What becomes of reminders where there is little time: a step that begins late, a due time set to soon, a date that stood while nothing ran.
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../diagram/deadline';
import type { Rung } from '../diagram/ladder';
import { CaseDriver, end, sketch, start, userTask } from '../testing';
import { clockAt } from './testing/clock-at';

const BOSS = [{ person: 'boss' }, true] as const;
const hours = (amount: number) => ({ amount, unit: 'workingHours' }) as const;
const days = (amount: number) => ({ amount, unit: 'workingDays' }) as const;
const at = (text: string) => Date.parse(`${text}+02:00`);

const tell = (id: string, when: Rung['at'], alert: 'reminder' | 'overdue' | 'escalation' = 'reminder'): Rung => ({
  id,
  at: when,
  actions: [{ alert, to: [{ type: 'assignee' }], channels: ['app'] }],
});

const RUNGS = [
  tell('half', { share: 50 }),
  tell('most', { share: 80 }),
  tell('dayBefore', { beforeDue: days(1) }),
  tell('hoursBefore', { beforeDue: hours(4) }),
  tell('due', { share: 100 }, 'overdue'),
  tell('up', { afterDue: days(1) }, 'escalation'),
];

/** Monday 27 April 2026, 10:00. */
function task(budget: Deadline['budget']): CaseDriver {
  const deadline: Deadline = { budget, rungs: RUNGS, pauseWhen: [{ cause: 'client', name: 'Waiting for the client' }] };
  return new CaseDriver(
    sketch('p', [start(), userTask('do', { deadline }), end()], ['start -> do -> end'], {
      variables: [
        { name: 'promised', type: 'dateTime' },
        { name: 'hours', type: 'number' },
      ],
    }),
  );
}
const nameOf = (rung: number) => RUNGS[rung]?.id ?? 'overdue';
const ahead = (test: CaseDriver) => clockAt(test).moments.map(({ rung }) => nameOf(rung));
const told = (test: CaseDriver) => test.events('alert.raised').map(({ alert }) => alert.rung);
const skipped = (test: CaseDriver) =>
  test.events('clock.rungSkipped').map(({ rung, reason }) => `${nameOf(rung)} ${reason}`);
const move = (test: CaseDriver, dueAt: number) =>
  test.send({ type: 'moveDeadline', clock: clockAt(test).id, dueAt, reason: 'promised' }, ...BOSS);

describe('a step that begins with little time left', () => {
  it('is reminded of by what still lies ahead', () => {
    const test = task({ dueBy: 'promised' });
    test.start({ promised: '2026-04-27T12:00:00+02:00' });
    expect(skipped(test)).toEqual(['dayBefore beforeStart', 'hoursBefore beforeStart']);
    test.advanceTo(at('2026-04-27T12:00'));
    expect(told(test)).toEqual(['half', 'most', 'due']);
  });

  it.each([
    ['no time at all', { dueInAmount: 'hours', unit: 'workingHours' }, { hours: 0 }],
    ['a date that is over', { dueBy: 'promised' }, { promised: '2026-04-24T12:00:00+02:00' }],
  ] as const)('or with %s: it is late, and no reminder says so beside that', (_, budget, data) => {
    const test = task(budget);
    test.start(data);
    test.advanceTo(at('2026-04-27T10:01'));
    expect(told(test)).toEqual(['due']);
    expect(skipped(test)).toEqual(['half', 'most', 'dayBefore', 'hoursBefore'].map((rung) => `${rung} beforeStart`));
  });

  it('or with a date before the next opening: no share of no time comes after it', () => {
    const test = task({ dueBy: 'promised' });
    test.now = at('2026-04-26T10:00');
    test.start({ promised: '2026-04-26T18:00:00+02:00' });
    test.advanceTo(at('2026-04-28T08:00'));
    expect(told(test)).toEqual(['due', 'up']);
  });
});

describe('a due time that is set to soon', () => {
  it('by hand: reminders that would be over are left out, and the log says so', () => {
    const test = task({ dueIn: hours(40) });
    test.start();
    test.advanceTo(at('2026-04-28T12:00'));
    expect(move(test, at('2026-04-28T12:30'))).toBeNull();
    expect(ahead(test)).toEqual(['overdue', 'due', 'up']);
    expect(skipped(test)).toEqual(['half', 'most', 'dayBefore', 'hoursBefore'].map((rung) => `${rung} passed`));
    test.advanceTo(at('2026-04-28T12:30'));
    expect(told(test)).toEqual(['due']);
    expect(test.replayed()).toEqual(test.state);
  });

  it('by hand once more: what was left out, or told, is not named again', () => {
    const test = task({ dueIn: hours(40) });
    test.start();
    test.advanceTo(at('2026-04-29T16:00'));
    expect(told(test)).toEqual(['half']);
    move(test, at('2026-04-29T17:00'));
    const once = ['most', 'dayBefore', 'hoursBefore'].map((rung) => `${rung} passed`);
    expect(skipped(test)).toEqual(once);
    move(test, at('2026-04-29T16:30'));
    expect(skipped(test)).toEqual(once);
  });

  it('by data: the same', () => {
    const test = task({ dueBy: 'promised' });
    test.start({ promised: '2026-05-07T17:00:00+02:00' });
    test.advanceTo(at('2026-04-28T12:00'));
    test.send({ type: 'setVariables', variables: { promised: '2026-04-28T13:00:00+02:00' }, reason: 'x' }, ...BOSS);
    expect(ahead(test)).toEqual(['overdue', 'due', 'up']);
    expect(skipped(test)).toEqual(['half', 'most', 'dayBefore', 'hoursBefore'].map((rung) => `${rung} passed`));
  });

  it('by data that was not known: what is over by then is left out too', () => {
    const test = task({ dueBy: 'promised' });
    test.start();
    expect(skipped(test)).toEqual([]);
    test.advanceTo(at('2026-04-28T11:10'));
    test.send({ type: 'setVariables', variables: { promised: '2026-04-28T15:00:00+02:00' }, reason: 'x' }, ...BOSS);
    expect(skipped(test)).toEqual(['half passed', 'dayBefore passed', 'hoursBefore passed']);
    expect(ahead(test)).toEqual(['most', 'overdue', 'due', 'up']);
  });
});

describe('a date that stood while the clock did not run', () => {
  function held(untilAt: number): CaseDriver {
    const test = task({ dueBy: 'promised' });
    test.start({ promised: '2026-05-07T17:00:00+02:00' });
    test.send({ type: 'pauseClocks', cause: 'client', reason: 'asked' }, ...BOSS);
    test.advanceTo(untilAt);
    test.send({ type: 'resumeClocks', cause: 'client', reason: 'answered' }, ...BOSS);
    test.advanceTo(untilAt + 60_000);
    return test;
  }

  it('of the reminders that were over meanwhile only the last is told', () => {
    const test = held(at('2026-05-07T15:00'));
    expect(told(test)).toEqual(['hoursBefore']);
    expect(skipped(test)).toEqual(['half', 'most', 'dayBefore'].map((rung) => `${rung} superseded`));
  });

  it('where the date itself is over, what comes last after it', () => {
    const test = held(at('2026-05-13T15:00'));
    expect(told(test)).toEqual(['up']);
    expect(skipped(test).at(-1)).toBe('due tooLate');
  });
});
