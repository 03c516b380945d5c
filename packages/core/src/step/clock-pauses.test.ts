// What stops a time target, by cause, and what does not.
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../diagram/deadline';
import { CaseDriver, end, receive, sketch, start, userTask } from '../testing';
import { clockAt } from './testing/clock-at';

const BOSS = [{ person: 'boss' }, true] as const;

const hours = (amount: number) => ({ amount, unit: 'workingHours' }) as const;

const at = (text: string) => Date.parse(`${text}+02:00`);

const REMIND = [
  {
    id: 'r50',
    at: { share: 50 },
    actions: [{ alert: 'reminder' as const, to: [{ type: 'assignee' as const }], channels: ['app' as const] }],
  },
];

/** Monday 10:00: ask, wait for the client's answer, then solve. Everything within two working days, and by law within five. */
function support(): CaseDriver {
  const solution: Deadline = {
    budget: { dueIn: hours(16) },
    pauseWhen: [{ cause: 'client', name: 'Waiting for the client', steps: ['answer'] }],
    rungs: REMIND,
  };
  const law: Deadline = {
    budget: { dueIn: hours(40) },
    regulatory: true,
    pauseWhen: [{ cause: 'client', steps: ['answer'] }],
  };
  return new CaseDriver(
    sketch(
      'p',
      [start(), userTask('ask'), receive('answer', 'answered'), userTask('solve'), end()],
      ['start -> ask -> answer -> solve -> end'],
      {
        clocks: [
          { id: 'solution', name: 'Solution', from: 'start', to: 'end', deadline: solution },
          { id: 'law', name: 'Law', from: 'start', to: 'end', deadline: law },
        ],
      },
    ),
  );
}

describe('waiting for the client', () => {
  it('stops the solution clock with its ladder and never the one of the law', () => {
    const test = support();
    test.start();
    expect(clockAt(test).dueAt).toBe(at('2026-04-29T10:00'));
    test.advanceTo(at('2026-04-27T12:00'));
    test.complete('ask');
    expect(clockAt(test)).toMatchObject({ dueAt: null, pausedBy: ['client'], runningSince: null, left: [hours(14)] });
    expect(clockAt(test, 1)).not.toHaveProperty('pausedBy');
    expect(test.armed()).toHaveLength(1);
    test.advanceTo(at('2026-04-29T09:00'));
    expect(test.events('alert.raised')).toEqual([]);
    test.send({ type: 'receive', message: 'answered', key: 'T-1', variables: {} }, { system: 'message' });
    // 14 hours from Wednesday 9:00: all of Wednesday, and six hours of Thursday.
    expect(clockAt(test).dueAt).toBe(at('2026-04-30T16:00'));
    expect(clockAt(test, 1).dueAt).toBe(at('2026-05-05T10:00'));
    test.advanceTo(at('2026-04-30T10:00'));
    expect(test.events('alert.raised')).toHaveLength(1);
    expect(test.events('clock.paused')).toEqual([
      expect.objectContaining({ cause: 'client', segment: expect.objectContaining({ causes: ['client'] }) }),
    ]);
    expect(test.replayed()).toEqual(test.state);
  });

  it('and a paused case: it runs again when neither holds it up', () => {
    const test = support();
    test.start();
    test.advanceTo(at('2026-04-27T12:00'));
    test.complete('ask');
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    expect(clockAt(test).pausedBy).toEqual(['client', 'suspended']);
    test.advanceTo(at('2026-04-28T09:00'));
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    expect(clockAt(test)).toMatchObject({ pausedBy: ['client'], dueAt: null });
    test.advanceTo(at('2026-04-28T10:00'));
    test.send({ type: 'receive', message: 'answered', key: 'T-1', variables: {} }, { system: 'message' });
    expect(clockAt(test)).toMatchObject({ pausedBy: [], dueAt: at('2026-04-29T17:00') });
    expect(clockAt(test).segments?.[0]?.causes).toEqual(['client', 'suspended']);
  });

  it('in a paused case a clock of the law becomes overdue, and its path waits until the case goes on', () => {
    const deadline: Deadline = { budget: { dueIn: hours(4) }, regulatory: true };
    const test = new CaseDriver(
      sketch(
        'p',
        [
          start(),
          userTask('file', { deadline }),
          {
            kind: 'boundaryEvent',
            id: 'late',
            attachedTo: 'file',
            interrupting: true,
            event: { type: 'timer', when: 'due' },
          },
          userTask('explain'),
          end(),
        ],
        ['start -> file -> end', 'late -> explain -> end'],
      ),
    );
    test.start();
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    test.advanceTo(at('2026-04-28T12:00'));
    expect(test.events('clock.overdue')).toHaveLength(1);
    expect(test.places()).toEqual(['file']);
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    test.advanceTo(at('2026-04-28T12:00'));
    expect(test.places()).toEqual(['explain']);
  });
});

describe('other pauses', () => {
  const paused = (pauseWhen: Deadline['pauseWhen'], rest: Partial<Deadline> = {}) =>
    new CaseDriver(
      sketch(
        'p',
        [start(), userTask('do', { deadline: { budget: { dueIn: hours(8) }, pauseWhen, ...rest } }), end()],
        ['start -> do -> end'],
        {
          variables: [{ name: 'blocked', type: 'boolean' }],
        },
      ),
    );

  it('while data says so', () => {
    const test = paused([{ cause: 'parts', when: 'blocked = true' }]);
    test.start({ blocked: true });
    expect(clockAt(test).pausedBy).toEqual(['parts']);
    test.advanceTo(at('2026-04-27T15:00'));
    test.send({ type: 'setVariables', variables: { blocked: false }, reason: 'parts are here' }, ...BOSS);
    expect(clockAt(test)).toMatchObject({ pausedBy: [], dueAt: at('2026-04-28T15:00') });
  });

  it('by hand, for the clocks that name the cause, and with a reason', () => {
    const test = paused([{ cause: 'weather' }]);
    test.start();
    const stop = { type: 'pauseClocks', cause: 'weather', reason: 'storm' } as const;
    expect(test.send(stop)).toMatchObject({ code: 'not-allowed' });
    expect(test.send({ ...stop, reason: ' ' }, ...BOSS)).toMatchObject({ code: 'reason.missing' });
    expect(test.send({ ...stop, cause: 'suspended' }, ...BOSS)).toMatchObject({ code: 'clock.cause-not-by-hand' });
    expect(test.send({ ...stop, clocks: [99] }, ...BOSS)).toMatchObject({ code: 'clock.unknown' });
    expect(test.send({ ...stop, cause: 'other' }, ...BOSS)).toMatchObject({ code: 'clock.none' });
    expect(test.send(stop, ...BOSS)).toBeNull();
    expect(test.send(stop, ...BOSS)).toMatchObject({ code: 'clock.none' });
    expect(test.events('clock.paused')).toEqual([expect.objectContaining({ reason: 'storm' })]);
    test.now = at('2026-04-28T10:00');
    expect(test.send({ type: 'resumeClocks', cause: 'weather', reason: 'sun' }, ...BOSS)).toBeNull();
    expect(clockAt(test).dueAt).toBe(at('2026-04-29T10:00'));
  });

  it('never by hand for a term of the law', () => {
    const test = paused(undefined, { regulatory: true });
    test.start();
    const body = { type: 'pauseClocks', cause: 'weather', clocks: [clockAt(test).id], reason: 'storm' } as const;
    expect(test.send(body, ...BOSS)).toMatchObject({ code: 'clock.regulatory' });
  });

  it('of work that is late already: it stays late, and the rungs after due wait', () => {
    const rungs = [{ id: 'r', at: { afterDue: hours(2) }, actions: REMIND[0]?.actions ?? [] }];
    const test = paused([{ cause: 'weather' }], { rungs });
    test.start();
    test.advanceTo(at('2026-04-28T11:00'));
    test.send({ type: 'pauseClocks', cause: 'weather', reason: 'storm' }, ...BOSS);
    expect(clockAt(test)).toMatchObject({ status: 'overdue', dueAt: at('2026-04-28T10:00') });
    test.now = at('2026-04-29T09:00');
    test.send({ type: 'resumeClocks', cause: 'weather', reason: 'sun' }, ...BOSS);
    expect(clockAt(test)).toMatchObject({ status: 'overdue', dueAt: at('2026-04-28T10:00') });
    expect(clockAt(test).moments.map((moment) => moment.at)).toEqual([at('2026-04-29T10:00')]);
  });

  it('of a promised date: the ladder waits, the date stays', () => {
    const test = new CaseDriver(
      sketch(
        'p',
        [start(), userTask('do', { deadline: { budget: { dueBy: 'promised' }, rungs: REMIND } }), end()],
        ['start -> do -> end'],
        {
          variables: [{ name: 'promised', type: 'date' }],
        },
      ),
    );
    test.start({ promised: '2026-04-29' });
    test.send({ type: 'suspend', reason: 'strike' }, ...BOSS);
    expect(clockAt(test).dueAt).toBe(at('2026-04-29T18:00'));
    const riskAt = at('2026-04-29T12:24');
    test.now = at('2026-04-28T10:00');
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    expect(clockAt(test).riskAt).toBe(riskAt);
    test.send({ type: 'suspend', reason: 'strike again' }, ...BOSS);
    test.now = at('2026-04-30T12:00');
    test.send({ type: 'resume', reason: 'over' }, ...BOSS);
    test.advanceTo(test.now);
    expect(clockAt(test)).toMatchObject({ status: 'overdue', dueAt: at('2026-04-29T18:00') });
    expect(test.events('clock.rungSkipped')).toEqual([expect.objectContaining({ reason: 'superseded' })]);
  });
});
