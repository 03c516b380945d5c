// What is done to the case as a whole.
import type { Variables } from '../diagram/variable';
import { CASE_START } from '../graph/process-graph';
import { instanceTable } from '../state/instance-machine';
import { ROOT_SCOPE } from '../state/instance-state';
import { arm, startSpans, stopAllClocks } from './clocks';
import type { Command } from './commands';
import type { Rejection } from './decision';
import { setVariables } from './item-commands';
import type { Step } from './step';
import { checkVariables, reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function start(step: Step, command: Of<'start'>): Rejection | null {
  const { diagram, id, version, hash, starts } = step.graph;
  const wrong = checkVariables(diagram, command.variables);
  if (wrong) return wrong;
  const missing = diagram.variables.filter(
    (variable) =>
      variable.required && (command.variables[variable.name] ?? null) === null && variable.default === undefined,
  );
  if (missing.length > 0) return reject('variable.missing', { variables: missing.map((variable) => variable.name) });
  step.emit({
    type: 'instance.started',
    process: { id, version, hash },
    key: command.key,
    title: command.title,
    owner: command.owner,
    starter: 'person' in command.by ? command.by.person : null,
    variables: { ...defaultsOf(step), ...command.variables },
    links: command.links ?? [],
  });
  startSpans(step, CASE_START);
  for (const node of starts) step.arrive({ node, scope: ROOT_SCOPE, flow: -1 });
  step.touchScope(ROOT_SCOPE);
  return null;
}

export function changeVariables(step: Step, command: Of<'setVariables'>): Rejection | null {
  if (!command.privileged) return reject('not-allowed', {});
  if (!command.reason.trim()) return reject('reason.missing', {});
  const wrong = checkVariables(step.graph.diagram, command.variables);
  if (wrong) return wrong;
  setVariables(step, command.variables, command.reason);
  return null;
}

/** Timers are put away while the case is suspended and armed again when it is resumed; due times stay. */
export function suspend(step: Step, command: Of<'suspend'>): Rejection | null {
  const refused =
    ruled(command) ?? (instanceTable.next(step.state.status, 'SUSPEND') ? null : reject('instance.suspended', {}));
  if (refused) return refused;
  step.emit({ type: 'instance.suspended', reason: command.reason });
  for (const timer of step.state.timers) step.effect({ type: 'cancelTimer', key: timer.key });
  for (const clock of step.state.clocks) step.effect({ type: 'cancelTimer', key: `clock:${clock.id}` });
  return null;
}

export function resume(step: Step, command: Of<'resume'>): Rejection | null {
  const refused =
    ruled(command) ?? (instanceTable.next(step.state.status, 'RESUME') ? null : reject('instance.not-suspended', {}));
  if (refused) return refused;
  step.emit({ type: 'instance.resumed', reason: command.reason });
  for (const timer of step.state.timers) step.effect({ type: 'armTimer', key: timer.key, at: timer.at });
  for (const clock of step.state.clocks) arm(step, clock.id);
  return null;
}

export function cancel(step: Step, command: Of<'cancel'>): Rejection | null {
  const refused = ruled(command);
  if (refused) return refused;
  step.cancelScopeTokens(ROOT_SCOPE);
  stopAllClocks(step);
  step.emit({ type: 'instance.cancelled', reason: command.reason });
  return null;
}

function ruled(command: Of<'suspend' | 'resume' | 'cancel'>): Rejection | null {
  if (!command.privileged) return reject('not-allowed', {});
  return command.reason.trim() ? null : reject('reason.missing', {});
}

function defaultsOf(step: Step): Variables {
  const declared = step.graph.diagram.variables.map((variable) => [variable.name, variable.default ?? null] as const);
  return Object.fromEntries(declared);
}
