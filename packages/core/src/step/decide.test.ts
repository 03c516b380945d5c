import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../diagram/diagram';
import {
  CaseDriver,
  decision,
  end,
  inside,
  milestone,
  receive,
  serviceTask,
  sketch,
  start,
  subProcess,
  timeout,
  together,
  userTask,
  wait,
} from '../testing';

const number = (name: string) => ({ name, type: 'number' as const });
const hours = (amount: number) => ({ amount, unit: 'workingHours' as const });

function drive(diagram: ReturnType<typeof sketch>): CaseDriver {
  expect(parseDiagram(JSON.stringify(diagram))).toMatchObject({ ok: true });
  return new CaseDriver(diagram);
}

describe('a straight process', () => {
  it('goes from task to task to its end, and replays to the same state', () => {
    const test = drive(
      sketch(
        'p',
        [start(), userTask('ask'), milestone('asked'), userTask('answer'), end()],
        ['start -> ask -> asked -> answer -> end'],
      ),
    );
    expect(test.start()).toBeNull();
    expect(test.places()).toEqual(['ask']);
    test.complete('ask');
    expect(test.places()).toEqual(['answer']);
    expect(test.state?.milestones).toHaveLength(1);
    test.complete('answer');
    expect(test.state).toMatchObject({ status: 'completed', tokens: [], items: [], clocks: [] });
    expect(test.replayed()).toEqual(test.state);
  });

  it('does not change the state it was given', () => {
    const test = drive(sketch('p', [start(), userTask('ask'), end()], ['start -> ask -> end']));
    test.start();
    const before = structuredClone(test.state);
    const frozen = test.state;
    test.complete('ask');
    expect(frozen).toEqual(before);
  });
});

describe('a decision', () => {
  const diagram = sketch(
    'p',
    [start(), decision('big'), userTask('director'), userTask('clerk'), end()],
    ['start -> big -[sum > 1000]-> director -> end', 'big -[else]-> clerk -> end'],
    { variables: [number('sum')] },
  );

  it.each([
    [1001, 'director'],
    [1000, 'clerk'],
  ])('with %i goes to %s', (sum, step) => {
    const test = drive(diagram);
    test.start({ sum });
    expect(test.places()).toEqual([step]);
  });

  it('that cannot be made is a problem that operations see, and can be retried when the data is there', () => {
    const test = drive(diagram);
    test.start({ sum: null });
    const [token] = test.state?.tokens ?? [];
    expect(token?.incident?.code).toMatch(/^expression\./);
    expect(
      test.send({ type: 'setVariables', variables: { sum: 5 }, reason: 'asked the client' }, { person: 'boss' }, true),
    ).toBeNull();
    expect(
      test.send({ type: 'retry', token: token?.id ?? 0, reason: 'sum is known' }, { person: 'boss' }, true),
    ).toBeNull();
    expect(test.places()).toEqual(['clerk']);
  });
});

describe('doing together', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      together('fork'),
      userTask('contract'),
      receive('payment', 'payment.received'),
      together('join'),
      milestone('secured'),
      userTask('design'),
      end(),
    ],
    ['start -> fork -> contract -> join -> secured -> design -> end', 'fork -> payment -> join'],
    { variables: [number('prepaid')] },
  );

  it('waits for both, whichever comes first', () => {
    const test = drive(diagram);
    test.start();
    expect(
      test.send(
        { type: 'receive', message: 'payment.received', key: 'T-1', variables: { prepaid: 500 } },
        { system: 'message' },
      ),
    ).toBeNull();
    expect(test.places()).toEqual(['contract']);
    test.complete('contract');
    expect(test.places()).toEqual(['design']);
    expect(test.state).toMatchObject({ variables: { prepaid: 500 }, joins: [], subscriptions: [] });
  });

  it('is not fooled by the same message twice', () => {
    const test = drive(diagram);
    test.start();
    const message = { type: 'receive', message: 'payment.received', key: 'T-1', variables: {} } as const;
    test.send(message, { system: 'message' });
    expect(test.send(message, { system: 'message' })).toMatchObject({ ok: false, code: 'message.not-awaited' });
    expect(test.places()).toEqual(['contract']);
  });

  it('can be let through by a head with a reason, and by nobody else', () => {
    const test = drive(diagram);
    test.start();
    test.complete('contract');
    const token = test.state?.tokens[0]?.id ?? 0;
    expect(test.send({ type: 'skip', token, reason: 'known client' })).toMatchObject({ code: 'not-allowed' });
    expect(test.send({ type: 'skip', token, reason: ' ' }, { person: 'boss' }, true)).toMatchObject({
      code: 'reason.missing',
    });
    expect(test.send({ type: 'skip', token, reason: 'known client' }, { person: 'boss' }, true)).toBeNull();
    expect(test.places()).toEqual(['design']);
    expect(test.events('node.skipped')).toEqual([expect.objectContaining({ reason: 'known client' })]);
    expect(test.state?.subscriptions).toEqual([]);
  });
});

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

describe('a sub-process', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      subProcess('contract'),
      inside('contract', start('s')),
      inside('contract', together('fork')),
      inside('contract', userTask('write')),
      inside('contract', userTask('check')),
      inside('contract', end('e1')),
      inside('contract', end('e2')),
      timeout('slow', 'contract', { elapsed: hours(16) }),
      userTask('help'),
      end(),
    ],
    ['start -> contract -> end', 's -> fork -> write -> e1', 'fork -> check -> e2', 'slow -> help -> end'],
  );

  it('is done when its last branch is', () => {
    const test = drive(diagram);
    test.start();
    test.complete('check');
    expect(test.state?.status).toBe('active');
    test.complete('write');
    expect(test.state).toMatchObject({ status: 'completed', scopes: [] });
    expect(test.replayed()).toEqual(test.state);
  });

  it('is given up whole when its time runs out', () => {
    const test = drive(diagram);
    test.start();
    test.advanceTo(Date.parse('2026-04-29T10:00:00+02:00'));
    expect(test.places()).toEqual(['help']);
    expect(test.state).toMatchObject({ scopes: [], items: [expect.objectContaining({ status: 'assigned' })] });
    expect(test.replayed()).toEqual(test.state);
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

describe('an automatic step', () => {
  it('sets data, runs its handler, is tried again with growing waits and then is a problem', () => {
    const test = drive(
      sketch(
        'p',
        [
          start(),
          serviceTask('invoice', {
            handler: 'invoice',
            set: [{ variable: 'half', value: 'sum / 2' }],
            retry: { attempts: 3, wait: { amount: 1, unit: 'minutes' } },
          }),
          end(),
        ],
        ['start -> invoice -> end'],
        {
          variables: [number('sum'), number('half')],
        },
      ),
    );
    test.start({ sum: 300 });
    expect(test.state?.variables.half).toBe(150);
    const runs = () => test.effects.filter((effect) => effect.type === 'runJob').length;
    const job = test.state?.jobs[0]?.id ?? 0;
    const fail = () => test.send({ type: 'failJob', job, error: 'no paper', retryable: true }, { system: 'handler' });
    fail();
    test.advanceTo(test.now + 60_000);
    expect(runs()).toBe(2);
    fail();
    test.advanceTo(test.now + 60_000);
    expect(runs()).toBe(2);
    test.advanceTo(test.now + 60_000);
    expect(runs()).toBe(3);
    fail();
    expect(test.state?.tokens[0]?.incident).toMatchObject({
      code: 'serviceTask.failed',
      facts: { error: 'no paper', attempts: 3 },
    });
    expect(test.replayed()).toEqual(test.state);
  });

  it('that loops without ever waiting is a problem that names the loop, and the case stays usable', () => {
    const test = drive(
      sketch(
        'p',
        [start(), serviceTask('again', { set: [{ variable: 'n', value: 'n + 1' }] }), decision('more'), end()],
        ['start -> again -> more -[n > 0]-> again', 'more -[else]-> end'],
        { variables: [number('n')] },
      ),
    );
    expect(test.start({ n: 0 })).toBeNull();
    const [token] = test.state?.tokens ?? [];
    expect(token?.incident?.code).toBe('limit.loop');
    expect(new Set(token?.incident?.facts.loop as string[])).toEqual(new Set(['again', 'more']));
    test.send({ type: 'setVariables', variables: { n: -5 }, reason: 'a slip' }, { person: 'ann' }, true);
    expect(test.send({ type: 'retry', token: token?.id ?? 0, reason: 'once more' })).toBeNull();
    expect(test.state?.status).toBe('completed');
  });
});
