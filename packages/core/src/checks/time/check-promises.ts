// A promise over several steps (a span) against the time targets of the steps on the way: the longest ordinary way must fit into it.
import type { Node } from '../../nodes/node';
import type { Duration } from '../../time/duration';
import { isWorkingUnit } from '../../time/duration';
import { type DrawingIndex, type Report, TOP } from '../drawing-index';

export function checkPromises(drawing: DrawingIndex, report: Report): void {
  for (const [i, span] of (drawing.diagram.clocks ?? []).entries()) {
    const { budget } = span.deadline;
    if (!('dueIn' in budget)) continue;
    const way = longestWay(drawing, span.from, span.to, isWorkingUnit(budget.dueIn.unit));
    if (!way || way.hours <= hoursOf(budget.dueIn)) continue;
    const perUnit = hoursOf({ amount: 1, unit: budget.dueIn.unit });
    const needed = { amount: Math.round((way.hours / perUnit) * 10) / 10, unit: budget.dueIn.unit };
    const names = way.steps.map((id) => drawing.nodes.get(id)?.name ?? id);
    report({
      code: 'time.promise-broken',
      severity: 'warning',
      path: ['clocks', i, 'deadline', 'budget'],
      facts: { clock: span.name, promised: { ...budget.dueIn }, needed, way: names },
    });
  }
}

/** A day of work is counted as eight hours. */
const HOURS = { workingMinutes: 1 / 60, workingHours: 1, workingDays: 8, minutes: 1 / 60, hours: 1, days: 24 } as const;

function hoursOf({ amount, unit }: Duration): number {
  return amount * HOURS[unit];
}

interface Way {
  readonly hours: number;
  /** Steps with a norm, in order. */
  readonly steps: readonly string[];
}

type Point = 'start' | 'end' | { readonly step: string };

/** Over paths that are not the exception, each step once; null: no way leads there. */
function longestWay(drawing: DrawingIndex, from: Point, to: Point, working: boolean): Way | null {
  const target = typeof to === 'string' ? null : to.step;
  const starts =
    typeof from === 'string'
      ? (drawing.children.get(TOP) ?? []).filter((node) => node.kind === 'startEvent').map((node) => node.id)
      : [from.step];
  const known = new Map<string, Way | null>();
  const onWay = new Set<string>();
  const longestFrom = (first: string): Way | null => {
    // Depth first with a stack of its own: the length of a process is no limit.
    const stack = [{ id: first, next: 0, best: null as Way | null }];
    onWay.add(first);
    let answer: Way | null = null;
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as (typeof stack)[number];
      const flows = top.id === target ? [] : (drawing.outgoing.get(top.id) ?? []);
      const flow = flows[top.next++];
      if (flow) {
        // A way back adds another round: what is promised is promised for the way without.
        if (onWay.has(flow.to)) continue;
        if (!known.has(flow.to)) {
          onWay.add(flow.to);
          stack.push({ id: flow.to, next: 0, best: null });
          top.next--;
          continue;
        }
        top.best = longer(top.best, known.get(flow.to) ?? null);
        continue;
      }
      const isThere = top.id === target || (target === null && drawing.nodes.get(top.id)?.kind === 'endEvent');
      answer = withNorm(drawing, top.id, isThere ? { hours: 0, steps: [] } : top.best, working);
      known.set(top.id, answer);
      onWay.delete(top.id);
      stack.pop();
    }
    return answer;
  };
  return starts.map(longestFrom).reduce(longer, null);
}

function longer(one: Way | null, other: Way | null): Way | null {
  if (!one || !other) return one ?? other;
  return other.hours > one.hours ? other : one;
}

function withNorm(drawing: DrawingIndex, id: string, rest: Way | null, working: boolean): Way | null {
  if (!rest) return null;
  const norm = normOf(drawing.nodes.get(id));
  if (!norm || isWorkingUnit(norm.unit) !== working) return rest;
  return { hours: rest.hours + hoursOf(norm), steps: [id, ...rest.steps] };
}

function normOf(node: Node | undefined): Duration | null {
  if (!node) return null;
  if ('deadline' in node && node.deadline && 'dueIn' in node.deadline.budget) return node.deadline.budget.dueIn;
  if (node.kind !== 'intermediateCatchEvent' || node.event.type !== 'timer') return null;
  return 'for' in node.event.wait ? node.event.wait.for : null;
}
