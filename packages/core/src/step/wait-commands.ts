// What the world outside tells a waiting case: a message, the end of a run; and what operations do with a step that waits or fails.

import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { GraphNode } from '../graph/process-graph';
import { incidentTable } from '../state/incident-machine';
import { jobStatus, jobTable } from '../state/job-machine';
import { findId } from '../state/sorted-list';
import type { Command } from './commands';
import { checkData } from './data';
import type { Rejection } from './decision';
import { afterDuration } from './moments';
import { finishRun } from './repeat';
import type { Step } from './step';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function completeJob(step: Step, command: Of<'completeJob'>): Rejection | null {
  const job = findId(step.state.jobs, command.job);
  const token = job && findId(step.state.tokens, job.token);
  if (!job || !token) return reject('job.unknown', { job: command.job });
  const wrong = checkData(step, token, command.variables ?? {});
  if (wrong) return wrong;
  step.setVariables(command.variables ?? {}, undefined, token);
  step.emit({ type: 'job.completed', job: job.id });
  step.stopTimer(`job:${job.id}`);
  const node = step.node(token.node);
  node.kind.complete(step, token, node, { outcome: null });
  return null;
}

/** Tried again after a wait that doubles each time, as often as the drawing says; then it is a problem. */
export function failJob(step: Step, command: Of<'failJob'>): Rejection | null {
  const job = findId(step.state.jobs, command.job);
  const token = job && findId(step.state.tokens, job.token);
  if (!job || !token) return reject('job.unknown', { job: command.job });
  const def = step.node(job.node).def;
  const status = jobStatus(step.state, job);
  if (jobTable.next(status, 'FAIL') === null) return reject('job.waiting', { job: job.id });
  const retry = 'retry' in def ? def.retry : undefined;
  const again = command.retryable && retry && job.attempt < retry.attempts;
  const wait = again ? { ...retry.wait, amount: retry.wait.amount * 2 ** (job.attempt - 1) } : null;
  const at = wait ? afterDuration(step.facts, DEFAULT_CALENDAR, step.at, wait) : null;
  const retryAt = at?.ok ? at.value : null;
  step.emit({ type: 'job.failed', job: job.id, error: command.error, retryAt });
  if (retryAt !== null) step.armTimer(`job:${job.id}`, retryAt);
  else step.incident(token, 'serviceTask.failed', { error: command.error, attempts: job.attempt });
  return null;
}

/** The step begins again from its entering: what it held is given up. */
export function retry(step: Step, command: Of<'retry'>): Rejection | null {
  const token = findId(step.state.tokens, command.token);
  if (!token) return reject('token.unknown', { token: command.token });
  const status = token.incident ? incidentTable.initial : 'gone';
  if (incidentTable.next(status, 'RETRY') === null) return reject('token.no-incident', { token: token.id });
  step.emit({ type: 'incident.resolved', token: token.id, reason: command.reason });
  step.cancelToken(token);
  const { node, scope, each, variables } = token;
  step.arrive({ node, scope, flow: -1, ...(each === undefined ? {} : { each }), ...(variables ? { variables } : {}) });
  return null;
}

export function skip(step: Step, command: Of<'skip'>): Rejection | null {
  if (!command.privileged) return reject('not-allowed', {});
  if (!command.reason.trim()) return reject('reason.missing', {});
  const token = findId(step.state.tokens, command.token);
  if (!token) return reject('token.unknown', { token: command.token });
  const node = step.node(token.node);
  if (token.cancelling) return reject('token.not-waiting', { token: token.id });
  if (!node.kind.traits.waits && !token.incident) return reject('token.not-waiting', { token: token.id });
  const named = command.flow === undefined ? undefined : step.graph.flowOrdinals.get(command.flow);
  if (command.flow !== undefined && (named === undefined || !node.outgoing.includes(named)))
    return reject('flow.unknown', { flow: command.flow });
  step.emit({ type: 'node.skipped', token: token.id, node: token.node, reason: command.reason });
  if (token.incident) step.emit({ type: 'incident.resolved', token: token.id, reason: command.reason });
  step.cancelInside(token);
  if (token.child) step.effect({ type: 'cancelChild', token: token.id, epoch: token.child.epoch });
  if (token.each !== undefined) {
    finishRun(step, token, node, null);
    return null;
  }
  const flows = named === undefined ? flowsWhenSkipped(node) : [named];
  // Behind "whatever happens first" it is as if that had happened.
  step.leave(token, flows, node.def.kind === 'eventBasedGateway' ? { caught: true } : undefined);
  return null;
}

/** Nobody said where to: the paths that serve every outcome; of a choice only one, the one for "otherwise" if it has one. */
function flowsWhenSkipped(node: GraphNode): readonly number[] {
  const plain = node.outgoing.filter((_, i) => node.flows[i]?.outcome === undefined);
  const isChoice = node.def.kind === 'exclusiveGateway' || node.def.kind === 'eventBasedGateway';
  if (plain.length > 0 && !isChoice) return plain;
  const otherwise = node.flows.findIndex((flow) => flow.otherwise);
  return otherwise < 0 ? node.outgoing.slice(0, 1) : [node.outgoing[otherwise] as number];
}
