import { describe, expect, it } from 'vitest';
import type { Ladder } from '../diagram/ladder';
import { CaseDriver, end, sketch, start, userTask } from '../testing';

const USUAL: Ladder = {
  id: 'usual',
  name: 'Usual',
  rungs: [50, 80, 100, 125, 200].map((share) => ({
    id: `at-${share}`,
    at: { share },
    actions: [
      {
        alert: share < 100 ? 'reminder' : share === 200 ? 'offerReassignment' : 'overdue',
        to: [{ type: 'assignee' }],
        channels: ['app'],
      },
    ],
  })),
};

function twoDays(): CaseDriver {
  const deadline = { budget: { dueIn: { amount: 2, unit: 'workingDays' } }, ladder: 'usual' } as const;
  const test = new CaseDriver(
    sketch('p', [start(), userTask('design', { deadline }), end()], ['start -> design -> end'], { ladders: [USUAL] }),
  );
  test.now = Date.parse('2026-04-30T11:00:00+02:00');
  test.start();
  return test;
}

const fired = (test: CaseDriver) =>
  test.records.flatMap(({ at, event }) =>
    event.type === 'alert.raised' ? [`${event.alert.rung} ${new Date(at).toISOString()}`] : [],
  );

describe('a ladder over a holiday and a weekend', () => {
  it('climbs at 50, 80, 100, 125 and 200 % of two working days that begin on the eve of the first of May', () => {
    const test = twoDays();
    test.advanceTo(Date.parse('2026-05-08T18:00:00+02:00'));
    expect(fired(test)).toEqual([
      'at-50 2026-05-04T09:00:00.000Z', // Mon 11:00
      'at-80 2026-05-04T14:48:00.000Z', // Mon 16:48
      'at-100 2026-05-05T09:00:00.000Z', // Tue 11:00
      'at-125 2026-05-05T14:00:00.000Z', // Tue 16:00
      'at-200 2026-05-07T09:00:00.000Z', // Thu 11:00
    ]);
    expect(test.state?.clocks[0]).toMatchObject({ status: 'overdue', moments: [] });
    expect(test.state?.clocks[0]?.riskAt).toBe(Date.parse('2026-05-04T16:48:00+02:00'));
    expect(test.replayed()).toEqual(test.state);
  });

  it('has one timer at a time, and none after the work is done', () => {
    const test = twoDays();
    expect(test.armed()).toEqual([
      { key: expect.stringMatching(/^clock:/), at: Date.parse('2026-05-04T11:00:00+02:00') },
    ]);
    test.advanceTo(Date.parse('2026-05-04T12:00:00+02:00'));
    expect(test.armed()).toEqual([
      { key: expect.stringMatching(/^clock:/), at: Date.parse('2026-05-04T16:48:00+02:00') },
    ]);
    test.complete('design');
    expect(test.armed()).toEqual([]);
    expect(test.events('clock.stopped')).toEqual([expect.objectContaining({ outcome: 'met' })]);
  });

  it('says that the work was late when it was', () => {
    const test = twoDays();
    test.advanceTo(Date.parse('2026-05-05T11:00:00+02:00'));
    test.complete('design');
    expect(test.events('clock.stopped')).toEqual([expect.objectContaining({ outcome: 'late' })]);
  });

  it('after an outage tells what matters once and leaves out reminders that later ones have overtaken', () => {
    const test = twoDays();
    const timer = test.armed()[0];
    test.now = Date.parse('2026-05-05T17:00:00+02:00');
    expect(test.send({ type: 'fireTimer', key: timer?.key ?? '' }, { system: 'timer' })).toBeNull();
    expect(test.events('clock.rungSkipped').map((event) => [event.rung, event.reason])).toEqual([
      [0, 'superseded'],
      [1, 'superseded'],
    ]);
    expect(test.events('alert.raised').map((event) => event.alert.rung)).toEqual(['at-100', 'at-125']);
    expect(test.events('clock.overdue')).toHaveLength(1);
  });

  it('stops reminding before due once someone has acknowledged, but never keeps quiet about being late', () => {
    const test = twoDays();
    test.advanceTo(Date.parse('2026-05-04T11:00:00+02:00'));
    const alert = test.events('alert.raised')[0]?.alert;
    test.send({ type: 'acknowledge', alert: alert?.id ?? 0, clock: alert?.clock ?? 0 });
    test.advanceTo(Date.parse('2026-05-05T11:00:00+02:00'));
    expect(test.events('clock.rungSkipped')).toEqual([expect.objectContaining({ rung: 1, reason: 'acknowledged' })]);
    expect(test.events('alert.raised').map((event) => event.alert.rung)).toEqual(['at-50', 'at-100']);
  });

  it('refuses a timer that comes early, twice or from nowhere', () => {
    const test = twoDays();
    const key = test.armed()[0]?.key ?? '';
    expect(test.send({ type: 'fireTimer', key }, { system: 'timer' })).toMatchObject({ code: 'timer.early' });
    expect(test.send({ type: 'fireTimer', key: 'clock:999' }, { system: 'timer' })).toMatchObject({
      code: 'timer.unknown',
    });
    expect(test.send({ type: 'fireTimer', key: 'nonsense' }, { system: 'timer' })).toMatchObject({
      code: 'timer.unknown',
    });
    test.advanceTo(Date.parse('2026-05-04T11:00:00+02:00'));
    expect(test.send({ type: 'fireTimer', key }, { system: 'timer' })).toMatchObject({ code: 'timer.early' });
    expect(test.events('alert.raised')).toHaveLength(1);
  });
});

describe('a date that the case holds', () => {
  const promise = {
    id: 'promise',
    name: 'Promise',
    from: 'start',
    to: { step: 'deliver' },
    deadline: {
      budget: { dueBy: 'promised' },
      rungs: [
        {
          id: 'daily',
          at: { beforeDue: { amount: 3, unit: 'workingDays' } },
          repeat: { every: { amount: 1, unit: 'workingDays' }, times: 2 },
          actions: [{ alert: 'reminder', to: [{ type: 'owner' }], channels: ['app'] }],
        },
      ],
    },
  } as const;
  const diagram = sketch(
    'p',
    [
      start(),
      userTask('brief', { form: [{ variable: 'promised', required: true }] }),
      userTask('deliver'),
      userTask('bill'),
      end(),
    ],
    ['start -> brief -> deliver -> bill -> end'],
    { variables: [{ name: 'promised', type: 'date' }], clocks: [promise as never] },
  );

  it('gives a span its due time when it becomes known, moves it when it changes, and ends where the span ends', () => {
    const test = new CaseDriver(diagram);
    test.start();
    expect(test.state?.clocks).toEqual([expect.objectContaining({ dueAt: null, riskAt: null, moments: [] })]);
    test.complete('brief', undefined, { promised: '2026-05-08' });
    expect(test.state?.clocks[0]?.dueAt).toBe(Date.parse('2026-05-08T18:00:00+02:00'));
    test.send(
      { type: 'setVariables', variables: { promised: '2026-05-15' }, reason: 'agreed with the client' },
      { person: 'boss' },
      true,
    );
    expect(test.state?.clocks[0]).toMatchObject({ dueAt: Date.parse('2026-05-15T18:00:00+02:00'), epoch: 2 });
    // 80 % of the 111 working hours between Monday 27 April 10:00 and then.
    expect(test.state?.clocks[0]?.riskAt).toBe(Date.parse('2026-05-13T10:48:00+02:00'));
    expect(test.armed().map((timer) => new Date(timer.at).toISOString())).toEqual(['2026-05-13T07:00:00.000Z']);
    test.advanceTo(Date.parse('2026-05-15T17:00:00+02:00'));
    const told = test.records
      .filter((record) => record.event.type === 'alert.raised')
      .map((record) => new Date(record.at).toISOString());
    expect(told).toEqual(['2026-05-13T07:00:00.000Z', '2026-05-14T07:00:00.000Z', '2026-05-15T07:00:00.000Z']);
    test.complete('deliver');
    expect(test.state?.clocks).toEqual([]);
    expect(test.armed()).toEqual([]);
    expect(test.replayed()).toEqual(test.state);
  });
});

describe('a computed budget', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      userTask('print', {
        deadline: { budget: { dueInAmount: 'min(5, ceiling(quantity / 5000))', unit: 'workingDays' } },
      }),
      end(),
    ],
    ['start -> print -> end'],
    { variables: [{ name: 'quantity', type: 'number' }] },
  );

  it.each([
    [4_000, '2026-04-28T10:00:00+02:00'],
    [12_000, '2026-04-30T10:00:00+02:00'],
    [1_000_000, '2026-05-05T10:00:00+02:00'],
  ])('for %i sheets is due at %s', (quantity, due) => {
    const test = new CaseDriver(diagram);
    test.start({ quantity });
    expect(test.state?.clocks[0]?.dueAt).toBe(Date.parse(due));
  });

  it('that cannot be computed is a problem at the step, and the work itself goes on', () => {
    const test = new CaseDriver(diagram);
    test.start({ quantity: null });
    expect(test.state?.tokens[0]?.incident).toBeDefined();
    test.complete('print');
    expect(test.state?.status).toBe('completed');
  });
});
