// Workflow patterns: what depends on the state of the case, triggers from outside, cancellation.
import {
  boundary,
  catches,
  end,
  inside,
  receive,
  sketch,
  start,
  step,
  together,
  userTask,
  whichever,
} from '@baton/core/testing';
import { createTestHost } from '@baton/engine/testing';
import { expect, it } from 'vitest';
import { PatternCase } from './pattern-case';

it('WCP-16 Deferred Choice', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      whichever('first'),
      receive('accepted', 'accepted'),
      receive('refused', 'refused'),
      end('sold'),
      end('lost'),
    ],
    ['start -> first -> accepted -> sold', 'first -> refused -> lost'],
  );
  const one = PatternCase.of(diagram);
  expect(one.message('refused')).toBeNull();
  expect([one.ended, one.outcome]).toEqual([true, 'lost']);
  expect(one.state?.subscriptions).toEqual([]);
});

const oneAtATime = (nodes: ReturnType<typeof start>[], paths: string[]) =>
  sketch(
    'p',
    [
      start(),
      step('subProcess', 'all', {
        variant: 'adHoc',
        adHoc: { order: 'sequential', until: 'count(done) >= 3' },
      }),
      ...nodes.map((node) => inside('all', node)),
      userTask('after'),
      end(),
    ],
    ['start -> all -> after -> end', ...paths],
    { variables: [{ name: 'done', type: 'list', default: [] }] },
  );
const noting = (id: string) => userTask(id, { output: [{ from: `append(done, "${id}")`, to: 'done' }] });

it('WCP-17 Interleaved Parallel Routing: in any order that the paths allow, never two at a time', () => {
  const one = PatternCase.of(oneAtATime([noting('a'), noting('b'), noting('c')], ['a -> b']));
  expect(one.begin('all', 'b')).toBe('activity.not-now');
  expect(one.begin('all', 'a')).toBeNull();
  expect(one.begin('all', 'c')).toBe('activity.not-now');
  expect(one.done('a').at).toEqual(['all', 'b']);
  expect(one.begin('all', 'c')).toBe('activity.not-now');
  one.done('b');
  expect(one.begin('all', 'c')).toBeNull();
  expect(one.done('c').at).toEqual(['after']);
});

it('WCP-40 Interleaved Routing: in any order, never two at a time', () => {
  const one = PatternCase.of(oneAtATime([noting('a'), noting('b'), noting('c')], []));
  for (const next of ['c', 'a', 'b']) {
    expect(one.begin('all', next)).toBeNull();
    expect(one.at.filter((place) => place !== 'all')).toEqual([next]);
    one.done(next);
  }
  expect(one.at).toEqual(['after']);
  expect(one.state?.variables.done).toEqual(['c', 'a', 'b']);
});

it('WCP-39 Critical Section: regions that are sub-processes of their own, one at a time', () => {
  const region = (id: string) => [
    step('subProcess', id, { output: [{ from: `append(done, "${id}")`, to: 'done' }] }),
    { ...start(`${id}-in`), parent: id },
    { ...userTask(`${id}-1`), parent: id },
    { ...userTask(`${id}-2`), parent: id },
    { ...end(`${id}-out`), parent: id },
  ];
  const [x, y] = [region('x'), region('y')];
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        step('subProcess', 'all', { variant: 'adHoc', adHoc: { order: 'sequential', until: 'count(done) = 2' } }),
        ...[...x, ...y].map((node) => (node.kind === 'subProcess' ? inside('all', node) : node)),
        end(),
      ],
      ['start -> all -> end', 'x-in -> x-1 -> x-2 -> x-out', 'y-in -> y-1 -> y-2 -> y-out'],
      { variables: [{ name: 'done', type: 'list', default: [] }] },
    ),
  );
  expect(one.begin('all', 'y')).toBeNull();
  expect(one.begin('all', 'x')).toBe('activity.not-now');
  one.done('y-1');
  expect(one.begin('all', 'x')).toBe('activity.not-now');
  one.done('y-2');
  expect(one.begin('all', 'x')).toBeNull();
  expect(one.done('x-1', 'x-2').ended).toBe(true);
});

const milestone = sketch(
  'p',
  [
    start(),
    step('subProcess', 'open'),
    inside('open', start('in')),
    inside('open', userTask('change')),
    inside('open', end('out')),
    boundary('closed', 'open', { type: 'message', message: 'closed' }),
    userTask('after'),
    end(),
  ],
  ['start -> open -> after -> end', 'in -> change -> out', 'closed -> after'],
);

it('WCP-18 Milestone: a step can be done only while the case is in a state, which is a sub-process', () => {
  const [inTime, tooLate] = [PatternCase.of(milestone), PatternCase.of(milestone)];
  expect(inTime.done('change').at).toEqual(['after']);
  tooLate.message('closed');
  expect(tooLate.at).toEqual(['after']);
  expect(() => tooLate.done('change')).toThrow('no open task');
});

it('WCP-19 Cancel Task', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        userTask('ask'),
        boundary('stop', 'ask', { type: 'message', message: 'stop' }),
        userTask('after'),
        end(),
      ],
      ['start -> ask -> end', 'stop -> after -> end'],
    ),
  );
  one.message('stop');
  expect([one.at, one.events('item.cancelled').length]).toEqual([['after'], 1]);
});

it('WCP-20 Cancel Case', () => {
  const one = PatternCase.of(milestone);
  one.send({ type: 'cancel', reason: 'client is gone' }, { person: 'boss' }, true);
  expect(one.state).toMatchObject({ status: 'cancelled', tokens: [], scopes: [], items: [], subscriptions: [] });
});

it('WCP-25 Cancel Region: steps here and there, by a signal at the rim of each', () => {
  const withdrawn = (id: string) => boundary(`no-${id}`, id, { type: 'signal', signal: 'withdrawn' });
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        together('fork'),
        userTask('a'),
        userTask('b'),
        userTask('c'),
        withdrawn('a'),
        withdrawn('c'),
        end(),
        end('off'),
      ],
      ['start -> fork -> a -> end', 'fork -> b -> end', 'fork -> c -> end', 'no-a -> off', 'no-c -> off'],
    ),
  );
  one.signal('withdrawn');
  expect(one.at).toEqual(['b']);
});

it('WCP-23 Transient Trigger: a signal is lost if nobody waits for it', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [start(), userTask('a'), catches('go', { type: 'signal', signal: 'go' }), end()],
      ['start -> a -> go -> end'],
    ),
  );
  expect(one.signal('go')).toBe('signal.not-awaited');
  expect(one.done('a').at).toEqual(['go']);
  expect(one.signal('go')).toBeNull();
  expect(one.ended).toBe(true);
});

it('WCP-24 Persistent Trigger: a message is kept until it is waited for', async () => {
  const diagram = sketch('p', [start(), userTask('a'), receive('go', 'go'), end('gone')], ['start -> a -> go -> gone']);
  const host = await createTestHost({ people: [{ id: 'ann', name: 'Ann', roles: ['head'] }], diagrams: [diagram] });
  const one = await host.as('ann').start('p');
  await host.publishMessage('go', (await one.row()).key);
  expect(await one.places()).toEqual(['a']);
  await host.as('ann').complete('a');
  expect(await one.outcome()).toBe('gone');
});
