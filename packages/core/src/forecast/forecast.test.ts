import { describe, expect, it } from 'vitest';
import {
  CaseDriver,
  decision,
  end,
  milestone,
  OFFICE_FACTS,
  receive,
  serviceTask,
  sketch,
  start,
  together,
  userTask,
  wait,
} from '../testing';
import { forecast, riskByNorms } from './forecast';
import { findStalls } from './stalls';

const at = (text: string) => Date.parse(`${text}+02:00`);
const days = (amount: number) => ({ budget: { dueIn: { amount, unit: 'workingDays' as const } } });
const look = (test: CaseDriver) => {
  if (!test.state) throw new Error('not started');
  return forecast(test.graph, test.state, test.now, OFFICE_FACTS.calendars);
};
const risk = (test: CaseDriver) => test.state && riskByNorms(test.graph, test.state, test.now, OFFICE_FACTS.calendars);
const stalls = (test: CaseDriver, times?: number) => {
  if (!test.state) throw new Error('not started');
  return findStalls(test.graph, test.state, test.now, OFFICE_FACTS.calendars, times);
};

/** Design for two days, then print for one and pack for half, beside a bill; decided by size whether it must be checked for three. */
function order(): CaseDriver {
  return new CaseDriver(
    sketch(
      'p',
      [
        start(),
        userTask('design', { deadline: days(2) }),
        decision('size'),
        userTask('check', { deadline: days(3) }),
        milestone('go'),
        together('fork'),
        userTask('print', { deadline: days(1) }),
        userTask('pack', { deadline: days(0.5) }),
        userTask('bill', { deadline: days(1) }),
        together('join'),
        end(),
      ],
      [
        'start -> design -> size',
        'size -[big]-> check -> go',
        'size -[else]-> go -> fork',
        'fork -> print -> pack -> join -> end',
        'fork -> bill -> join',
      ],
      {
        variables: [{ name: 'big', type: 'boolean', default: false }],
        clocks: [{ id: 'all', name: 'All', from: 'start', to: 'end', deadline: days(5) }],
      },
    ),
  );
}

describe('the forecast', () => {
  it('adds the norms ahead on the path that the data points to, the longest of what is done together', () => {
    const test = order();
    test.start();
    // Design until Wednesday 10:00, one day of print, half of packing (Friday is Labour Day): Thursday 15:00.
    expect(look(test)).toEqual([
      expect.objectContaining({ expectedAt: at('2026-04-30T15:00'), dueAt: at('2026-05-05T10:00'), isAtRisk: false }),
    ]);
    // 1.5 days must be left when design is done.
    expect(risk(test)).toBe(look(test)[0]?.places[0]?.latestAt);
    expect(look(test)[0]?.places).toEqual([
      expect.objectContaining({ latestAt: at('2026-05-01T00:00') - 9 * 3_600_000 }),
    ]);
  });

  it('sees the risk before anything is late', () => {
    const test = order();
    test.start({ big: true });
    expect(look(test)[0]).toMatchObject({ isAtRisk: true, expectedAt: at('2026-05-06T15:00') });
    expect(look(test)[0]?.slackIn).toBe(-12 * 3_600_000);
    expect(test.state?.clocks.every((clock) => clock.status === 'running')).toBe(true);
    expect(risk(test)).toBe(test.now);
  });

  it('of a step that is late already goes on from now', () => {
    const test = order();
    test.start();
    test.advanceTo(at('2026-04-30T10:00'));
    expect(look(test)[0]?.expectedAt).toBe(at('2026-05-04T15:00'));
  });
});

describe('the forecast at a decision whose data is not there yet', () => {
  const drawn = (paths: readonly string[], variables: readonly object[]) =>
    new CaseDriver(
      sketch(
        'p',
        [
          start(),
          userTask('ask', { deadline: days(1) }),
          decision('d'),
          userTask('long', { deadline: days(3) }),
          userTask('short', { deadline: days(1) }),
          end(),
        ],
        ['start -> ask -> d', ...paths, 'long -> end', 'short -> end'],
        {
          variables: variables as never,
          clocks: [{ id: 'all', name: 'All', from: 'start', to: 'end', deadline: days(9) }],
        },
      ),
    );
  const ahead = (test: CaseDriver) => {
    const [one] = look(test);
    return [one?.isUncertain, one?.places[0]?.ahead.map(({ amount }) => amount)];
  };
  const sum = { name: 'sum', type: 'number' };
  const set = (test: CaseDriver, value: number) =>
    test.send({ type: 'setVariables', variables: { sum: value }, reason: 'x' }, { person: 'boss' }, true);

  it('takes the longest path and says that it is uncertain, until the data is there', () => {
    for (const paths of [
      ['d -[sum > 5]-> long', 'd -[else]-> short'],
      ['d -[sum > 5]-> short', 'd -[else]-> long'],
      ['d -[sum = 5]-> long', 'd -[else]-> short'],
    ]) {
      const test = drawn(paths, [sum]);
      test.start();
      expect(ahead(test)).toEqual([true, [3]]);
    }
    const test = drawn(['d -[sum > 5]-> long', 'd -[else]-> short'], [sum]);
    test.start();
    set(test, 1);
    expect(ahead(test)).toEqual([false, [1]]);
    set(test, 9);
    expect(ahead(test)).toEqual([false, [3]]);
  });

  it('is certain where the data has a first value, where it is asked whether it is there, and where all paths take as long', () => {
    const first = drawn(['d -[sum > 5]-> long', 'd -[else]-> short'], [{ ...sum, default: 0 }]);
    const asked = drawn(['d -[sum != null]-> long', 'd -[else]-> short'], [sum]);
    const alike = drawn(['d -[sum > 5]-> short', 'd -[else]-> short'], [sum]);
    for (const test of [first, asked, alike]) {
      test.start();
      expect(ahead(test)).toEqual([false, [1]]);
    }
  });

  it('does not take what comes after a condition that holds', () => {
    const test = drawn(
      ['d -[given]-> short', 'd -[sum > 5]-> long', 'd -[else]-> long'],
      [sum, { name: 'given', type: 'boolean' }],
    );
    test.start({ given: true });
    expect(ahead(test)).toEqual([false, [1]]);
  });
});

describe('the forecast of a long process', () => {
  it('has no limit but the calendar, and goes round a way back once', () => {
    const ids = Array.from({ length: 6_000 }, (_, i) => `t${i}`);
    const minute = { budget: { dueIn: { amount: 1, unit: 'workingMinutes' as const } } };
    const test = new CaseDriver(
      sketch(
        'p',
        [start(), ...ids.map((id) => userTask(id, { deadline: minute })), decision('again'), end()],
        [['start', ...ids, 'again'].join(' -> '), 'again -[n > 5]-> t0', 'again -[else]-> end'],
        {
          variables: [{ name: 'n', type: 'number', default: 9 }],
          clocks: [{ id: 'all', name: 'All', from: 'start', to: 'end', deadline: days(30) }],
        },
      ),
    );
    test.start();
    expect(look(test)).toEqual([expect.objectContaining({ places: [] })]);
    test.send({ type: 'setVariables', variables: { n: 1 }, reason: 'x' }, { person: 'boss' }, true);
    expect(look(test)[0]?.places[0]?.ahead).toHaveLength(5_999);
    expect(look(test)[0]?.isAtRisk).toBe(false);
  });
});

describe('cases that nothing moves', () => {
  it('are those far older than their norm', () => {
    const test = order();
    test.start();
    expect(stalls(test)).toEqual([]);
    test.advanceTo(at('2026-05-20T10:00'));
    expect(stalls(test)).toEqual([
      expect.objectContaining({ code: 'stall.too-long', facts: expect.objectContaining({ times: 5 }) }),
    ]);
    expect(stalls(test, 50)).toEqual([]);
  });

  it('are told once: what operations see already is not told again', () => {
    const test = order();
    test.start();
    test.advanceTo(at('2026-05-20T10:00'));
    const stall = stalls(test)[0];
    if (!stall || stall.code === 'stall.no-next-step') throw new Error('no stall');
    test.send({ type: 'reportStall', token: stall.token, code: stall.code, facts: stall.facts }, { system: 'engine' });
    expect(test.state?.tokens[0]?.incident?.code).toBe('stall.too-long');
    expect(stalls(test)).toEqual([]);
    test.complete('design');
    expect(test.places()).toEqual(['print', 'bill']);
  });

  it('are over once somebody has moved the due time, until that has passed too', () => {
    const test = order();
    test.start();
    test.advanceTo(at('2026-05-20T10:00'));
    const stall = stalls(test)[0];
    if (!stall || stall.code === 'stall.no-next-step') throw new Error('no stall');
    test.send({ type: 'reportStall', token: stall.token, code: stall.code, facts: stall.facts }, { system: 'engine' });
    const clock = test.state?.clocks.find(({ subject }) => subject.type === 'step' && subject.token === stall.token);
    const moved = {
      type: 'moveDeadline',
      clock: clock?.id ?? 0,
      dueAt: at('2026-05-21T10:00'),
      reason: 'agreed',
    } as const;
    test.send(moved, { person: 'boss' }, true);
    expect(test.state?.tokens[0]?.incident).toBeUndefined();
    expect(stalls(test)).toEqual([]);
    test.advanceTo(at('2026-05-22T10:00'));
    expect(stalls(test)).toHaveLength(1);
  });

  it('are not those that wait for a person, a message, a time or a run', () => {
    const test = new CaseDriver(
      sketch(
        'p',
        [
          start(),
          together('fork'),
          userTask('a'),
          receive('b', 'b'),
          wait('c', { for: { amount: 1, unit: 'hours' } }),
          serviceTask('d', { handler: 'd' }),
          end(),
        ],
        ['start -> fork', 'fork -> a -> end', 'fork -> b -> end', 'fork -> c -> end', 'fork -> d -> end'],
      ),
    );
    test.start();
    expect(stalls(test)).toEqual([]);
    const item = test.state?.items[0];
    // Data that does not fit together: the item is gone, the token stands.
    test.state = { ...(test.state as NonNullable<typeof test.state>), items: [] };
    expect(stalls(test)).toEqual([expect.objectContaining({ code: 'stall.nothing-awaited', token: item?.token })]);
  });

  it('are those whose branches wait for one that never comes', () => {
    const test = new CaseDriver(
      sketch(
        'p',
        [start(), decision('way'), userTask('a'), userTask('b'), together('join'), end()],
        ['start -> way -[n = 1]-> a -> join -> end', 'way -[else]-> b -> join'],
        { variables: [{ name: 'n', type: 'number', default: 1 }] },
      ),
    );
    test.start();
    test.complete('a');
    expect(test.state?.status).toBe('active');
    expect(stalls(test)).toEqual([expect.objectContaining({ code: 'stall.no-next-step', token: 0 })]);
  });
});
