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

/** What can be tried: the paths with their conditions, and values that make a difference to them; null: that cannot be told. */
function trialsOfPaths(
  drawing: DrawingIndex,
  flows: readonly Flow[],
  orNothing: boolean,
): { readonly branches: readonly Branch[]; readonly trials: readonly Values[] } | null {
  const sketches: ConditionSketch[] = [];
  const branches: Branch[] = [];
  for (const flow of flows) {
    const sketch = flow.when === undefined ? null : describeExpression(flow.when);
    const condition = compileFor(drawing.diagram, flow.when ?? '');
    if (!sketch || !condition.ok) return null;
    sketches.push(sketch);
    branches.push({ flow, condition, holds: new Set() });
  }
  const trials = trialsOf(drawing, sketches, { orNothing });
  for (const [i, values] of trials?.entries() ?? []) {
    for (const { condition, holds } of branches) {
      const result = evaluateCondition(condition, values, 0);
      if (result.ok && result.value) holds.add(i);
    }
  }
  return trials && { branches, trials };
}

/** Whether some path is taken whatever the data says, and where it says nothing: no path for what is left is needed then. */
export function coverEverything(drawing: DrawingIndex, flows: readonly Flow[]): boolean {
  const tried = trialsOfPaths(drawing, flows, true);
  return tried?.trials.every((_, i) => tried.branches.some(({ holds }) => holds.has(i))) ?? false;
}

function checkDecision(drawing: DrawingIndex, node: string, flows: readonly Flow[], report: Report): void {
  const tried = trialsOfPaths(
    drawing,
    flows.filter((flow) => flow.when !== undefined && !flow.otherwise),
    false,
  );
  if (!tried) return;
  const { branches, trials } = tried;
  const taken = new Set<Branch>();
  let none: number | null = null;
  for (const i of trials.keys()) {
    const first = branches.find(({ holds }) => holds.has(i));
    if (first) taken.add(first);
    else none ??= i;
  }
  const valuesAt = (trial: number) => describe(trials[trial] ?? {});
  const hasOtherwise = flows.some((flow) => flow.otherwise || flow.when === undefined);
  if (none !== null && !hasOtherwise) {
    const flow = nearest(branches, none, trials).flow.id;
    report({ code: 'decision.gap', severity: 'warning', node, flow, path: [], facts: { value: valuesAt(none) } });
  }
  for (const [i, branch] of branches.entries()) {
    if (!taken.has(branch)) {
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
