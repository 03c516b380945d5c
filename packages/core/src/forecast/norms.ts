// How long what is still ahead of a case takes by its norms: the budgets of the steps on the path that its data points to. Used by the forecast.
import type { Variables } from '../diagram/variable';
import { evaluateCondition } from '../expression/expression';
import type { ClockPlan } from '../graph/clock-plan';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import type { Duration } from '../time/duration';
import { type Parts, roughLength } from '../time/parts';

export interface Norms {
  /** Of the step itself; null: none is known. */
  of(node: number): Parts | null;
  /** From the leaving of a step to the leaving of `to` (or an end), the longest of branches done together; null: it does not lead there. */
  ahead(node: number, to: number | 'end'): Parts | null;
}

export function normsOf(graph: ProcessGraph, data: Variables, at: number): Norms {
  const known = new Map<string, Parts | null>();

  function ahead(node: number, to: number | 'end', seen: ReadonlySet<number>): Parts | null {
    const here = graph.nodes[node];
    if (!here) return null;
    if (node === to) return [];
    const key = `${node} ${to}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (here.outgoing.length === 0) return to === 'end' || here.def.parent !== undefined ? [] : null;
    let longest: Parts | null = null;
    for (const flow of expectedFlows(here, data, at)) {
      const next = graph.targets[flow] as number;
      // A way back has been counted once: how often it is gone nobody knows.
      if (seen.has(next)) continue;
      const rest = ahead(next, to, new Set([...seen, next]));
      if (!rest) continue;
      const parts = [...(of(next) ?? []), ...rest];
      if (!longest || roughLength(parts) > roughLength(longest)) longest = parts;
    }
    known.set(key, longest);
    return longest;
  }

  function of(node: number): Parts | null {
    const here = graph.nodes[node];
    if (!here) return null;
    const { def } = here;
    const plan = graph.clocks.steps.get(node)?.own;
    if (plan) return budgetNow(plan, data, at);
    if (def.kind === 'intermediateCatchEvent' && def.event.type === 'timer' && 'for' in def.event.wait)
      return [def.event.wait.for];
    if (def.kind !== 'subProcess') return null;
    let longest: Parts | null = null;
    for (const start of here.starts) {
      const inside = ahead(start, 'end', new Set([start]));
      if (inside && (!longest || roughLength(inside) > roughLength(longest))) longest = inside;
    }
    return longest;
  }

  return { of, ahead: (node, to) => ahead(node, to, new Set([node])) };
}

/** What the budget comes to by the data as it is; null: it cannot be said yet, or it is a date. */
function budgetNow({ deadline, amount }: ClockPlan, data: Variables, at: number): readonly Duration[] | null {
  const budget = deadline?.budget;
  if (!budget || 'dueBy' in budget) return null;
  if ('dueIn' in budget) return [budget.dueIn];
  if ('dueInAll' in budget) return budget.dueInAll;
  if ('table' in budget) {
    const row = budget.table.find(({ match }) =>
      Object.entries(match).every(([name, wanted]) => [wanted].flat().some((one) => one === (data[name] ?? null))),
    );
    const dueIn = row?.dueIn ?? budget.otherwise;
    return dueIn ? [dueIn] : null;
  }
  const value = amount?.evaluate(data, at);
  return value?.ok && typeof value.value === 'number' && value.value >= 0
    ? [{ amount: value.value, unit: budget.unit }]
    : null;
}

/** Of a decision the path that the data points to, of outcomes the first; of all else every path. */
function expectedFlows(node: GraphNode, data: Variables, at: number): readonly number[] {
  const { outgoing, flows, conditions, def } = node;
  if (outgoing.length <= 1 || def.kind === 'parallelGateway') return outgoing;
  const holding = outgoing.filter((_, i) => {
    const condition = conditions[i];
    const result = condition ? evaluateCondition(condition, data, at) : null;
    return result?.ok && result.value;
  });
  const otherwise = outgoing.filter((_, i) => flows[i]?.otherwise);
  if (def.kind === 'exclusiveGateway')
    return (holding.length > 0 ? holding : otherwise.length > 0 ? otherwise : outgoing).slice(0, 1);
  if (flows.some((flow) => flow.outcome !== undefined)) return outgoing.slice(0, 1);
  return node.conditional ? (holding.length > 0 ? holding : otherwise.length > 0 ? otherwise : outgoing) : outgoing;
}
