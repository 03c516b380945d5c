// What a frame of a counterexample says: a sentence for each, the last one about what is wrong, and a word above the steps that it is about.
import '@baton/words/parts';
import type { Diagram, Problem } from '@baton/core';
import type { Formatters, Words } from '@baton/words';
import { byId } from '../layout/by-id';
import type { Names } from '../panel/names';
import type { TrailFrame } from './trail';

export interface TrailContext {
  readonly diagram: Diagram;
  readonly problem: Problem;
  readonly trail: readonly TrailFrame[];
  readonly names: Names;
  readonly words: Words;
  readonly format: Formatters;
  /** What stands on a path; null: nothing. */
  pathWords(flow: string): string | null;
  /** The problem in one sentence. */
  readonly text: string;
}

export function frameSentence({ step, told }: TrailFrame, context: TrailContext): string {
  const { words, names, format, diagram } = context;
  const said = words.playedTrail;
  const name = (id: string) => said.named(names.step(id));
  const list = (ids: readonly string[]) => format.list([...new Set(ids)].map(name));
  switch (told.what) {
    case 'begins':
      return told.to.length === 0 ? said.begins(name(step)) : said.beginsTo(name(step), list(told.to));
    case 'goes':
      return isPassed(diagram, step) ? said.passes(name(step), list(told.to)) : said.done(name(step), list(told.to));
    case 'takes': {
      const path = context.pathWords(told.path);
      return path === null
        ? said.passes(name(step), list(told.to))
        : said.takes(name(step), said.named(path), list(told.to));
    }
    case 'parts':
      return said.parts(list(told.to));
    case 'joins':
      return said.joins(name(step), list(told.to));
    case 'waits':
      return isPassed(diagram, step) ? said.comesTo(name(told.join)) : said.waits(name(step), name(told.join));
    case 'meanwhile':
      return said.meanwhile(name(told.host), name(step));
    case 'over':
      return said.over(name(step));
    case 'endsAll':
      return said.endsAll(name(step));
    case 'wrong':
      return wrongSentence(context);
  }
}

function wrongSentence({ problem, trail, diagram, names, words, format, text }: TrailContext): string {
  const { wrong, named } = words.playedTrail;
  const step = named(names.step(problem.node ?? ''));
  const tokens = trail.at(-1)?.tokens ?? [];
  switch (problem.code) {
    case 'parallel.unpaired':
      return wrong.waitsForEver(step, format.list(missingAt(diagram, trail).map((id) => named(names.step(id)))));
    case 'soundness.lets-several': {
      const twice = severalIn(tokens)[0];
      return twice === undefined ? text : wrong.severalTimes(named(names.step(twice)));
    }
    case 'soundness.unbounded':
      return wrong.everyRound(step);
    case 'soundness.endless':
    case 'node.cannot-end':
      return wrong.roundAndRound;
    case 'soundness.runs-twice':
      return wrong.again(step);
    case 'soundness.join-twice':
      return wrong.twiceOverOnePath(step);
    case 'soundness.never-reached':
      return wrong.neverComes(step);
    case 'soundness.ends-others':
      return wrong.brokenOff(format.list(brokenOff(trail).map((id) => named(names.step(id)))));
    default:
      return text;
  }
}

/** A word above each step that the last frame is about. */
export function wrongMarks({ problem, trail, words }: TrailContext): Readonly<Record<string, string>> {
  const { marks } = words.playedTrail;
  const { code, node = '' } = problem;
  const tokens = trail.at(-1)?.tokens ?? [];
  switch (code) {
    case 'parallel.unpaired':
      return { [node]: marks.forEver };
    case 'soundness.lets-several':
    case 'soundness.unbounded':
    case 'soundness.runs-twice':
      return Object.fromEntries(
        [...severalIn(tokens), ...(code === 'soundness.lets-several' ? [] : [node])].map((id) => [id, marks.twice]),
      );
    case 'soundness.join-twice':
      return { [node]: marks.twice };
    case 'soundness.endless':
    case 'node.cannot-end':
      return Object.fromEntries(tokens.map((token) => [token.node, marks.noEnd]));
    case 'soundness.never-reached':
      return { [node]: marks.never };
    case 'soundness.ends-others':
      return Object.fromEntries(brokenOff(trail).map((id) => [id, marks.brokenOff]));
    default:
      return {};
  }
}

/** Steps on which the case is more than once. */
function severalIn(tokens: TrailFrame['tokens']): readonly string[] {
  const all = tokens.filter(({ flow }) => flow === undefined).map(({ node }) => node);
  return [...new Set(all.filter((node, i) => all.indexOf(node) !== i))];
}

/** Steps from which nothing has come to the join where the case stands still. */
function missingAt(diagram: Diagram, trail: readonly TrailFrame[]): readonly string[] {
  const last = trail.at(-1);
  const come = new Set(last?.tokens.flatMap(({ flow }) => flow ?? []));
  return diagram.flows.filter(({ to, id }) => to === last?.step && !come.has(id)).map(({ from }) => from);
}

/** Where else the case was when an end ended everything. */
function brokenOff(trail: readonly TrailFrame[]): readonly string[] {
  const end = trail.findLastIndex(({ told }) => told.what === 'endsAll');
  const before = trail[end - 1]?.tokens ?? [];
  return [...new Set(before.map(({ node }) => node))].filter((node) => node !== trail[end]?.step);
}

const PASSED: ReadonlySet<string> = new Set([
  'startEvent',
  'boundaryEvent',
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
  'eventBasedGateway',
  'milestone',
  'intermediateThrowEvent',
]);

/** Nothing is done there. */
function isPassed({ nodes }: Diagram, step: string): boolean {
  return PASSED.has(byId(nodes).get(step)?.kind ?? '');
}
