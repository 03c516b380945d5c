import { describe, expect, it } from 'vitest';
import { CaseDriver, end, eventSubProcess, inside, sketch, start, step, subProcess, userTask } from '../testing';
import { begun, leftNothing, message, signal } from '../testing/outside-world';

const HOUR_MS = 3_600_000;
const HOUR = { amount: 1, unit: 'hours' } as const;

describe('an event sub-process', () => {
  const around = (event: Parameters<typeof step<'startEvent'>>[2], interrupting: boolean) =>
    sketch(
      'p',
      [
        start(),
        userTask('work'),
        end(),
        eventSubProcess('meanwhile'),
        inside('meanwhile', step('startEvent', 'begins', { ...event, interrupting })),
        inside('meanwhile', userTask('then')),
        inside('meanwhile', end('done')),
      ],
      ['start -> work -> end', 'begins -> then -> done'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );

  it('takes the place of all that runs around it', () => {
    const test = begun(around({ event: { type: 'message', message: 'stop' } }, true));
    expect(message(test, 'stop', { sum: 3 })).toBeNull();
    expect(test.places()).toEqual(['meanwhile', 'then']);
    expect(message(test, 'stop')).toMatchObject({ code: 'message.not-awaited' });
    test.complete('then');
    expect(test.state).toMatchObject({ status: 'completed', variables: { sum: 3 } });
    expect(test.nameOf(test.state?.end ?? -1)).toBe('done');
    leftNothing(test);
  });

  it('runs beside, as often as it begins; the case ends when all of it has', () => {
    const test = begun(around({ event: { type: 'signal', signal: 'more' } }, false));
    signal(test, 'more');
    signal(test, 'more');
    expect(test.places()).toEqual(['work', 'meanwhile', 'then', 'meanwhile', 'then']);
    test.complete('work');
    test.complete('then');
    expect(test.state?.status).toBe('active');
    expect(signal(test, 'more')).toBeNull();
    test.complete('then');
    test.complete('then');
    expect(test.state?.status).toBe('completed');
    expect(test.nameOf(test.state?.end ?? -1)).toBe('end'); // what ran beside does not say how it ended
    leftNothing(test);
  });

  it('begins after a time, and again and again', () => {
    const test = begun(
      around({ event: { type: 'timer', wait: { for: HOUR }, repeat: { every: HOUR, times: 2 } } }, false),
    );
    test.advanceTo(test.now + 10 * HOUR_MS);
    expect(test.places().filter((place) => place === 'then')).toHaveLength(3);
    test.complete('work');
    for (let i = 0; i < 3; i++) test.complete('then');
    expect(test.state?.status).toBe('completed');
    leftNothing(test);
  });

  it('begins by a schedule, again and again where it lets the rest go on', () => {
    const [beside, once] = [false, true].map((interrupting) =>
      begun(around({ event: { type: 'timer', wait: { cron: '0 0/15 * * * ?' } } }, interrupting)),
    ) as [CaseDriver, CaseDriver];
    for (const test of [beside, once]) test.advanceTo(test.now + 4 * HOUR_MS);
    expect(beside.places().filter((place) => place === 'then')).toHaveLength(16);
    expect(once.places()).toEqual(['meanwhile', 'then']);
    beside.complete('work');
    expect(beside.state?.timers).toHaveLength(1);
  });

  it('begins once after a time that is told once', () => {
    const test = begun(around({ event: { type: 'timer', wait: { for: HOUR } } }, true));
    test.advanceTo(test.now + HOUR_MS);
    expect(test.places()).toEqual(['meanwhile', 'then']);
  });

  it('of a sub-process waits as long as that runs', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', userTask('work')),
        inside('sub', end('out')),
        inside('sub', eventSubProcess('meanwhile')),
        inside('meanwhile', step('startEvent', 'begins', { event: { type: 'message', message: 'stop' } })),
        inside('meanwhile', end('stopped')),
        userTask('after'),
        end(),
      ],
      ['start -> sub -> after -> end', 'in -> work -> out', 'begins -> stopped'],
    );
    const [stopped, done] = [begun(diagram), begun(diagram)];
    message(stopped, 'stop');
    done.complete('work');
    for (const test of [stopped, done]) {
      expect(test.places()).toEqual(['after']);
      leftNothing(test);
    }
  });

  it('that cannot be waited for is answered at the start', () => {
    const diagram = around({ event: { type: 'message', messageFrom: 'if sum > 0 then "m" else null' } }, true);
    expect(new CaseDriver(diagram).start({ sum: 0 })).toMatchObject({ code: 'event.not-readable' });
    expect(new CaseDriver(diagram).start({ sum: 1 })).toBeNull();
  });
});
