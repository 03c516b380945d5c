// Decisions over one or two variables, tried with every value that makes a difference: values that fit no path, values that fit two, paths
// that are never taken.
import type { Flow } from '../../diagram/flow';
import type { ConditionSketch } from '../../expression/condition-sketch';
import { type CompiledExpression, evaluateCondition } from '../../expression/expression';
import { describeExpression } from '../../expression/format-condition';
import { compileFor } from '../../graph/compile-expression';
import type { DrawingIndex, Report } from '../drawing-index';
import { trialsOf, type Values } from './trials';

export function checkBranches(drawing: DrawingIndex, report: Report): void {
  for (const node of drawing.diagram.nodes)
    if (node.kind === 'exclusiveGateway') checkDecision(drawing, node.id, drawing.outgoing.get(node.id) ?? [], report);
}

interface Branch {
  readonly flow: Flow;
  readonly condition: CompiledExpression;
  /** Numbers of the trials in which it holds. */
  readonly holds: Set<number>;
}

function checkDecision(drawing: DrawingIndex, node: string, flows: readonly Flow[], report: Report): void {
  const conditional = flows.filter((flow) => flow.when !== undefined && !flow.otherwise);
  if (conditional.length === 0) return;
  const sketches = conditional.map((flow) => describeExpression(flow.when as string));
  if (sketches.some((sketch) => sketch === null)) return;
  const trials = trialsOf(drawing, sketches as ConditionSketch[]);
  if (!trials) return;
  const branches: Branch[] = [];
  for (const flow of conditional) {
    const condition = compileFor(drawing.diagram, flow.when as string);
    if (!condition.ok) return;
    branches.push({ flow, condition, holds: new Set() });
  }
  const takenBy = new Map<Branch, number>();
  let none: number | null = null;
  for (const [i, values] of trials.entries()) {
    let first: Branch | null = null;
    for (const branch of branches) {
      const result = evaluateCondition(branch.condition, values, 0);
      if (!result.ok || !result.value) continue;
      branch.holds.add(i);
      first ??= branch;
    }
    if (first) takenBy.set(first, i);
    else none ??= i;
  }
  const valuesAt = (trial: number) => describe(trials[trial] ?? {});
  const hasOtherwise = flows.some((flow) => flow.otherwise || flow.when === undefined);
  if (none !== null && !hasOtherwise) {
    const flow = nearest(branches, none, trials).flow.id;
    report({ code: 'decision.gap', severity: 'warning', node, flow, path: [], facts: { value: valuesAt(none) } });
  }
  for (const [i, branch] of branches.entries()) {
    if (!takenBy.has(branch)) {
      const facts = { path: labelOf(branch.flow) };
      report({ code: 'decision.branch-never', severity: 'warning', node, flow: branch.flow.id, path: ['when'], facts });
      continue;
    }
    const other = branches.slice(0, i).find((before) => overlap(before, branch) !== null);
    if (!other) continue;
    const value = valuesAt(overlap(other, branch) as number);
    const facts = { first: labelOf(other.flow), second: labelOf(branch.flow), value, with: other.flow.id };
    report({ code: 'decision.overlap', severity: 'warning', node, flow: branch.flow.id, path: ['when'], facts });
  }
}

/** Whether some path is taken whatever the data says, and where it says nothing: no path for what is left is needed then. */
export function coverEverything(drawing: DrawingIndex, flows: readonly Flow[]): boolean {
  const sketches = flows.map(({ when }) => (when === undefined ? null : describeExpression(when)));
  if (flows.length === 0 || sketches.some((sketch) => sketch === null)) return false;
  const trials = trialsOf(drawing, sketches as ConditionSketch[], { orNothing: true });
  const conditions = flows.flatMap(({ when }) => {
    const condition = compileFor(drawing.diagram, when as string);
    return condition.ok ? [condition] : [];
  });
  const holds = (values: Values) =>
    conditions.some((condition) => {
      const result = evaluateCondition(condition, values, 0);
      return result.ok && result.value;
    });
  return trials !== null && conditions.length === flows.length && trials.every(holds);
}

/** The branch that ends beside a gap: it holds for the values that are closest to those that nothing fits. */
function nearest(branches: readonly Branch[], gap: number, trials: readonly Values[]): Branch {
  const away = ({ holds }: Branch) => {
    let least = Number.POSITIVE_INFINITY;
    for (const trial of holds) least = Math.min(least, distance(trials[trial] ?? {}, trials[gap] ?? {}));
    return least;
  };
  return branches.reduce((best, branch) => (away(branch) < away(best) ? branch : best));
}

function distance(a: Values, b: Values): number {
  return Object.keys(b).reduce((sum, name) => {
    const [one, other] = [a[name], b[name]];
    if (typeof one === 'number' && typeof other === 'number') return sum + Math.abs(one - other);
    return sum + (one === other ? 0 : 1);
  }, 0);
}

/** A value that fits both, where neither is simply the narrower one, which is asked first on purpose. */
function overlap(before: Branch, branch: Branch): number | null {
  const both = [...branch.holds].filter((trial) => before.holds.has(trial));
  const isPart = both.length === before.holds.size || both.length === branch.holds.size;
  return both.length > 0 && !isPart ? (both[0] as number) : null;
}

function describe(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${typeof value === 'string' ? `"${value}"` : String(value)}`)
    .join(', ');
}

function labelOf(flow: Flow): string {
  return `“${flow.name ?? flow.when ?? flow.id}”`;
}
