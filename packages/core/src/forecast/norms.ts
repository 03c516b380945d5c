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
  const known = new Map<string, Way | null>();

  /** From the entering of `first` on. Depth first with a stack of its own: the length of a process is no limit. */
  function wayFrom(first: number, to: number | 'end'): Way | null {
    const keyOf = (node: number) => `${node} ${to}`;
    const frameOf = (node: number): Frame => ({ node, flows: node === to ? [] : flowsOf(node), next: 0, best: null });
    const stack = [frameOf(first)];
    const onWay = new Set([first]);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as Frame;
      const flow = top.flows[top.next];
      if (flow !== undefined) {
        const next = graph.targets[flow] as number;
        // A way back has been counted once: how often it is gone nobody knows.
        const isBack = onWay.has(next) && !known.has(keyOf(next));
        if (isBack || known.has(keyOf(next))) {
          if (!isBack) top.best = longer(top.best, known.get(keyOf(next)) ?? null);
          top.next++;
        } else {
          onWay.add(next);
          stack.push(frameOf(next));
        }
        continue;
      }
      known.set(keyOf(top.node), wayOf(top, to));
      stack.pop();
    }
    return known.get(keyOf(first)) ?? null;
  }

  function flowsOf(node: number): readonly number[] {
    const here = graph.nodes[node];
    return here ? expectedFlows(here, data, at) : [];
  }

  function wayOf({ node, best }: Frame, to: number | 'end'): Way | null {
    const here = graph.nodes[node];
    if (!here) return null;
    const isThere = node === to || (here.outgoing.length === 0 && (to === 'end' || here.def.parent !== undefined));
    if (!best && !isThere) return null;
    const own = of(node) ?? [];
    return { own, rest: best, length: roughLength(own) + (best?.length ?? 0) };
  }

  function ahead(node: number, to: number | 'end'): Parts | null {
    if (node === to) return [];
    const here = graph.nodes[node];
    if (!here) return null;
    if (here.outgoing.length === 0) return to === 'end' || here.def.parent !== undefined ? [] : null;
    let best: Way | null = null;
    for (const flow of flowsOf(node)) best = longer(best, wayFrom(graph.targets[flow] as number, to));
    return best && partsOf(best);
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
    const longest = here.starts.reduce<Way | null>((best, start) => longer(best, wayFrom(start, 'end')), null);
    return longest && partsOf(longest);
  }

  return { of, ahead };
}

/** A chain from a step to where it leads, each with its own norm. */
interface Way {
  readonly own: Parts;
  readonly rest: Way | null;
  /** Roughly, to find the longest. */
  readonly length: number;
}

interface Frame {
  readonly node: number;
  readonly flows: readonly number[];
  next: number;
  best: Way | null;
}

function longer(one: Way | null, other: Way | null): Way | null {
  if (!one || !other) return one ?? other;
  return other.length > one.length ? other : one;
}

function partsOf(first: Way): Parts {
  const parts: Duration[] = [];
  for (let way: Way | null = first; way; way = way.rest) parts.push(...way.own);
  return parts;
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
