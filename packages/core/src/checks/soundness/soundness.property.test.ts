// Random drawings, sound and unsound: the check finds what stepping through everything that can happen finds, and its counterexamples play.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import type { Node } from '../../nodes/node';
import { type Block, processOf, sketch } from '../../testing';
import { checkDiagram } from '../check-diagram';
import { indexDrawing } from '../drawing-index';
import type { Problem } from '../problem';
import { BEHAVIOURS } from './behaviour';
import { playCounterexample } from './board';
import { exploreByStepping } from './bounded-explorer';
import { exploreLevels } from './levels';
import { drawingOf, FOUND_ONCE, GIVEN_UP_IN_TURN, ROUND_BESIDE, type Scribble, scribbleOf } from './scribbles';

const DOUBLES = ['soundness.unbounded', 'soundness.lets-several', 'soundness.runs-twice', 'soundness.join-twice'];

function compare(drawn: Scribble): void {
  const { diagram, choosers } = drawingOf(drawn);
  fc.pre(choosers.reduce((product, { ways }) => product * ways, 1) <= 24);
  fc.pre(!hasAutomaticLoop(diagram));
  const seen = exploreByStepping(diagram, choosers);
  fc.pre(seen.complete);
  const problems = checkDiagram(diagram);
  // What begins beside a step may come to a join that has gone on without it: the check says that it has not seen everything.
  fc.pre(!drawn.kinds.includes('told') || problems.every(({ code }) => code !== 'soundness.not-proven'));
  const found = problems.filter(
    (problem) => problem.code.startsWith('soundness.') || problem.code === 'parallel.unpaired',
  );
  const doubled = found.filter((problem) => DOUBLES.includes(problem.code));
  expect(doubled.length > 0, 'two at once').toBe(seen.doubled.size > 0);
  const stuck = found.filter((problem) => problem.code === 'parallel.unpaired').map((problem) => problem.node);
  // What comes after a second token at one place is not gone into.
  if (seen.doubled.size === 0) {
    expect(stuck.sort(), 'joins that wait for ever').toEqual([...seen.stuckJoins].sort());
    expect(reachedIn(diagram), 'reached').toEqual([...seen.reached].sort());
  }
  for (const problem of found) plays(diagram, problem);
}

function reachedIn(diagram: Diagram): string[] {
  const level = exploreLevels(indexDrawing(diagram)).get('');
  if (!level) return [];
  return level.net.nodes
    .filter((_, bit) => ((level.explored.reached[bit >> 5] as number) & (1 << (bit & 31))) !== 0)
    .sort();
}

/** Every move of a counterexample is possible, and at its end there is what the problem says. */
function plays(diagram: Diagram, problem: Problem): void {
  if (!problem.counterexample) return;
  const played = playCounterexample(diagram, problem.counterexample);
  const tokens = played.at(-1)?.tokens ?? [];
  if (problem.code === 'parallel.unpaired')
    expect(tokens.some((token) => token.node === problem.node && token.flow !== undefined)).toBe(true);
  if (problem.code === 'soundness.runs-twice' || problem.code === 'soundness.unbounded')
    expect(tokens.filter((token) => token.node === problem.node).length).toBeGreaterThan(1);
}

/** A round that nobody has to do anything in would go on without end inside one command. */
function hasAutomaticLoop(diagram: Diagram): boolean {
  const passed = new Set(diagram.nodes.filter((node) => node.kind !== 'userTask').map((node) => node.id));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): boolean => {
    if (!passed.has(id) || state.get(id) === 'done') return false;
    if (state.get(id) === 'open') return true;
    state.set(id, 'open');
    const looped = diagram.flows.some((flow) => flow.from === id && visit(flow.to));
    state.set(id, 'done');
    return looped;
  };
  return [...passed].some(visit);
}

describe('random drawings', () => {
  it('are found unsound exactly where stepping through them shows it', () => {
    fc.assert(fc.property(scribbleOf('task', 'task', 'choice', 'together'), compare), {
      numRuns: 400,
      examples: FOUND_ONCE,
    });
  }, 60_000);

  it('are so with paths of which any may be taken', () => {
    const any = scribbleOf('task', 'task', 'task', 'any', 'any', 'together', 'choice');
    fc.assert(fc.property(any, compare), { numRuns: 600 });
  }, 60_000);

  it('are so with joins that do not wait for all', () => {
    const some = scribbleOf('task', 'task', 'task', 'together', 'first', 'second', 'only', 'any', 'choice');
    fc.assert(fc.property(some, compare), { numRuns: 400, examples: GIVEN_UP_IN_TURN });
  }, 60_000);

  it('are so with what may happen meanwhile, ends that stop all, and steps that run twice', () => {
    const more = scribbleOf('task', 'left', 'left', 'together', 'together', 'stop', 'each', 'choice', 'any');
    fc.assert(fc.property(more, compare), { numRuns: 400 });
  }, 60_000);

  it('are so with what begins beside a step', () => {
    const more = scribbleOf('task', 'told', 'told', 'together', 'any', 'any', 'choice');
    fc.assert(fc.property(more, compare), { numRuns: 400, examples: ROUND_BESIDE });
  }, 60_000);
});

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .constantFrom<Block['type']>(
        'task',
        'auto',
        'milestone',
        'message',
        'wait',
        'late',
        'people',
        'again',
        'table',
        'call',
        'first',
        'undone',
        'transaction',
      )
      .map((type) => ({ type }) as Block),
    fc.record({
      type: fc.constantFrom('sequence', 'choice', 'together', 'anyOf', 'enough', 'only'),
      blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({
      type: fc.constantFrom('sub', 'oneByOne', 'atOnce', 'failing', 'loud', 'watched'),
      block: tie('block'),
    }) as fc.Arbitrary<Block>,
  ),
}));

/** Wide, with joins that count what comes: found by chance, and more than is looked at. */
const tasks = (type: 'together' | 'enough' | 'only', count: number): Block => ({
  type,
  blocks: Array.from({ length: count }, () => ({ type: 'task' })),
});
const TOO_MUCH: readonly Block[] = [
  { type: 'together', blocks: Array.from({ length: 6 }, () => tasks('enough', 3)) },
  { type: 'only', blocks: Array.from({ length: 9 }, () => tasks('only', 2)) },
];

/** It was cut short by the budget, not given up before. */
function isTooMuch({ code, facts }: Problem): boolean {
  return code === 'soundness.not-proven' && Number(facts.markings) >= 20_000;
}

describe('random processes that are sound by construction', () => {
  it('are proven, or too much to look at, and have no problem of soundness', () => {
    fc.assert(
      fc.property(block, (drawn) => {
        const found = checkDiagram(processOf(drawn)).filter(
          (problem) => isOfSoundness(problem.code) && problem.severity !== 'info' && !isTooMuch(problem),
        );
        expect(found).toEqual([]);
      }),
      { numRuns: 200, examples: TOO_MUCH.map((drawn): [Block] => [drawn]) },
    );
  }, 60_000);

  it('are said to be not proven only after tens of thousands of situations', () => {
    const told = TOO_MUCH.flatMap((drawn) => checkDiagram(processOf(drawn)).filter(isTooMuch));
    expect(told).toHaveLength(TOO_MUCH.length);
  });

  it('with one thing changed are found unsound only with moves that play', () => {
    fc.assert(
      fc.property(block, fc.nat(), fc.nat(), fc.constantFrom('drop', 'turn', 'kind'), (drawn, one, other, how) => {
        const diagram = changed(processOf(drawn), one, other, how);
        for (const problem of checkDiagram(diagram)) if (isOfSoundness(problem.code)) plays(diagram, problem);
        for (const { net } of exploreLevels(indexDrawing(diagram)).values()) expect(net.isWhole()).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** A path less, a path that leads elsewhere at its level, a gateway of another kind. */
function changed(diagram: Diagram, one: number, other: number, how: 'drop' | 'turn' | 'kind'): Diagram {
  const flow = diagram.flows[one % diagram.flows.length];
  if (how === 'drop') return { ...diagram, flows: diagram.flows.filter((candidate) => candidate !== flow) };
  if (how === 'kind') {
    const kinds = ['parallelGateway', 'exclusiveGateway', 'inclusiveGateway', 'milestone'] as const;
    const gateways = diagram.nodes.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
    const node = gateways[one % Math.max(1, gateways.length)];
    const turned = (given: Node): Node =>
      given === node ? ({ ...given, kind: kinds[other % kinds.length], name: given.name ?? given.id } as Node) : given;
    return { ...diagram, nodes: diagram.nodes.map(turned) };
  }
  const from = diagram.nodes.find((node) => node.id === flow?.from);
  const level = diagram.nodes.filter((node) => node.parent === from?.parent && node.kind !== 'startEvent');
  const to = level[other % Math.max(1, level.length)]?.id ?? '';
  return { ...diagram, flows: diagram.flows.map((given) => (given === flow ? { ...given, to } : given)) };
}

describe('random garbage', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const event = fc.constantFrom(
    undefined,
    ...['error', 'message', 'signal', 'escalation', 'link', 'cancel', 'compensation', 'timer', 'condition'].map(
      (type) => ({ type, link: 'L', handler: 'a', when: 'due', wait: { until: 'x' } }),
    ),
  );
  const node = fc.record({
    kind: fc.constantFrom(...(Object.keys(BEHAVIOURS) as Node['kind'][])),
    id,
    name: fc.option(fc.string(), { nil: undefined }),
    parent: fc.option(id, { nil: undefined }),
    attachedTo: id,
    interrupting: fc.boolean(),
    terminate: fc.constantFrom(undefined, true, 'case'),
    variant: fc.constantFrom(undefined, 'event', 'adHoc', 'transaction'),
    set: fc.constant([]),
    event,
  });
  const flow = fc.record({
    id,
    from: id,
    to: id,
    when: fc.constantFrom(undefined, 'x > 1', '((', 'n = "a"'),
    otherwise: fc.boolean(),
    outcome: fc.option(id, { nil: undefined }),
  });

  it('is told of, never thrown at', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 12 }), fc.array(flow, { maxLength: 16 }), (nodes, flows) => {
        const given = nodes.map((one) => ({
          ...one,
          event: 'event' in one && one.event ? one.event : eventOf(one.kind),
        }));
        const diagram = { ...sketch('garbage', given as never, []), flows } as unknown as Diagram;
        expect(Array.isArray(checkDiagram(diagram))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);
});

/** Kinds that always have an event. */
function eventOf(kind: Node['kind']): unknown {
  const needs = kind === 'boundaryEvent' || kind === 'intermediateCatchEvent' || kind === 'intermediateThrowEvent';
  return needs ? { type: 'link', link: 'L' } : undefined;
}

function isOfSoundness(code: string): boolean {
  return code.startsWith('soundness.') || code === 'parallel.unpaired';
}
