// Paths that no data can open: conditions that never hold, or that are asked only where one before them holds. The movement of tokens is looked
// at without them, so that nothing is told of what cannot happen.
import type { Flow } from '../../diagram/flow';
import type { Variable } from '../../diagram/variable';
import type { ConditionSketch } from '../../expression/condition-sketch';
import { evaluateCondition } from '../../expression/expression';
import { describeExpression } from '../../expression/format-condition';
import { compileFor } from '../../graph/compile-expression';
import type { Node } from '../../nodes/node';
import type { DrawingIndex } from '../drawing-index';
import { localNames } from './names';
import { fixedValuesIn, trialsOf, type Values } from './trials';
import { valuesToTry } from './values-to-try';
import { setByRungs, writesOf } from './writes';

/** Beyond so many combinations of data that never change, they are not told apart. */
const MOST_CASES = 24;

/** The drawing with only those paths out of each step that data can open. `known`: variables that have one value in the whole case. */
export function possibleWays(drawing: DrawingIndex, known: Values = {}): DrawingIndex {
  const outgoing = new Map(drawing.outgoing);
  let changed = false;
  for (const node of drawing.diagram.nodes) {
    const flows = drawing.outgoing.get(node.id) ?? [];
    if (!flows.some(isConditional)) continue;
    const possible = possibleOf(drawing, node, flows, known);
    // Where nothing is possible the case gets no further: that is told at the decision.
    if (possible.length === 0 || possible === flows) continue;
    outgoing.set(node.id, possible);
    changed = true;
  }
  return changed ? { ...drawing, outgoing } : drawing;
}

/**
 * Combinations of data that the case has from its start and that nothing changes, as far as more than one step decides by them: what happens at one
 * of them follows from the other. Empty: there are none, or too many.
 */
export function unchangingCases(drawing: DrawingIndex): readonly Values[] {
  const { diagram, variables } = drawing;
  const writes = diagram.nodes.map((node) => writesOf(node, diagram));
  if (writes.some(({ anything }) => anything) || diagram.undeclared === 'accepted') return [];
  const written = new Set([...writes.flatMap((one) => one.variables), ...setByRungs(diagram)]);
  const asked = new Map<string, { readonly sketches: ConditionSketch[]; readonly at: Set<string> }>();
  for (const flow of diagram.flows.filter(isConditional)) {
    const sketch = describeExpression(flow.when as string);
    const names = sketch && fixedValuesIn([sketch])?.keys();
    for (const name of names ?? []) {
      const known = asked.get(name) ?? { sketches: [], at: new Set() };
      asked.set(name, known);
      known.sketches.push(sketch as ConditionSketch);
      known.at.add(flow.from);
    }
  }
  let cases: Values[] = [{}];
  for (const [name, { sketches, at }] of asked) {
    const variable = variables.get(name);
    const isLocal = [...at].some((node) => localNames(drawing, node).has(name));
    if (!variable || written.has(name) || isLocal || at.size < 2) continue;
    const tried = valuesToTry(variable, fixedValuesIn(sketches)?.get(name) ?? []);
    if (!tried) continue;
    const values = mayBeMissing(variable) && goesOnWithout(drawing, name, at) ? [...tried, null] : tried;
    if (cases.length * values.length > MOST_CASES) return [];
    cases = cases.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  return cases.length > 1 ? cases : [];
}

function mayBeMissing({ required, default: given }: Variable): boolean {
  return !required && (given === undefined || given === null);
}

/** A condition that needs a value stops the case where there is none, until someone gives one. */
function goesOnWithout(drawing: DrawingIndex, name: string, at: ReadonlySet<string>): boolean {
  return [...at].every((node) =>
    (drawing.outgoing.get(node) ?? []).filter(isConditional).every(({ when }) => {
      const condition = compileFor(drawing.diagram, when as string);
      return condition.ok && (!condition.reads.includes(name) || evaluateCondition(condition, { [name]: null }, 0).ok);
    }),
  );
}

function isConditional(flow: Flow): boolean {
  return flow.when !== undefined && !flow.otherwise;
}

function possibleOf(drawing: DrawingIndex, node: Node, flows: readonly Flow[], known: Values): readonly Flow[] {
  const locals = localNames(drawing, node.id);
  const conditions = new Map(flows.filter(isConditional).map((flow) => [flow, askedBy(drawing, flow, locals, known)]));
  const first = node.kind === 'exclusiveGateway';
  const held: Condition[] = [];
  let closed = false;
  const kept = flows.flatMap((flow): readonly Flow[] => {
    const condition = conditions.get(flow);
    if (!condition) return [flow];
    if (closed || condition.holds === 'never' || (first && isTakenBefore(drawing, held, condition, known))) return [];
    held.push(condition);
    if (condition.holds !== 'always') return [flow];
    if (first) closed = true;
    const { when: _, ...always } = flow;
    return [always];
  });
  const left = closed ? kept.filter((flow) => !flow.otherwise) : kept;
  return left.length === flows.length && left.every((flow, i) => flow === flows[i]) ? flows : left;
}

interface Condition {
  readonly flow: Flow;
  readonly sketch: ConditionSketch | null;
  readonly holds: 'always' | 'never' | 'perhaps';
}

function askedBy(drawing: DrawingIndex, flow: Flow, locals: ReadonlySet<string>, known: Values): Condition {
  const source = flow.when as string;
  const compiled = compileFor(drawing.diagram, source);
  if (!compiled.ok || compiled.reads.some((name) => locals.has(name))) return { flow, sketch: null, holds: 'perhaps' };
  if (compiled.reads.every((name) => name in known)) {
    const result = evaluateCondition(compiled, known, 0);
    return { flow, sketch: null, holds: result.ok ? (result.value ? 'always' : 'never') : 'perhaps' };
  }
  const sketch = describeExpression(source);
  const trials = sketch && trialsOf(drawing, [sketch], { known, orNothing: true });
  if (!trials) return { flow, sketch: null, holds: 'perhaps' };
  const never = trials.every((values) => {
    const result = evaluateCondition(compiled, values, 0);
    // Without a value the case gets no further: the path is not taken.
    return !result.ok || !result.value;
  });
  return { flow, sketch, holds: never ? 'never' : 'perhaps' };
}

/** Wherever it holds, one of those before it does, and is taken. */
function isTakenBefore(drawing: DrawingIndex, before: readonly Condition[], asked: Condition, known: Values): boolean {
  if (!asked.sketch || before.length === 0) return false;
  const told = before.filter((one) => one.sketch !== null);
  const trials = trialsOf(
    drawing,
    [asked, ...told].map(({ sketch }) => sketch as ConditionSketch),
    { known, orNothing: true },
  );
  if (!trials || told.length === 0) return false;
  const holds = ({ flow }: Condition, values: Values) => {
    const compiled = compileFor(drawing.diagram, flow.when as string);
    const result = compiled.ok ? evaluateCondition(compiled, values, 0) : null;
    return result?.ok === true && result.value;
  };
  return trials.every((values) => !holds(asked, values) || told.some((one) => holds(one, values)));
}
