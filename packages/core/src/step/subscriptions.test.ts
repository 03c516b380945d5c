import { describe, expect, it } from 'vitest';
import {
  boundary,
  type CaseDriver,
  catches,
  end,
  inside,
  receive,
  sketch,
  start,
  subProcess,
  together,
  userTask,
  wait,
} from '../testing';
import { begun, leftNothing, message, signal } from '../testing/outside-world';

const HOUR_MS = 3_600_000;
const text = (name: string) => ({ name, type: 'text' as const });

describe('a wait on the way', () => {
  it('goes on with its message, whose name and key the case may give, and takes from it what is drawn', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        catches('paid', {
          type: 'message',
          messageFrom: '"paid." + kind',
          correlationKey: 'number',
          output: [{ from: 'sum * 2', to: 'double' }],
        }),
        end(),
      ],
      ['start -> paid -> end'],
      { variables: [text('kind'), text('number'), { name: 'double', type: 'number' }] },
    );
    const test = begun(diagram, { kind: 'card', number: 'A-7' });
    expect(test.effects).toMatchObject([{ type: 'subscribe', message: 'paid.card', key: 'A-7' }]);
    expect(message(test, 'paid.card', { sum: 4 })).toMatchObject({ code: 'message.not-awaited' });
    expect(message(test, 'paid.card', { other: 4 }, 'A-7')).toMatchObject({ code: 'event.not-readable' });
    expect(message(test, 'paid.card', { sum: 4 }, 'A-7')).toBeNull();
    expect(test.state).toMatchObject({ status: 'completed', variables: { double: 8 } });
    leftNothing(test);
  });

  it('goes on with its signal, and all others that wait for it too', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        catches('a', { type: 'signal', signal: 'go' }),
        catches('b', { type: 'signal', signalFrom: '"go"' }),
        end(),
      ],
      ['start -> fork -> a -> end', 'fork -> b -> end'],
    );
    const test = begun(diagram);
    expect(signal(test, 'stop')).toMatchObject({ code: 'signal.not-awaited' });
    expect(signal(test, 'go')).toBeNull();
    expect(test.state?.status).toBe('completed');
    leftNothing(test);
  });

  it('is over at the moment that a formula gives: a duration, a date, a date and time', () => {
    const at = (expression: string) => {
      const test = begun(
        sketch('p', [start(), wait('pause', { expression }), end()], ['start -> pause -> end'], {
          variables: [{ name: 'days', type: 'number', default: 3 }],
        }),
      );
      return test.state?.timers[0] && new Date(test.state.timers[0].at).toISOString();
    };
    expect(at('"P" + string(days) + "D"')).toBe('2026-04-30T08:00:00.000Z');
    expect(at('duration("PT90M")')).toBe('2026-04-27T09:30:00.000Z');
    expect(at('date("2026-05-02")')).toBe('2026-05-04T07:00:00.000Z');
    expect(at('"2026-04-29T12:00:00"')).toBe('2026-04-29T10:00:00.000Z');
    expect(at('date and time("2026-04-29T12:00:00Z")')).toBe('2026-04-29T12:00:00.000Z');
  });

  it('is over at the next moment of a schedule', () => {
    const test = begun(
      sketch('p', [start(), wait('pause', { cron: '0 0/5 * * * ?' }), end()], ['start -> pause -> end']),
    );
    expect(test.state?.timers).toMatchObject([{ at: Date.parse('2026-04-27T10:05:00+02:00') }]);
    const never = begun(
      sketch('p', [start(), wait('pause', { cron: '0 0 31 2 *' }), end()], ['start -> pause -> end']),
    );
    expect(never.state?.tokens).toMatchObject([{ incident: { code: 'deadline.no-date' } }]);
  });

  it('without a name that can be worked out it is a problem', () => {
    const test = begun(
      sketch('p', [start(), catches('x', { type: 'message', messageFrom: 'kind' }), end()], ['start -> x -> end'], {
        variables: [text('kind')],
      }),
    );
    expect(test.state?.tokens).toMatchObject([{ incident: { code: 'event.no-name' } }]);
  });

  it('that waits for no message waits for the word to go on', () => {
    const told = { ...receive('told', ''), message: undefined } as never;
    const test = begun(
      sketch('p', [start(), told, receive('named', 'm'), end()], ['start -> told -> named -> end'], {
        variables: [text('a')],
      }),
    );
    const token = () => test.state?.tokens[0]?.id ?? 0;
    expect(test.send({ type: 'trigger', token: token(), variables: { b: 1 } })).toMatchObject({
      code: 'variable.unknown',
    });
    expect(test.send({ type: 'trigger', token: token(), variables: { a: 'x' } })).toBeNull();
    expect(test.state?.variables).toEqual({ a: 'x' });
    expect(test.send({ type: 'trigger', token: token() })).toMatchObject({ code: 'token.not-waiting' });
    expect(test.send({ type: 'trigger', token: 999 })).toMatchObject({ code: 'token.unknown' });
  });
});

describe('at the rim of a step', () => {
  const rim = (event: Parameters<typeof boundary>[2], interrupting: boolean) =>
    sketch(
      'p',
      [start(), userTask('work'), boundary('meanwhile', 'work', event, interrupting), userTask('then'), end()],
      ['start -> work -> end', 'meanwhile -> then -> end'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );

  it.each(['message', 'signal'] as const)('a %s takes the place of the step', (type) => {
    const test = begun(rim(type === 'message' ? { type, message: 'stop' } : { type, signal: 'stop' }, true));
    expect(type === 'message' ? message(test, 'stop') : signal(test, 'stop')).toBeNull();
    expect(test.places()).toEqual(['then']);
    expect(test.state?.items).toHaveLength(1);
    leftNothing(test);
  });

  it.each(['message', 'signal'] as const)('a %s can come again and again beside it, until the step is done', (type) => {
    const test = begun(rim(type === 'message' ? { type, message: 'more' } : { type, signal: 'more' }, false));
    const more = () => (type === 'message' ? message(test, 'more') : signal(test, 'more'));
    expect([more(), more()]).toEqual([null, null]);
    expect(test.places()).toEqual(['work', 'then', 'then']);
    expect(test.effects.filter((effect) => effect.type === 'subscribe')).toHaveLength(1);
    test.complete('work');
    expect(more()).toMatchObject({ ok: false });
    expect(test.effects.filter((effect) => effect.type === 'unsubscribe')).toHaveLength(1);
    leftNothing(test);
  });

  it('a schedule comes again and again beside the step, and once in its place', () => {
    const [beside, once] = [false, true].map((interrupting) =>
      begun(rim({ type: 'timer', when: { cron: '0 0/15 * * * ?' } }, interrupting)),
    ) as [CaseDriver, CaseDriver];
    for (const test of [beside, once]) test.advanceTo(test.now + HOUR_MS);
    expect(beside.places()).toEqual(['work', 'then', 'then', 'then', 'then']);
    expect(once.places()).toEqual(['then']);
    beside.complete('work');
    for (const test of [beside, once]) leftNothing(test);
  });

  it('a sub-process with all that runs in it is given up', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', receive('wait', 'w')),
        inside('sub', end('out')),
        boundary('stop', 'sub', { type: 'message', message: 'stop' }),
        end('stopped'),
        end(),
      ],
      ['start -> sub -> end', 'in -> wait -> out', 'stop -> stopped'],
    );
    const test = begun(diagram);
    expect(test.state?.subscriptions).toHaveLength(2);
    message(test, 'stop');
    expect(test.state).toMatchObject({ status: 'completed', scopes: [] });
    expect(test.nameOf(test.state?.end ?? -1)).toBe('stopped');
    leftNothing(test);
  });
});
