// Conditions that read what may have been left empty: an optional field of a form, or of the start. Such a condition says neither yes nor no, and the
// case gets stuck at the decision. Told only where the field has been asked for, nothing else has surely filled it in, and the condition cannot do
// without it: that is tried, not guessed.
import type { Flow } from '../../diagram/flow';
import type { Json, Variable } from '../../diagram/variable';
import type { CompiledExpression } from '../../expression/expression';
import { evaluateCondition } from '../../expression/expression';
import { describeExpression } from '../../expression/format-condition';
import { compileFor } from '../../graph/compile-expression';
import type { Node } from '../../nodes/node';
import type { DrawingIndex, Report } from '../drawing-index';
import { localNames } from './names';
import { SurelyWritten } from './surely-written';
import { fixedValuesIn } from './trials';
import { valuesToTry } from './values-to-try';
import { type Writes, writesOf } from './writes';

/** Beyond so many combinations of the other data nothing is tried. */
const MOST_TRIES = 400;

export function checkEmpty(drawing: DrawingIndex, report: Report): void {
  const { diagram } = drawing;
  if (diagram.undeclared === 'accepted') return;
  const asked = optionalFields(drawing);
  if (asked.size === 0) return;
  const names = [...asked.keys()];
  const all = new Map(diagram.nodes.map((node) => [node.id, writesOf(node, diagram)]));
  const surely = new Map(diagram.nodes.map((node) => [node.id, withoutOptional(node, all.get(node.id) as Writes)]));
  const isAsked = new SurelyWritten(drawing, all, names);
  const isFilled = new SurelyWritten(drawing, surely, names);
  for (const flow of diagram.flows) {
    if (flow.when === undefined || flow.otherwise || !drawing.nodes.has(flow.from)) continue;
    const condition = compileFor(diagram, flow.when);
    if (!condition.ok) continue;
    const locals = localNames(drawing, flow.from);
    for (const variable of condition.reads) {
      const field = asked.get(variable);
      if (!field || locals.has(variable) || isFilled.isThere(flow.from, variable)) continue;
      if (!field.atStart && !isAsked.isThere(flow.from, variable)) continue;
      if (!needs(drawing, flow, condition, variable)) continue;
      const facts = { variable, asked: field.atStart ? null : (field.steps[0] ?? null) };
      report({ code: 'data.maybe-empty', severity: 'warning', node: flow.from, flow: flow.id, path: ['when'], facts });
    }
  }
}

interface OptionalField {
  readonly atStart: boolean;
  /** Steps whose form asks for it without insisting. */
  readonly steps: readonly string[];
}

/** What is asked for somewhere and may be left empty; not what has a value to begin with. */
export function optionalFields({ diagram }: Pick<DrawingIndex, 'diagram'>): ReadonlyMap<string, OptionalField> {
  const found = new Map<string, OptionalField>();
  for (const { name, required, atStart, default: value = null } of diagram.variables) {
    if (required || value !== null) continue;
    const steps = diagram.nodes.filter((node) => optionalIn(node).includes(name)).map(({ id }) => id);
    if (atStart || steps.length > 0) found.set(name, { atStart: atStart ?? false, steps });
  }
  return found;
}

function optionalIn(node: Node): readonly string[] {
  if (node.kind !== 'userTask' || node.output) return [];
  return (node.form ?? []).filter((field) => !field.readOnly && !field.required).map(({ variable }) => variable);
}

function withoutOptional(node: Node, writes: Writes): Writes {
  const optional = optionalIn(node);
  if (optional.length === 0) return writes;
  return { ...writes, variables: writes.variables.filter((name) => !optional.includes(name)) };
}

/** With a value it can say yes or no; without one, the rest being the same, it cannot. */
function needs(drawing: DrawingIndex, flow: Flow, condition: CompiledExpression, variable: string): boolean {
  const sketch = describeExpression(flow.when as string);
  const fixed = (sketch && fixedValuesIn([sketch])) ?? new Map<string, readonly Json[]>();
  let others: Record<string, Json>[] = [{}];
  for (const name of condition.reads) {
    if (name === variable) continue;
    const values = samplesOf(drawing.variables.get(name), fixed.get(name) ?? []);
    if (values.length === 0 || others.length * values.length > MOST_TRIES) return false;
    others = others.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  const samples = samplesOf(drawing.variables.get(variable), fixed.get(variable) ?? []);
  const holds = (values: Record<string, Json>) => evaluateCondition(condition, values, 0).ok;
  return others.some(
    (rest) => !holds({ ...rest, [variable]: null }) && samples.some((value) => holds({ ...rest, [variable]: value })),
  );
}

/** Values as the variable may have; none where only a case knows what it looks like. */
function samplesOf(variable: Variable | undefined, compared: readonly Json[]): readonly Json[] {
  if (!variable) return [];
  const told = compared.length > 0 || variable.type === 'choice' ? valuesToTry(variable, compared) : null;
  return told ?? SAMPLES[variable.type] ?? [];
}

const SAMPLES: Partial<Record<Variable['type'], readonly Json[]>> = {
  text: ['a', '2026-04-27'],
  number: [0, 1, 1_000_000],
  boolean: [true, false],
  date: ['2026-04-27'],
  dateTime: ['2026-04-27T10:00:00Z'],
  file: ['a'],
  list: [[], ['a'], [1]],
};
