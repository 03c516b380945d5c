// Moving a case to another version: where it goes on, when it is asked, and when it must not be moved.
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import { compile } from '../graph/compile';
import type { Node } from '../nodes/node';
import type { InstanceState } from '../state/instance-state';
import { decision, end, inside, sketch, start, step, subProcess, together, userTask } from '../testing';
import { likelySteps, proposeMapping } from './mapping';
import { judgeMigration } from './migrate';
import { at, goOn, moved } from './testing/moving';

const line = ['start -> a -> b -> end'];

const steps = [start(), userTask('a'), userTask('b'), end()];

describe('moving a case to another version', () => {
  it('refuses a mapping that names a step which its version does not have, whatever it is about', () => {
    const here = at(steps, line);
    const to = sketch('p', [start(), userTask('a'), userTask('c'), end()], ['start -> a -> c -> end']);
    const told = (mapping: Record<string, string>) => moved(here, to, mapping);
    expect(told({ typo: 'c' })).toMatchObject({
      verdict: 'needsMapping',
      reasons: [{ code: 'migration.step-unknown', facts: { step: 'typo', version: 1 } }],
    });
    expect(told({ b: 'typo' })).toMatchObject({
      verdict: 'needsMapping',
      reasons: [{ code: 'migration.step-unknown', facts: { step: 'typo', version: 2 } }],
    });
    expect(told({ b: 'c' }).verdict).toBe('safe');
  });

  it('goes on at the same step where others have come before and behind it', () => {
    const to = sketch(
      'p',
      [end(), userTask('z'), ...steps.slice(0, 3), userTask('c')],
      ['start -> z -> a -> b -> c -> end'],
    );
    const next = goOn(at(steps, line, 'a'), to);
    expect(next.places()).toEqual(['b']);
    expect(next.state?.process).toMatchObject({ version: 2, hash: 'two' });
    expect([next.complete('b'), next.complete('c'), next.state?.status]).toEqual([null, null, 'completed']);
    expect(next.replayed()).toEqual(next.state);
  });

  it('asks where a step is gone, and takes the one that is named for it', () => {
    const to = sketch('p', [start(), userTask('other'), end()], ['start -> other -> end']);
    const test = at(steps, line);
    expect(moved(test, to)).toMatchObject({
      verdict: 'needsMapping',
      reasons: [{ code: 'migration.step-gone', node: 'a', token: test.state?.tokens[0]?.id }],
    });
    expect(goOn(test, to, { a: 'other' }).places()).toEqual(['other']);
  });

  it('asks where the kind or the level is another', () => {
    const test = at(steps, line);
    const other = sketch('p', [start(), decision('a'), userTask('b'), end()], line);
    expect(moved(test, other)).toMatchObject({
      verdict: 'needsMapping',
      reasons: [{ code: 'migration.kind-changed' }],
    });
    const deeper = sketch(
      'p',
      [
        start(),
        subProcess('s'),
        inside('s', start('i')),
        inside('s', userTask('a')),
        inside('s', end('o')),
        userTask('b'),
        end(),
      ],
      ['start -> s -> b -> end', 'i -> a -> o'],
    );
    expect(moved(test, deeper)).toMatchObject({
      verdict: 'needsMapping',
      reasons: [{ code: 'migration.level-changed' }],
    });
  });

  it('does not lose what has arrived at a join', () => {
    const nodes = [start(), together('f'), userTask('a'), userTask('b'), together('j'), end()];
    const test = at(nodes, ['start -> f -> a -> j -> end', 'f -> b -> j'], 'a');
    const without = sketch(
      'p',
      [...nodes, userTask('c')],
      ['start -> f -> a -> c -> end', 'f -> b -> j', 'c -> j', 'j -> end'],
    );
    expect(moved(test, without)).toMatchObject({
      verdict: 'unsound',
      reasons: [{ code: 'migration.arrival-lost', node: 'j' }],
    });
  });

  it('is unsound where the case would wait for ever in the new version', () => {
    const nodes = [start(), together('f'), userTask('a'), userTask('b'), end()];
    const test = at(nodes, ['start -> f -> a -> end', 'f -> b -> end'], 'a');
    const joined = sketch('p', [...nodes, together('j')], ['start -> f -> a -> j -> end', 'f -> b -> j']);
    expect(moved(test, joined)).toMatchObject({
      verdict: 'unsound',
      reasons: [{ code: 'migration.waits-for-ever', node: 'j' }],
    });
  });

  it('is unsound also where a join waits for some of many', () => {
    const nodes = [start(), together('f'), userTask('a'), userTask('b'), userTask('c'), end()];
    const test = at(nodes, ['start -> f -> a -> end', 'f -> b -> end', 'f -> c -> end'], 'a');
    const judged = judgeMigration(
      test.state as InstanceState,
      test.graph,
      compile(
        sketch(
          'p',
          [...nodes, step('parallelGateway', 'j', { waitFor: { count: 3, rest: 'ignore' } })],
          ['start -> f -> a -> j -> end', 'f -> b -> j', 'f -> c -> j'],
        ),
        { version: 2, hash: 'two' },
      ),
      {},
    );
    expect(judged).toEqual({
      verdict: 'unsound',
      reasons: [{ code: 'migration.waits-for-ever', token: null, node: 'j', facts: {} }],
      warnings: [],
    });
  });

  it('is not for a case that is over', () => {
    const test = at(steps, line, 'a', 'b');
    expect(moved(test, sketch('p', steps, line))).toMatchObject({
      verdict: 'unsound',
      reasons: [{ code: 'migration.ended' }],
    });
  });

  it('keeps an answer of two steps that look alike for whoever knows', () => {
    const test = at([start(), userTask('ask', { name: 'Ask' }), end()], ['start -> ask -> end']);
    const twins = [userTask('one', { name: 'Ask' }), userTask('two', { name: 'Ask' })];
    const to = sketch(
      'p',
      [start(), decision('d'), ...twins, end()],
      ['start -> d -[1 = 1]-> one -> end', 'd -[else]-> two -> end'],
    );
    const { mapping, unmapped } = proposeMapping(test.graph.diagram, to);
    expect(unmapped).toEqual(['ask']);
    expect(likelySteps(test.graph.diagram, to, mapping, 'ask')).toEqual(['one', 'two']);
    expect(moved(test, to, mapping)).toMatchObject({ verdict: 'needsMapping' });
    expect(goOn(test, to, { ...mapping, ask: 'two' }).places()).toEqual(['two']);
  });

  it('asks for a step that only stands where another stood', () => {
    const test = at([start(), userTask('ask', { name: 'Ask' }), end()], ['start -> ask -> end']);
    const to = sketch('p', [start(), userTask('print', { name: 'Print' }), end()], ['start -> print -> end']);
    const { mapping, unmapped } = proposeMapping(test.graph.diagram, to);
    expect(unmapped).toEqual(['ask']);
    expect(likelySteps(test.graph.diagram, to, mapping, 'ask')).toEqual(['print']);
    const unnamed = (id: string) =>
      sketch('p', [start(), together(id), userTask('x'), end()], [`start -> ${id} -> x -> end`]);
    const nameless = (diagram: Diagram): Diagram => ({
      ...diagram,
      nodes: diagram.nodes.map(({ name: _, ...node }) => node as Node),
    });
    expect(proposeMapping(nameless(unnamed('g')), nameless(unnamed('h'))).mapping).toMatchObject({ g: 'h' });
  });
});

describe('a proposed mapping', () => {
  it('finds steps by id, then by name and neighbours', () => {
    const from = sketch('p', steps, line);
    const to = sketch(
      'p',
      [start(), userTask('ask', { name: 'a' }), userTask('b'), end()],
      ['start -> ask -> b -> end'],
    );
    expect(proposeMapping(from, to)).toMatchObject({ mapping: { a: 'ask', b: 'b', start: 'start' }, unmapped: [] });
    expect(proposeMapping(from, sketch('p', [start(), end()], ['start -> end'])).unmapped).toEqual(['a', 'b']);
  });
});
