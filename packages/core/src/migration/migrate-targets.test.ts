// Time targets and timeout paths of a case that is moved to another version.
import { describe, expect, it } from 'vitest';
import type { Node } from '../nodes/node';
import { CaseDriver, end, sketch, start, timeout, userTask } from '../testing';
import { at, goOn } from './testing/moving';

const HOURS = (amount: number) => ({ amount, unit: 'workingHours' as const });

const line = ['start -> a -> b -> end'];

const steps = [start(), userTask('a'), userTask('b'), end()];

describe('time targets of a case that moves', () => {
  it('keeps the start of a time target and counts it by the new one', () => {
    const due = (amount: number) => userTask('a', { deadline: { budget: { dueIn: HOURS(amount) } } });
    const test = at([start(), due(2), userTask('b'), end()], line);
    const clock = test.state?.clocks[0];
    test.now += 3_600_000;
    const next = goOn(test, sketch('p', [start(), due(3), userTask('b'), end()], line));
    expect(next.state?.clocks[0]).toMatchObject({
      id: clock?.id,
      startedAt: clock?.startedAt,
      dueAt: (clock?.dueAt ?? 0) + 3_600_000,
    });
    const gone = goOn(test, sketch('p', steps, line));
    expect(gone.state?.clocks).toEqual([]);
  });

  it('counts a time target that is new from now on, and drops a path that is gone', () => {
    const draw = (deadline: boolean, late: boolean) =>
      sketch(
        'p',
        [
          start(),
          userTask('a', deadline ? { deadline: { budget: { dueIn: HOURS(4) } } } : {}),
          userTask('b'),
          ...(late ? [timeout('t', 'a', { elapsed: HOURS(6) })] : []),
          end(),
        ],
        ['start -> a -> end', ...(late ? ['t -> b -> end'] : ['a -> b'])],
      );
    const test = new CaseDriver(
      sketch(
        'p',
        [start(), userTask('a'), userTask('b'), timeout('t', 'a', { elapsed: HOURS(6) }), end()],
        ['start -> a -> end', 't -> b -> end'],
      ),
    );
    test.start();
    test.now += 3_600_000;
    const both = goOn(test, draw(true, true));
    expect(both.state?.clocks).toHaveLength(1);
    expect(both.state?.clocks[0]?.moments.some(({ boundary }) => boundary !== undefined)).toBe(true);
    const none = goOn(test, draw(false, false));
    expect(none.state?.clocks).toEqual([]);
    expect(none.armed()).toEqual([]);
  });

  it('begins a new target of the whole case when it is moved, and keeps the one that ran', () => {
    const drawn = (...spans: { id: string; hours: number }[]) =>
      sketch('p', steps, line, {
        clocks: spans.map(({ id, hours }) => ({
          id,
          name: id,
          from: 'start' as const,
          to: 'end' as const,
          deadline: { budget: { dueIn: HOURS(hours) } },
        })),
      });
    const test = new CaseDriver(drawn({ id: 'old', hours: 20 }));
    test.start();
    test.now += 3_600_000;
    const next = goOn(test, drawn({ id: 'fresh', hours: 10 }, { id: 'old', hours: 20 }));
    expect(next.state?.clocks.map(({ subject, startedAt }) => [subject, startedAt])).toEqual([
      [{ type: 'span', clock: 1 }, test.now - 3_600_000],
      [{ type: 'span', clock: 0 }, test.now],
    ]);
    expect(goOn(test, drawn()).state?.clocks).toEqual([]);
    expect([next.complete('a'), next.complete('b'), next.state?.clocks]).toEqual([null, null, []]);
  });

  it('takes a timeout path over by its name', () => {
    const draw = (nodes: readonly Node[]) => sketch('p', nodes, ['start -> a -> end', 't -> b -> end']);
    const timer = timeout('t', 'a', { elapsed: HOURS(2) });
    const test = new CaseDriver(draw([start(), userTask('a'), userTask('b'), timer, end()]));
    test.start();
    const next = goOn(test, draw([timer, end(), userTask('b'), userTask('a'), start()]));
    next.advanceTo(next.now + 3 * 3_600_000);
    expect(next.places()).toEqual(['b']);
  });
});
