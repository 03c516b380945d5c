// Opening the inside of a sub-process: with what may happen in it at any time, and by one of those things happening.
import type { Variable, Variables } from '../diagram/variable';
import type { EventSubProcess, GraphNode } from '../graph/process-graph';
import type { SubProcess } from '../nodes/sub-process';
import type { Token } from '../state/instance-state';
import { assign, declaredLocals } from './data';
import { openScope } from './open-scope';
import { closeScopeEvents, openScopeEvents } from './scope-events';
import type { Step } from './step';

/** Opens the inside of a sub-process, with what may happen in it at any time. */
export function openInside(step: Step, token: Token): number {
  const scope = openScope(step, token);
  openScopeEvents(step, scope);
  return scope;
}

/**
 * Begins the event sub-process with that start event. An interrupting one gives up everything else in the scope, and nothing else can
 * begin there any more; what it undoes, or does beside, lets the rest go on.
 */
export function openEventSubProcess(step: Step, scope: number, start: number, variables: Variables = {}): void {
  const found = eventSubProcess(step, start);
  if (!found) return;
  if (found.interrupting && found.event.type !== 'compensation') {
    step.cancelScopeTokens(scope);
    closeScopeEvents(step, scope);
  }
  const node = step.node(found.node) as GraphNode<SubProcess>;
  const locals = declaredLocals(node.def.variables);
  const host = step.place({ node: found.node, scope, flow: -1, ...(locals ? { variables: locals } : {}) });
  step.startClock(host, node as GraphNode);
  const inner = openInside(step, host);
  assign(step, { scope: inner }, variables);
  step.arrive({ node: start, scope: inner, flow: -1, caught: true });
}

/** Local data of the event sub-process that this start event begins. */
export function declaredByStart(step: Step, start: number): readonly Variable[] {
  const found = eventSubProcess(step, start);
  return (found && (step.node(found.node) as GraphNode<SubProcess>).def.variables) ?? [];
}

function eventSubProcess(step: Step, start: number): EventSubProcess | undefined {
  for (const level of step.graph.eventSubProcesses.values())
    for (const found of level) if (found.start === start) return found;
  return undefined;
}
