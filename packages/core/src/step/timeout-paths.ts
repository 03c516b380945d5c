// Paths that time takes a case away from a step on: the timers at its rim, as moments of the step's own clock. Called when that clock is started or counted anew.

import type { GraphNode } from '../graph/process-graph';
import type { Token } from '../state/instance-state';
import { nextStart } from '../time/next-start';
import { calendarOf, momentOfText } from './moments';
import type { TimeoutPath } from './projection';
import type { Step } from './step';

/** Moments that FEEL or a cron gives are worked out by this calendar; one that cannot be is an incident. */
export function timeoutPaths(step: Step, token: Token, node: GraphNode, calendar: string): TimeoutPath[] {
  return pathsOf(step, node, (boundary, when) => {
    if ('cron' in when) {
      const known = calendarOf(step.facts, calendar);
      const next = known.ok ? nextStart(when, step.at, known.value) : null;
      return next === null ? null : { at: next };
    }
    const expression = step.graph.clocks.timers.get(boundary);
    const value = expression && step.evaluate(expression, token);
    if (!value) return null;
    if (!value.ok) {
      step.incident(token, value.code, value.facts);
      return null;
    }
    const at = momentOfText(step.facts, calendar, step.at, value.value);
    if (at.ok) return { at: at.value };
    step.incident(token, at.code, at.facts);
    return null;
  });
}

/** Moments that FEEL gave stand in the clock. */
export function pathsAsStarted(step: Step, node: GraphNode): TimeoutPath[] {
  return pathsOf(step, node, () => ({ at: 0 }));
}

function pathsOf(
  step: Step,
  node: GraphNode,
  momentOf: (
    boundary: number,
    when: { readonly expression: string } | { readonly cron: string },
  ) => TimeoutPath['when'] | null,
): TimeoutPath[] {
  return node.boundaries.flatMap((boundary) => {
    const { def } = step.node(boundary);
    if (def.kind !== 'boundaryEvent' || def.event.type !== 'timer') return [];
    const { when } = def.event;
    const moment = typeof when === 'object' && !('elapsed' in when) ? momentOf(boundary, when) : when;
    return moment === null ? [] : [{ boundary, when: moment }];
  });
}
