// Time that passes: paths that are followed when it runs out, and steps that wait for it.
import { describe, expect, it } from 'vitest';
import { end, receive, sketch, start, timeout, userTask, wait } from '../testing';
import { drive } from './testing/drive';

const hours = (amount: number) => ({ amount, unit: 'workingHours' as const });

describe('a timeout path', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      receive('reply', 'client.replied'),
      timeout('late', 'reply', { elapsed: hours(8) }),
      userTask('call'),
      end(),
    ],
    ['start -> reply -> end', 'late -> call -> end'],
  );

  it('is followed when time runs out, in working time, and the wait is over', () => {
    const test = drive(diagram);
    test.start();
    test.advanceTo(Date.parse('2026-04-28T09:59:59+02:00'));
    expect(test.places()).toEqual(['reply']);
    test.advanceTo(Date.parse('2026-04-28T10:00:00+02:00'));
    expect(test.places()).toEqual(['call']);
    expect(test.state).toMatchObject({ subscriptions: [], clocks: [] });
    expect(test.armed()).toEqual([]);
  });

  it('is forgotten when the reply comes in time', () => {
    const test = drive(diagram);
    test.start();
    test.send({ type: 'receive', message: 'client.replied', key: 'T-1', variables: {} }, { system: 'message' });
    expect(test.state?.status).toBe('completed');
    expect(test.armed()).toEqual([]);
  });

  it('beside a step that goes on', () => {
    const test = drive(
      sketch(
        'p',
        [start(), userTask('work'), timeout('nudge', 'work', { elapsed: hours(2) }, false), userTask('look'), end()],
        ['start -> work -> end', 'nudge -> look -> end'],
      ),
    );
    test.start();
    test.advanceTo(test.now + 3 * 3_600_000);
    expect(test.places().sort()).toEqual(['look', 'work']);
    test.complete('look');
    expect(test.state?.status).toBe('active');
    test.complete('work');
    expect(test.state?.status).toBe('completed');
  });
});

describe('a wait for time', () => {
  it('counts working time over the holiday and the weekend', () => {
    const test = drive(
      sketch(
        'p',
        [start(), wait('pause', { for: { amount: 4, unit: 'workingDays' } }), end()],
        ['start -> pause -> end'],
      ),
    );
    test.start();
    test.advanceTo(Date.parse('2026-05-04T09:59:00+02:00'));
    expect(test.state?.status).toBe('active');
    test.advanceTo(Date.parse('2026-05-04T10:00:00+02:00'));
    expect(test.state?.status).toBe('completed');
  });

  it('until a date goes on at its first working moment', () => {
    const test = drive(
      sketch(
        'p',
        [start(), wait('until', { until: 'callOn' }), userTask('call'), end()],
        ['start -> until -> call -> end'],
        { variables: [{ name: 'callOn', type: 'date' }] },
      ),
    );
    test.start({ callOn: '2026-04-30' });
    test.advanceTo(Date.parse('2026-04-30T09:00:00+02:00'));
    expect(test.places()).toEqual(['call']);
  });
});
