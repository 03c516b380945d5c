// How long what is still ahead of a case takes by its norms: the budgets of the steps on the path that its data points to, and where the data is not
// there yet on the longest that it may come to. Used by the forecast.
import type { Variables } from '../diagram/variable';
import { type CompiledExpression, evaluateCondition } from '../expression/expression';
import { asksWhetherThere } from '../expression/null-test';
import type { ClockPlan } from '../graph/clock-plan';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import type { Duration } from '../time/duration';
import { type Parts, roughLength } from '../time/parts';

export interface Norms {
  /** Of the step itself; null: none is known. */
  of(node: number): Parts | null;
  /** From the leaving of a step to the leaving of `to` (or an end), the longest of branches done together; null: it does not lead there. */
  ahead(node: number, to: number | 'end'): Ahead | null;
}

export interface Ahead {
  readonly parts: Parts;
  /** A decision ahead is asked of data that is not there yet, and its paths are not of one length: this is the longest. */
  readonly isUncertain: boolean;
}

export function normsOf(graph: ProcessGraph, data: Variables, at: number): Norms {
  const known = new Map<string, Way | null>();

  /** From the entering of `first` on. Depth first with a stack of its own: the length of a process is no limit. */
  function wayFrom(first: number, to: number | 'end'): Way | null {
    const keyOf = (node: number) => `${node} ${to}`;
    const frameOf = (node: number): Frame => ({
      node,
      ...(node === to ? NOWHERE : flowsOf(node)),
      next: 0,
      best: null,
      isUncertain: false,
    });
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
          if (!isBack) take(top, known.get(keyOf(next)) ?? null);
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

  function flowsOf(node: number): Expected {
    const here = graph.nodes[node];
    return here ? expectedFlows(here, data, at) : NOWHERE;
  }

  function wayOf({ node, best, isUncertain }: Frame, to: number | 'end'): Way | null {
    const here = graph.nodes[node];
    if (!here) return null;
    const isThere = node === to || (here.outgoing.length === 0 && (to === 'end' || here.def.parent !== undefined));
    if (!best && !isThere) return null;
    const own = of(node) ?? [];
    const length = roughLength(own) + (best?.length ?? 0);
    return { own, rest: best, length, isUncertain: isUncertain || (best?.isUncertain ?? false) };
  }

  function ahead(node: number, to: number | 'end'): Ahead | null {
    if (node === to) return HERE;
    const here = graph.nodes[node];
    if (!here) return null;
    if (here.outgoing.length === 0) return to === 'end' || here.def.parent !== undefined ? HERE : null;
    const { flows, isOpen } = flowsOf(node);
    const choice: Choice = { isOpen, best: null, isUncertain: false };
    for (const flow of flows) take(choice, wayFrom(graph.targets[flow] as number, to));
    const { best } = choice;
    return best && { parts: partsOf(best), isUncertain: choice.isUncertain || best.isUncertain };
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
  readonly isUncertain: boolean;
}

/** Paths that come into question. `isOpen`: one of them will be taken, and it is not known which. */
interface Expected {
  readonly flows: readonly number[];
  readonly isOpen: boolean;
}

interface Choice {
  readonly isOpen: boolean;
  best: Way | null;
  isUncertain: boolean;
}

interface Frame extends Expected, Choice {
  readonly isOpen: boolean;
  readonly node: number;
  next: number;
}

const NOWHERE: Expected = { flows: [], isOpen: false };
const HERE: Ahead = { parts: [], isUncertain: false };

/** Of several ways the longest; where only one of them will be gone and they differ, that is not certain. */
function take(choice: Choice, way: Way | null): void {
  if (choice.isOpen && choice.best && way && choice.best.length !== way.length) choice.isUncertain = true;
  choice.best = longer(choice.best, way);
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

/**
 * Of a decision the path that the data points to, or all that it may point to while the data is not there; of outcomes the first; of all else every
 * path.
 */
function expectedFlows(node: GraphNode, data: Variables, at: number): Expected {
  const { outgoing, flows, conditions, def } = node;
  const certain = (some: readonly number[]): Expected => ({ flows: some, isOpen: false });
  if (outgoing.length <= 1 || def.kind === 'parallelGateway') return certain(outgoing);
  const isOne = def.kind === 'exclusiveGateway';
  if (!isOne && flows.some((flow) => flow.outcome !== undefined)) return certain(outgoing.slice(0, 1));
  if (!isOne && !node.conditional) return certain(outgoing);
  const possible: number[] = [];
  let isOpen = false;
  let holds = false;
  for (const [i, flow] of outgoing.entries()) {
    const condition = conditions[i];
    const answer = condition ? askedNow(condition, data, at) : 'no';
    if (answer === 'no' || (holds && isOne)) continue;
    possible.push(flow);
    if (answer === 'yes') holds = true;
    else isOpen = true;
  }
  if (holds) return { flows: possible, isOpen };
  const otherwise = outgoing.filter((_, i) => flows[i]?.otherwise);
  const rest = otherwise.length > 0 || possible.length > 0 ? otherwise : outgoing;
  return { flows: isOpen ? [...possible, ...rest] : isOne ? rest.slice(0, 1) : rest, isOpen };
}

/** `perhaps`: it is asked of data that is not there yet. */
function askedNow(condition: CompiledExpression, data: Variables, at: number): 'yes' | 'no' | 'perhaps' {
  const result = evaluateCondition(condition, data, at);
  if (result.ok && result.value) return 'yes';
  const { source, reads } = condition;
  const isThere = (name: string) => (data[name] ?? null) !== null || asksWhetherThere(source, name);
  return result.ok && reads.every(isThere) ? 'no' : 'perhaps';
}
