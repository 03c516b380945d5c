// Activities that run several times: for each element of a list, so often, or again while a condition holds (BPMN 2.0.2, 13.3.6 and 13.3.7).
// The body is a token on the node; its runs are tokens on the same node in one scope of their own, numbered by `each`.
import { REPETITION_LIMIT, type Repetition } from '../diagram/repetition';
import type { Json, Variables } from '../diagram/variable';
import type { CompiledExpression } from '../expression/expression';
import { dataOf } from '../expression/feel-value';
import type { CompiledRepetition, GraphNode } from '../graph/process-graph';
import type { Arrival } from '../nodes/node-kind';
import { type Loop, ROOT_SCOPE, type Scope, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { takeEntriesOf } from './compensation-record';
import { assign, checkData, countersOf, dataAt, evaluateWith, type Place } from './data';
import { openScope } from './open-scope';
import { failed, type Worked, worked } from './outcome';
import { release } from './release';
import type { Step } from './step';
import { passOn } from './taken-flows';

/** Stands the body and begins the first run, or all of them. Nothing to do: the activity is done at once. */
export function beginRuns(step: Step, arrival: Arrival, node: GraphNode, compiled: CompiledRepetition): void {
  if (compiled.idle && passRuns(step, arrival, node, compiled)) return;
  const body = step.place(arrival);
  step.startBodyClock(body, node);
  const repeat = repetitionOf(node);
  const elements = elementsOf(step, body, compiled);
  if (!elements.ok) {
    step.incident(body, elements.code, elements.facts);
    return;
  }
  const total = totalOf(step, body, compiled, repeat, elements.value);
  if (!total.ok) {
    step.incident(body, total.code, total.facts);
    return;
  }
  if (total.value === 0) {
    if (repeat.type === 'each' && repeat.result && !setResult(step, body, repeat.result.variable, [])) return;
    node.kind.complete(step, body, node, { outcome: null });
    return;
  }
  const isParallel = repeat.type === 'each' && repeat.parallel;
  const started = isParallel ? (total.value ?? 1) : 1;
  const scope = openScope(step, body, { loop: { total: total.value, started, done: 0 } });
  for (let i = started - 1; i >= 0; i--)
    step.arrive({ node: node.ordinal, scope, flow: -1, each: i, variables: ownData(repeat, i, elements.value) });
}

/** Runs in which nothing happens. False: it is not known how many, or they are too many to be passed unwatched. */
function passRuns(step: Step, arrival: Arrival, node: GraphNode, compiled: CompiledRepetition): boolean {
  const elements = elementsOf(step, arrival, compiled);
  const total = elements.ok ? totalOf(step, arrival, compiled, repetitionOf(node), elements.value) : elements;
  if (!total.ok || total.value === null || !step.mayPass(total.value)) return false;
  const { scope } = arrival;
  for (let each = 0; each < total.value; each++)
    step.note({
      type: 'node.passed',
      node: node.ordinal,
      scope,
      flow: -1,
      taken: NO_FLOWS,
      each,
    });
  passOn(step, arrival, node);
  return true;
}

const NO_FLOWS: readonly number[] = [];

/** One run is done: the next one begins, or the body goes on. */
export function finishRun(step: Step, run: Token, node: GraphNode, outcome: string | null): void {
  const scope = findId(step.state.scopes, run.scope) as Scope & { readonly loop: Loop };
  const compiled = node.activity?.repeat as CompiledRepetition;
  const repeat = repetitionOf(node);
  const index = run.each as number;
  const before = scope.loop;
  const loop = { total: before.total, started: before.started, done: before.done + 1 };
  const seen = findId(step.state.tokens, run.id) ?? run;
  let result: { index: number; value: Json } | undefined;
  if (compiled.value) {
    const value = step.evaluate(compiled.value, seen);
    if (!value.ok) {
      step.incident(run, value.code, { expression: compiled.value.source, ...value.facts });
      return;
    }
    result = { index, value: value.value };
  }
  const ends = isOver(step, seen, repeat, compiled, loop, outcome);
  if (!ends.ok) {
    step.incident(run, ends.code, ends.facts);
    return;
  }
  const another = !ends.value && (repeat.type === 'loop' || !repeat.parallel);
  const variables = another ? nextData(step, scope, repeat, compiled, loop.started) : worked(undefined);
  if (!variables.ok) {
    step.incident(run, variables.code, variables.facts);
    return;
  }
  release(step, run, 'done');
  step.emit({ type: 'node.left', token: run.id, node: run.node, taken: [] });
  const advanced = { total: loop.total, started: another ? loop.started + 1 : loop.started, done: loop.done };
  step.emit(
    result
      ? { type: 'loop.advanced', scope: scope.id, loop: advanced, result }
      : { type: 'loop.advanced', scope: scope.id, loop: advanced },
  );
  if (another)
    step.arrive({ node: node.ordinal, scope: scope.id, flow: -1, each: loop.started, variables: variables.value });
  else if (ends.value) endRuns(step, scope.id, node, outcome);
}

/** Ends all runs of the innermost activity around a scope that runs several times. False: there is none. */
export function endRunsAround(step: Step, inner: number): boolean {
  for (let id = inner; id !== ROOT_SCOPE; ) {
    const scope = findId(step.state.scopes, id);
    if (!scope) return false;
    if (scope.loop) {
      endRuns(step, id, step.node(scope.node), null);
      return true;
    }
    id = scope.parent;
  }
  return false;
}

/** The runs are over, also those that still run: the body goes on with the outcome of the last. */
function endRuns(step: Step, id: number, node: GraphNode, outcome: string | null): void {
  step.cancelScopeTokens(id);
  const scope = findId(step.state.scopes, id) as Scope & { readonly loop: Loop };
  const body = findId(step.state.tokens, scope.token) as Token;
  const repeat = repetitionOf(node);
  step.folded = takeEntriesOf(step, id);
  step.emit({ type: 'scope.closed', scope: id });
  const results = repeat.type === 'each' && repeat.result ? resultsOf(scope.loop) : null;
  if (results === null || setResult(step, body, (repeat as { result: { variable: string } }).result.variable, results))
    node.kind.complete(step, body, node, { outcome });
  step.folded = null;
}

function isOver(
  step: Step,
  run: Token,
  repeat: Repetition,
  compiled: CompiledRepetition,
  loop: Loop,
  outcome: string | null,
): Worked<boolean> {
  const isLast = loop.total !== null && loop.done >= loop.total;
  if (repeat.type === 'loop') {
    if (loop.done >= (repeat.max ?? REPETITION_LIMIT)) return worked(true);
    const again = ask(step, compiled.while, run, { ...countersOf(loop), loopCounter: loop.done });
    return again.ok ? worked(!again.value) : again;
  }
  if (!compiled.until || isLast) return worked(isLast);
  return ask(step, compiled.until, run, { ...countersOf(loop), outcome });
}

function ask(step: Step, condition: CompiledExpression | null, run: Place, more: Variables): Worked<boolean> {
  if (!condition) return worked(false);
  const result = evaluateWith(step, condition, run, more);
  if (!result.ok) return { ...result, facts: { expression: condition.source, ...result.facts } };
  if (typeof result.value === 'boolean') return worked(result.value);
  return failed('expression.not-boolean', { expression: condition.source, type: typeof result.value });
}

/** The list in FEEL's own values, not copied; null where there is none. */
function elementsOf(step: Step, body: { readonly scope: number }, compiled: CompiledRepetition): Worked<Json[] | null> {
  if (!compiled.collection) return worked(null);
  const { source } = compiled.collection;
  const result = compiled.collection.evaluateFeel(step.withKey(compiled.collection, dataAt(step, body)), step.at);
  if (!result.ok) return failed(result.code, { expression: source, ...result.facts });
  if (Array.isArray(result.value)) return worked(result.value as Json[]);
  return failed('repetition.no-list', { expression: source });
}

/** How many runs there will be; null: a condition says. */
function totalOf(
  step: Step,
  body: Place,
  compiled: CompiledRepetition,
  repeat: Repetition,
  elements: readonly Json[] | null,
): Worked<number | null> {
  if (repeat.type === 'loop') {
    if (!repeat.testBefore) return worked(null);
    const first = ask(step, compiled.while, body, { loopCounter: 0 });
    return first.ok ? worked(first.value ? null : 0) : first;
  }
  let total = elements?.length ?? 0;
  if (compiled.count) {
    const { source } = compiled.count;
    const count = step.evaluate(compiled.count, body);
    if (!count.ok) return { ...count, facts: { expression: source, ...count.facts } };
    if (typeof count.value !== 'number' || !Number.isInteger(count.value) || count.value < 0)
      return failed('repetition.no-count', { expression: source, value: count.value });
    total = elements ? Math.min(total, count.value) : count.value;
  }
  if (total > REPETITION_LIMIT) return failed('repetition.too-many', { count: total, limit: REPETITION_LIMIT });
  return worked(total);
}

function nextData(
  step: Step,
  scope: Scope,
  repeat: Repetition,
  compiled: CompiledRepetition,
  index: number,
): Worked<Variables> {
  const elements = elementsOf(step, { scope: scope.parent }, compiled);
  return elements.ok ? worked(ownData(repeat, index, elements.value)) : elements;
}

function ownData(repeat: Repetition, index: number, elements: readonly Json[] | null): Variables {
  if (repeat.type === 'loop' || repeat.element === undefined) return { loopCounter: index };
  return { loopCounter: index, [repeat.element]: plain(elements?.[index] ?? null) };
}

/** FEEL's own values (a date made by the expression) as case data. */
function plain(value: Json): Json {
  const data = dataOf(value);
  return 'data' in data ? (data.data as Json) : null;
}

function resultsOf({ total, started, results = [] }: Loop): Json[] {
  return Array.from({ length: total ?? started }, (_, i) => results[i] ?? null);
}

/** False: the body has an incident. */
function setResult(step: Step, body: Token, variable: string, results: Json[]): boolean {
  const around = { scope: body.scope };
  const wrong = checkData(step, around, { [variable]: results });
  if (wrong) step.incident(body, wrong.code, wrong.facts);
  else assign(step, around, { [variable]: results });
  return wrong === null;
}

function repetitionOf(node: GraphNode): Repetition {
  return (node.def as { readonly repeat: Repetition }).repeat;
}
