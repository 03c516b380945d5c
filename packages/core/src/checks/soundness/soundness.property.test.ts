// Random drawings, sound and unsound: the check finds what stepping through everything that can happen finds, and its counterexamples play.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../diagram/diagram';
import type { Node } from '../../nodes/node';
import { decision, end, sketch, start, together, userTask } from '../../testing';
import { checkDiagram } from '../check-diagram';
import { indexDrawing } from '../drawing-index';
import type { Problem } from '../problem';
import { type Chooser, exploreByStepping } from './bounded-explorer';
import { exploreLevels } from './levels';
import { playCounterexample } from './moves';

type Kind = 'task' | 'choice' | 'together';

/** Anything drawn with tasks, decisions and forks: `paths` are pairs of positions, from and to. */
interface Scribble {
  readonly kinds: readonly Kind[];
  readonly paths: readonly (readonly [number, number])[];
}

const scribble: fc.Arbitrary<Scribble> = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc.record({
    kinds: fc.array(fc.constantFrom<Kind>('task', 'task', 'choice', 'together'), {
      minLength: count,
      maxLength: count,
    }),
    paths: fc.array(fc.tuple(fc.integer({ min: -1, max: count - 1 }), fc.integer({ min: 0, max: count })), {
      minLength: count,
      maxLength: count * 2 + 2,
    }),
  }),
);

/** -1 is the start, the number after the last step the end; a step without a way on gets one to the end. */
function drawingOf({ kinds, paths }: Scribble): { readonly diagram: Diagram; readonly choosers: readonly Chooser[] } {
  const name = (at: number) => (at < 0 ? 'start' : at >= kinds.length ? 'end' : `${kinds[at]}${at}`);
  const nodes: Node[] = [start(), end()];
  const arrows = new Set<string>();
  const choosers: Chooser[] = [];
  const waysOf = (at: number) => [...new Set(paths.filter(([from]) => from === at).map(([, to]) => to))];
  const first = waysOf(-1)[0] ?? 0;
  arrows.add(`start -> ${name(first)}`);
  for (const [at, kind] of kinds.entries()) {
    const id = name(at);
    nodes.push(kind === 'task' ? userTask(id) : kind === 'choice' ? decision(id) : together(id));
    const ways = waysOf(at);
    if (ways.length === 0) ways.push(kinds.length);
    for (const [i, to] of ways.entries()) {
      const last = i === ways.length - 1;
      if (kind === 'choice' && ways.length > 1)
        arrows.add(`${id} -${last ? '[else]' : `[${id} = ${i}]`}-> ${name(to)}`);
      else arrows.add(`${id} -> ${name(to)}`);
    }
    if (kind === 'choice' && ways.length > 1) choosers.push({ variable: id, ways: ways.length });
  }
  const variables = choosers.map(({ variable }) => ({ name: variable, type: 'number' as const, default: 0 }));
  return { diagram: sketch('scribble', nodes, [...arrows], { variables }), choosers };
}

const DOUBLES = ['soundness.unbounded', 'soundness.lets-several', 'soundness.runs-twice', 'soundness.join-twice'];

function compare(drawn: Scribble): void {
  const { diagram, choosers } = drawingOf(drawn);
  fc.pre(choosers.reduce((product, { ways }) => product * ways, 1) <= 24);
  fc.pre(!hasAutomaticLoop(diagram));
  const seen = exploreByStepping(diagram, choosers);
  fc.pre(seen.complete);
  const problems = checkDiagram(diagram);
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
    fc.assert(fc.property(scribble, compare), { numRuns: 400 });
  }, 60_000);
});
