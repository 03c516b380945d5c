import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../diagram/diagram';
import { compile } from '../graph/compile';
import type { Node } from '../nodes/node';
import { replay } from '../state/apply';
import type { InstanceState } from '../state/instance-state';
import {
  type Block,
  CaseDriver,
  decision,
  end,
  inside,
  OFFICE_FACTS,
  processOf,
  sketch,
  start,
  step,
  subProcess,
  timeout,
  together,
  userTask,
} from '../testing';
import { likelySteps, proposeMapping } from './mapping';
import { judgeMigration, type MigrationContext, migrate } from './migrate';

const HOURS = (amount: number) => ({ amount, unit: 'workingHours' as const });

function moved(test: CaseDriver, to: Diagram, mapping: Record<string, string> = {}) {
  const context: MigrationContext = { facts: OFFICE_FACTS, at: test.now };
  return migrate(test.state as InstanceState, test.graph, compile(to, { version: 2, hash: 'two' }), mapping, context);
}

function at(nodes: readonly Node[], paths: readonly string[], ...done: string[]): CaseDriver {
  const test = new CaseDriver(sketch('p', nodes, paths));
  expect(test.start()).toBeNull();
  for (const step of done) expect(test.complete(step)).toBeNull();
  return test;
}

/** Goes on in the new version with what `migrate` answered. */
function goOn(test: CaseDriver, to: Diagram, mapping: Record<string, string> = {}): CaseDriver {
  const migration = moved(test, to, mapping);
  if (migration.verdict !== 'safe') throw new Error(JSON.stringify(migration.reasons));
  const next = new CaseDriver(to);
  Object.assign(next, { graph: compile(to, { version: 2, hash: 'two' }) });
  next.records.push(...test.records);
  for (const event of migration.events)
    next.records.push({ seq: next.records.length + 1, at: test.now, by: { system: 'engine' }, command: 'm', event });
  next.effects.push(...test.effects, ...migration.effects);
  next.state = migration.state;
  next.now = test.now;
  return next;
}

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

const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Block>(
      { type: 'task' },
      { type: 'auto' },
      { type: 'milestone' },
      { type: 'message' },
      { type: 'wait' },
      { type: 'late' },
    ),
    fc.record({
      type: fc.constantFrom('sequence', 'choice', 'together'),
      blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({ type: fc.constant('sub'), block: tie('block') }) as fc.Arbitrary<Block>,
  ),
}));

describe('moving to the same drawing, its parts in another order', () => {
  it('is safe at every moment, and the case behaves the same', () => {
    fc.assert(
      fc.property(anyBlock, fc.array(fc.nat(97), { maxLength: 12 }), fc.nat(6), (drawn, picks, when) => {
        const diagram = processOf(drawn);
        const turned = turn(diagram);
        const test = new CaseDriver(diagram);
        test.start({ n: 3 });
        let other: CaseDriver | null = null;
        for (const [i, pick] of picks.entries()) {
          if (test.state?.status !== 'active') break;
          if (i === when) other = goOn(test, turned);
          const did = moveOn(test, pick);
          if (other) expect(moveOn(other, pick, did)).toBe(did);
          if (other) expect(places(other)).toEqual(places(test));
        }
        if (other) expect(replay(other.records)).toEqual(other.state);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order of what begins at once: what is done beside a decision may decide it', () => {
    const drawn: Block = {
      type: 'sequence',
      blocks: [
        { type: 'auto' },
        { type: 'auto' },
        { type: 'task' },
        {
          type: 'together',
          blocks: [
            { type: 'auto' },
            { type: 'choice', blocks: [{ type: 'task' }, { type: 'task' }, { type: 'task' }] },
          ],
        },
      ],
    };
    const placesAfter = (change: (diagram: Diagram) => Diagram) => {
      const diagram = processOf(drawn);
      const test = new CaseDriver(diagram);
      test.start({ n: 3 });
      const other = goOn(test, change(diagram));
      moveOn(other, 0);
      return places(other);
    };
    const asDrawn = placesAfter((diagram) => diagram);
    expect(asDrawn).toHaveLength(1);
    expect(placesAfter(turn)).toEqual(asDrawn);
    expect(placesAfter((diagram) => ({ ...diagram, flows: diagram.flows.toReversed() }))).not.toEqual(asDrawn);
  });
});

/** Steps and paths the other way round, save the order of the paths out of one step: it is part of what is drawn. */
function turn(diagram: Diagram): Diagram {
  const nodes = diagram.nodes.toReversed();
  return { ...diagram, nodes, flows: nodes.flatMap(({ id }) => diagram.flows.filter(({ from }) => from === id)) };
}

function places(test: CaseDriver): readonly string[] {
  return [...test.places()].sort();
}

/** Does one thing that can be done, or the one that is named. */
function moveOn(test: CaseDriver, pick: number, named?: string): string {
  const state = test.state as InstanceState;
  const tasks = state.items.map((item) => `do ${test.nameOf(item.node)}`).sort();
  const [timer] = test.armed();
  const moves = [...tasks, ...(state.subscriptions.length > 0 ? ['ping'] : []), ...(timer ? ['later'] : [])];
  const move = named ?? (moves[pick % moves.length] as string);
  if (move === 'ping')
    test.send({ type: 'receive', message: 'ping', key: 'T-1', variables: {} }, { system: 'message' });
  else if (move === 'later' && timer) test.advanceTo(timer.at);
  else if (move) test.complete(move.slice(3));
  return move;
}
