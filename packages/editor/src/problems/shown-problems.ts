// Problems of the drawing with their sentence and their place in the panel, as the drawer, the panel and the canvas badge show them.
import type { Diagram, HandlerOffer, InputRule, Problem } from '@baton/core';
import { textOf } from '@baton/core/diagram';
import { useFormat, useLocale, useWords } from '@baton/look';
import {
  areFaultsHere,
  directionOf,
  isolate,
  type Locale,
  problem as sentenceOf,
  type Words,
  words as wordsOf,
} from '@baton/words';
import { useDiagram, useEditor, useProblems, useStoreValue } from '../document/editor-context';
import { labelAt, wrongWords } from '../handlers/shape-words';
import { formulaWords } from '../kinds/event-words';
import { useDescribe } from '../kinds/use-describe';
import { byId } from '../layout/by-id';
import { nameOfNode } from '../panel/names';
import { problemKeys } from './problem-keys';

export interface ShownProblem {
  /** Stable while the problem stays the same. */
  readonly key: string;
  readonly severity: Problem['severity'];
  readonly text: string;
  /** The step it leads to: its own, or the one its path leaves; null: the process. */
  readonly node: string | null;
  /** The member of that step (or of the process) that mends it; null: none of its own. */
  readonly field: string | null;
  readonly problem: Problem;
}

type Offers = readonly HandlerOffer[] | null;
type SayFormula = (formula: string) => string;

export function showProblems(
  diagram: Diagram,
  problems: readonly Problem[],
  locale: Locale,
  offers: Offers = null,
  sayFormula: SayFormula = (formula) => formula,
): ShownProblem[] {
  const words = wordsOf(locale);
  const keys = problemKeys(problems);
  return problems.map((problem, i) => {
    const place = placeOf(diagram, problem);
    const facts = {
      ...factsOf(diagram, problem, words, sayFormula),
      ...calledFacts(problem, offers, locale),
      step: stepName(diagram, place.node, words),
    };
    const { rule, asked } = problem.facts as { rule?: InputRule; asked?: string | number };
    const why = problem.code === 'handler.input-wrong' && rule ? ` ${wrongWords({ rule, asked }, words)}` : '';
    const text = sentenceOf(locale, problem.code, directionOf(locale) === 'rtl' ? isolated(facts) : facts) + why;
    return { key: keys[i] as string, severity: problem.severity, text, ...place, problem };
  });
}

/** None until their sentences are here (`watchProblems`). */
export function useShownProblems(): readonly ShownProblem[] {
  const diagram = useDiagram();
  const problems = useProblems();
  const locale = useLocale();
  const { handlers, directory } = useEditor();
  const [words, format, describe] = [useWords(), useFormat(), useDescribe(diagram)];
  const sayFormula = (formula: string) => formulaWords(formula, { diagram, directory, words, format, describe });
  return shownOnce(diagram, problems, locale, useStoreValue(handlers), { describe, sayFormula });
}

interface Shown {
  readonly problems: readonly Problem[];
  readonly locale: Locale;
  readonly offers: Offers;
  /** Other words once a language has come. */
  readonly words: Words;
  /** The grammar that conditions are said with, once it has come. */
  readonly describe: unknown;
  readonly shown: readonly ShownProblem[];
}

const NONE: readonly ShownProblem[] = [];
const lastShown = new WeakMap<Diagram, Shown>();

/** Worked out once a drawing, however many sections of the panel ask. */
function shownOnce(
  diagram: Diagram,
  problems: readonly Problem[],
  locale: Locale,
  offers: Offers,
  { describe, sayFormula }: { readonly describe: unknown; readonly sayFormula: SayFormula },
): readonly ShownProblem[] {
  const known = lastShown.get(diagram);
  const words = wordsOf(locale);
  const isKnown = known?.problems === problems && known.locale === locale && known.offers === offers;
  if (isKnown && known.words === words && known.describe === describe) return known.shown;
  if (!areFaultsHere()) return NONE;
  const shown = showProblems(diagram, problems, locale, offers, sayFormula);
  lastShown.set(diagram, { problems, locale, offers, words, describe, shown });
  return shown;
}

/** Those that a section of the panel for a step mends. `null`: the process. */
export function useProblemsAt(node: string | null, fields: readonly string[]): readonly ShownProblem[] {
  const shown = useShownProblems();
  return shown.filter((one) => one.node === node && one.field !== null && fields.includes(one.field));
}

/** Where a problem is mended: step and member. */
export function placeOf(diagram: Diagram, problem: Problem): Pick<ShownProblem, 'node' | 'field'> {
  const flow = problem.flow === undefined ? undefined : byId(diagram.flows).get(problem.flow);
  const node = problem.node ?? flow?.from ?? null;
  const exists = node !== null && byId(diagram.nodes).has(node);
  const first = typeof problem.path[0] === 'string' ? problem.path[0] : null;
  if (problem.code.startsWith('handler.')) return { node: exists ? node : null, field: 'handler' };
  if (!exists) return { node: null, field: first };
  if (flow || problem.code.startsWith('decision.')) return { node, field: 'flows' };
  if (problem.code === 'node.no-name' || problem.code === 'milestone.no-name') return { node, field: 'name' };
  const ofRungs =
    problem.path.includes('rungs') || problem.path.includes('ladder') || problem.code === 'deadline.no-reminder';
  return { node, field: first === 'deadline' && ofRungs ? 'rungs' : first };
}

function stepName(diagram: Diagram, id: string | null, words: Words): string {
  const node = id === null ? undefined : byId(diagram.nodes).get(id);
  return nameOfNode(node, words, diagram) ?? diagram.name;
}

/** Handlers and their inputs as the host calls them. */
function calledFacts({ code, facts }: Problem, offers: Offers, locale: Locale): Record<string, unknown> {
  if (!code.startsWith('handler.') || typeof facts.handler !== 'string') return {};
  const offer = offers?.find(({ name }) => name === facts.handler);
  const input = typeof facts.input === 'string' ? { input: labelAt(offer, facts.input, locale) } : {};
  return { handler: textOf(offer?.title, locale) ?? facts.handler, ...input };
}

/** Facts as names: identifiers of data become what people call them. */
function factsOf(diagram: Diagram, problem: Problem, words: Words, sayFormula: SayFormula): Record<string, unknown> {
  const facts: Record<string, unknown> = { ...problem.facts };
  const declared = diagram.variables.find((variable) => variable.name === facts.variable);
  if (declared?.label) facts.variable = declared.label;
  if (problem.code === 'expression.syntax') facts.text = facts.near ?? facts.expression;
  if (problem.code.startsWith('decision.') && typeof facts.value === 'string')
    facts.value = tried(facts.value, diagram);
  const unit = facts.unit as keyof Words['time']['unitNames'] | undefined;
  if (problem.code === 'deadline.absurd' && unit)
    facts.amount = `${facts.amount} ${words.time.unitNames[unit] ?? unit}`;
  for (const key of OF_PATHS) {
    const path = facts[key];
    const when = typeof path === 'string' ? path.slice(1, -1) : '';
    if (path === `“${when}”` && conditionsOf(diagram.flows).has(when)) facts[key] = `“${sayFormula(when)}”`;
  }
  for (const key of OF_STEPS) if (key in facts) facts[key] = namedSteps(facts[key], diagram, words);
  return facts;
}

const conditions = new WeakMap<Diagram['flows'], ReadonlySet<string>>();

/** Gathered once a drawing: a large one has many problems. */
function conditionsOf(flows: Diagram['flows']): ReadonlySet<string> {
  const known = conditions.get(flows);
  if (known) return known;
  const made = new Set(flows.flatMap(({ when }) => (when === undefined ? [] : [when])));
  conditions.set(flows, made);
  return made;
}

/** Names keep their own direction inside of a sentence. */
function isolated(facts: Record<string, unknown>): Record<string, unknown> {
  const alone = (fact: unknown): unknown => {
    if (Array.isArray(fact)) return fact.map(alone);
    return typeof fact === 'string' && /[A-Za-z]/.test(fact) ? isolate(fact) : fact;
  };
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, CODED.has(key) ? fact : alone(fact)]));
}

/** Facts that are no names: words are chosen by them. */
const CODED: ReadonlySet<string> = new Set([
  'unit',
  'kind',
  'type',
  'code',
  'rule',
  'promised',
  'needed',
  'day',
  'channels',
]);

/** Facts that tell paths, and those without a name by their condition. */
const OF_PATHS = ['path', 'first', 'second'];

/** Facts that tell steps by their name, and those without one by their id. */
const OF_STEPS = ['missing', 'others', 'next'];

function namedSteps(fact: unknown, diagram: Diagram, words: Words): unknown {
  if (Array.isArray(fact)) return fact.map((one) => namedSteps(one, diagram, words));
  return nameOfNode(byId(diagram.nodes).get(String(fact)), words, diagram) ?? fact;
}

/** `sum = 1000, level = "gold"` with the data as people call it, its left side on the left on every page. */
function tried(value: string, { variables }: Diagram): string {
  const called = value.replace(
    /(^|, )(\w+) = ("(?:[^"]*)"|[^,]+)/g,
    (whole, comma: string, name: string, given: string) => {
      const variable = variables.find((one) => one.name === name);
      const option = variable?.options?.find(({ id }) => given === JSON.stringify(id));
      return variable ? `${comma}${variable.label ?? name} = ${option?.name ?? given}` : whole;
    },
  );
  return isolate(called);
}
