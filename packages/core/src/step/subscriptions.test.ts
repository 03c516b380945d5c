import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import type { Variables } from '../diagram/variable';
import {
  boundary,
  CaseDriver,
  catches,
  end,
  eventSubProcess,
  inside,
  receive,
  sketch,
  start,
  step,
  subProcess,
  throws,
  together,
  userTask,
  wait,
  whichever,
} from '../testing';

const HOUR = { amount: 1, unit: 'hours' } as const;
const HOUR_MS = 3_600_000;
const text = (name: string) => ({ name, type: 'text' as const });

function message(test: CaseDriver, name: string, variables: Variables = {}, key = 'T-1') {
  return test.send({ type: 'receive', message: name, key, variables }, { system: 'message' });
}
function signal(test: CaseDriver, name: string, variables: Variables = {}) {
  return test.send({ type: 'signal', signal: name, variables }, { system: 'message' });
}
function begun(diagram: Diagram, variables: Variables = {}): CaseDriver {
  const test = new CaseDriver(diagram);
  expect(test.start(variables)).toBeNull();
  return test;
}
function leftNothing(test: CaseDriver): void {
  expect(test.state).toMatchObject({ subscriptions: [], timers: [] });
  expect(test.armed()).toEqual([]);
  expect(test.replayed()).toEqual(test.state);
}

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

describe('whatever happens first', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      whichever('first'),
      catches('message', { type: 'message', message: 'm' }),
      catches('signal', { type: 'signal', signal: 's' }),
      wait('time', { for: HOUR }),
      catches('condition', { type: 'condition', when: 'sum > 10' }),
      receive('task', 't'),
      ...['message', 'signal', 'time', 'condition', 'task'].map((id) => end(`by-${id}`)),
    ],
    [
      'start -> first -> message -> by-message',
      'first -> signal -> by-signal',
      'first -> time -> by-time',
      'first -> condition -> by-condition',
      'first -> task -> by-task',
    ],
    { variables: [{ name: 'sum', type: 'number' }] },
  );
  const set = (test: CaseDriver, sum: number) =>
    test.send({ type: 'setVariables', variables: { sum }, reason: 'known now' }, { person: 'boss' }, true);

  it.each<[string, (test: CaseDriver) => unknown]>([
    ['message', (test) => message(test, 'm', { sum: 5 })],
    ['signal', (test) => signal(test, 's')],
    ['time', (test) => test.advanceTo(test.now + HOUR_MS)],
    ['condition', (test) => set(test, 11)],
    ['task', (test) => message(test, 't')],
  ])('%s goes on and nothing else does any more', (which, happens) => {
    const test = begun(diagram);
    expect(test.places()).toEqual(['first']);
    happens(test);
    expect(test.state?.status).toBe('completed');
    expect(test.nameOf(test.state?.end ?? -1)).toBe(`by-${which}`);
    expect(test.events('node.left').map((left) => test.nameOf(left.node))).toContain(which);
    leftNothing(test);
  });

  it('a condition that holds already needs nothing to happen', () => {
    expect(begun(diagram, { sum: 11 }).state?.status).toBe('completed');
  });
});

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

describe('what is told', () => {
  it('a message goes out with its data, from an event and from a step', () => {
    const tell = { message: 'told', correlationKey: '"K-" + string(sum)' } as const;
    const diagram = sketch(
      'p',
      [
        start(),
        throws('event', { type: 'message', ...tell, input: [{ from: 'sum + 1', to: 'more' }] }),
        step('sendTask', 'step', { ...tell, payload: [{ from: 'sum', to: 'sum' }] }),
        end('end', { event: { type: 'message', message: 'over' } }),
      ],
      ['start -> event -> step -> end'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );
    const test = begun(diagram, { sum: 1 });
    expect(test.effects).toEqual([
      { type: 'publishMessage', message: 'told', key: 'K-1', variables: { more: 2 } },
      { type: 'publishMessage', message: 'told', key: 'K-1', variables: { sum: 1 } },
      { type: 'publishMessage', message: 'over', key: 'T-1', variables: {} },
    ]);
    expect(test.state?.status).toBe('completed');
  });

  it('a step that sends through a handler waits for it', () => {
    const test = begun(
      sketch('p', [start(), step('sendTask', 'send', { handler: 'mail' }), end()], ['start -> send -> end']),
    );
    expect(test.effects).toMatchObject([{ type: 'runJob', handler: 'mail' }]);
    test.send({ type: 'completeJob', job: test.state?.jobs[0]?.id ?? 0 }, { system: 'handler' });
    expect(test.state?.status).toBe('completed');
  });

  it('a signal is heard in the case itself at once, and by the others', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        catches('hears', { type: 'signal', signal: 'go' }),
        userTask('ask'),
        throws('tells', { type: 'signal', signal: 'go', input: [{ from: '42', to: 'sum' }] }),
        end(),
      ],
      ['start -> fork -> hears -> end', 'fork -> ask -> tells -> end'],
      { variables: [{ name: 'sum', type: 'number' }] },
    );
    const test = begun(diagram);
    test.complete('ask');
    expect(test.state).toMatchObject({ status: 'completed', variables: { sum: 42 } });
    expect(test.effects).toContainEqual({ type: 'broadcastSignal', signal: 'go', variables: { sum: 42 } });
  });

  it('a signal may be for the case itself only', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        together('fork'),
        catches('hears', { type: 'signal', signal: 'go' }),
        userTask('ask'),
        throws('tells', { type: 'signal', signal: 'go', scope: 'case' }),
        end(),
      ],
      ['start -> fork -> hears -> end', 'fork -> ask -> tells -> end'],
    );
    const test = begun(diagram);
    test.complete('ask');
    expect(test.state?.status).toBe('completed');
    expect(test.effects.some((effect) => effect.type === 'broadcastSignal')).toBe(false);
  });

  it('a signal may put an end to what tells it', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        subProcess('sub'),
        inside('sub', start('in')),
        inside('sub', throws('tells', { type: 'signal', signal: 'stop' })),
        inside('sub', userTask('never')),
        inside('sub', end('out')),
        boundary('hears', 'sub', { type: 'signal', signal: 'stop' }),
        userTask('after'),
        end(),
      ],
      ['start -> sub -> end', 'in -> tells -> never -> out', 'hears -> after -> end'],
    );
    const test = begun(diagram);
    expect(test.places()).toEqual(['after']);
    expect(test.events('item.created')).toHaveLength(1);
  });

  it('a jump leads to the place of the same name', () => {
    const diagram = sketch(
      'p',
      [
        start(),
        throws('out', { type: 'link', link: 'A' }),
        throws('lost', { type: 'link', link: 'B' }),
        catches('in', { type: 'link', link: 'A' }),
        end(),
      ],
      ['start -> out', 'in -> lost'],
    );
    const test = begun(diagram);
    expect(test.state?.tokens).toMatchObject([{ incident: { code: 'link.no-target', facts: { link: 'B' } } }]);
    expect(test.places()).toEqual(['lost']);
  });
});
