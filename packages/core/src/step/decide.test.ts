// The way of a case through a drawing: straight on, by a decision, together, and through a sub-process.
import { describe, expect, it } from 'vitest';
import {
  decision,
  end,
  inside,
  milestone,
  receive,
  sketch,
  start,
  subProcess,
  timeout,
  together,
  userTask,
} from '../testing';
import { drive } from './testing/drive';

const number = (name: string) => ({ name, type: 'number' as const });

const hours = (amount: number) => ({ amount, unit: 'workingHours' as const });

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
