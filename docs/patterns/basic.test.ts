// Workflow patterns: basic control flow, iteration and the end of a case.
import { decision, end, milestone, sketch, start, step, together, userTask } from '@baton/core/testing';
import { createTestHost } from '@baton/engine/testing';
import { expect, it } from 'vitest';
import { PatternCase } from './pattern-case';

const number = (name: string) => ({ name, type: 'number' as const, default: 0 });

it('WCP-1 Sequence', () => {
  const one = PatternCase.of(sketch('p', [start(), userTask('a'), userTask('b'), end()], ['start -> a -> b -> end']));
  expect(one.at).toEqual(['a']);
  expect(one.done('a').at).toEqual(['b']);
});

it('WCP-2 Parallel Split', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [start(), together('fork'), userTask('a'), userTask('b'), end()],
      ['start -> fork -> a -> end', 'fork -> b -> end'],
    ),
  );
  expect(one.at).toEqual(['a', 'b']);
});

it('WCP-3 Synchronization', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [start(), together('fork'), userTask('a'), userTask('b'), together('join'), userTask('c'), end()],
      ['start -> fork -> a -> join -> c -> end', 'fork -> b -> join'],
    ),
  );
  expect(one.done('b').at).toEqual(['a']);
  expect(one.done('a').at).toEqual(['c']);
});

it.each([
  [1, 'small'],
  [11, 'big'],
])('WCP-4 Exclusive Choice (%i)', (sum, way) => {
  const diagram = sketch(
    'p',
    [start(), decision('which'), userTask('big'), userTask('small'), end()],
    ['start -> which -[sum > 10]-> big -> end', 'which -[else]-> small -> end'],
    { variables: [number('sum')] },
  );
  expect(PatternCase.of(diagram, { sum }).at).toEqual([way]);
});

it('WCP-5 Simple Merge', () => {
  const diagram = sketch(
    'p',
    [start(), decision('which'), userTask('a'), userTask('b'), userTask('after'), end()],
    ['start -> which -[sum > 10]-> a -> after -> end', 'which -[else]-> b -> after'],
    { variables: [number('sum')] },
  );
  expect(PatternCase.of(diagram, { sum: 11 }).done('a').at).toEqual(['after']);
  expect(PatternCase.of(diagram, { sum: 1 }).done('b').at).toEqual(['after']);
});

it('WCP-10 Arbitrary Cycles: two ways into the loop and two out of it', () => {
  const diagram = sketch(
    'p',
    [
      start(),
      decision('where'),
      userTask('a'),
      userTask('b'),
      decision('after-a'),
      decision('after-b'),
      end('out-a'),
      end('out-b'),
    ],
    [
      'start -> where -[sum > 10]-> b -> after-b -[again]-> a -> after-a -[again]-> b',
      'where -[else]-> a',
      'after-a -[else]-> out-a',
      'after-b -[else]-> out-b',
    ],
    { variables: [number('sum'), { name: 'again', type: 'boolean' }] },
  );
  const one = PatternCase.of(diagram, { sum: 11, again: true });
  expect(one.done('b').at).toEqual(['a']);
  expect(one.done('a').at).toEqual(['b']);
  expect(PatternCase.of(diagram, { sum: 1, again: false }).done('a').outcome).toBe('out-a');
  expect(PatternCase.of(diagram, { sum: 11, again: false }).done('b').outcome).toBe('out-b');
});

it('WCP-11 Implicit Termination: the case ends when nothing is left to do', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [start(), together('fork'), userTask('a'), userTask('b'), end('x'), end('y')],
      ['start -> fork -> a -> x', 'fork -> b -> y'],
    ),
  );
  expect(one.done('a').ended).toBe(false);
  expect(one.done('b').ended).toBe(true);
});

it('WCP-43 Explicit Termination: the case ends whatever else runs', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [start(), together('fork'), userTask('a'), userTask('b'), end('stop', { terminate: true }), end()],
      ['start -> fork -> a -> stop', 'fork -> b -> end'],
    ),
  );
  one.done('a');
  expect([one.ended, one.outcome, one.state?.items]).toEqual([true, 'stop', []]);
});

it.each([
  [true, 0],
  [false, 1],
])('WCP-21 Structured Loop: with the test before (%s) or after', (testBefore, rounds) => {
  const diagram = sketch(
    'p',
    [
      start(),
      step('scriptTask', 'add', {
        set: [{ variable: 'n', value: 'n + 1' }],
        repeat: { type: 'loop', while: 'n < limit', testBefore },
      }),
      end(),
    ],
    ['start -> add -> end'],
    { variables: [number('n'), number('limit')] },
  );
  expect(PatternCase.of(diagram, { limit: 3 }).state?.variables.n).toBe(3);
  expect(PatternCase.of(diagram, { limit: 0 }).state?.variables.n).toBe(rounds);
});

it('WCP-22 Recursion: a process calls itself', async () => {
  const countdown = sketch(
    'countdown',
    [
      start(),
      decision('over'),
      step('callActivity', 'again', { process: 'countdown', input: [{ from: 'n - 1', to: 'n' }] }),
      end('zero'),
      end('done'),
    ],
    ['start -> over -[n = 0]-> zero', 'over -[else]-> again -> done'],
    { variables: [number('n')] },
  );
  const host = await createTestHost({ people: [{ id: 'ann', name: 'Ann', roles: ['head'] }], diagrams: [countdown] });
  const one = await host.as('ann').start('countdown', { n: 3 });
  expect([await one.status(), await one.outcome()]).toEqual(['completed', 'done']);
  const found = await host.engine.queries.cases(await host.as('ann').scope(), {}, { limit: 10 });
  expect(found.rows.map((row) => row.outcome).sort()).toEqual(['done', 'done', 'done', 'zero']);
});

it('WCP-8 Multi-Merge: every arrival goes on', () => {
  const one = PatternCase.of(
    sketch(
      'p',
      [start(), together('fork'), userTask('a'), userTask('b'), milestone('merged'), userTask('after'), end()],
      ['start -> fork -> a -> merged -> after -> end', 'fork -> b -> merged'],
    ),
  );
  expect(one.done('a').at).toEqual(['after', 'b']);
  expect(one.done('b').at).toEqual(['after', 'after']);
});

it('WCP-42 Thread Split: as many threads as paths lead to the same step', () => {
  const one = PatternCase.of(
    sketch('p', [start(), userTask('a'), userTask('b'), end()], ['start -> a -> b -> end', 'a -> b', 'a -> b']),
  );
  expect(one.done('a').at).toEqual(['b', 'b', 'b']);
});

it('WCP-41 Thread Merge: the threads run inside of a sub-process, which is done when all are', () => {
  const inside = (node: ReturnType<typeof start>) => ({ ...node, parent: 'threads' });
  const one = PatternCase.of(
    sketch(
      'p',
      [
        start(),
        step('subProcess', 'threads'),
        inside(start('in')),
        inside(together('fork')),
        inside(userTask('b')),
        inside(end('out')),
        userTask('after'),
        end(),
      ],
      ['start -> threads -> after -> end', 'in -> fork -> b -> out', 'fork -> b', 'fork -> b'],
    ),
  );
  expect(one.done('b', 'b').at).toEqual(['b', 'threads']);
  expect(one.done('b').at).toEqual(['after']);
});
