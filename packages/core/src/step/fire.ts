// What a timer does when its moment has come: a clock climbs its ladder, a wait goes on, a failed run is tried again.
import { ROOT_SCOPE } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { dataAt } from './data';
import type { Rejection } from './decision';
import { fireEvent } from './event-commands';
import { fireClock } from './fire-clock';
import { lapse } from './item-hands';
import type { Step } from './step';
import { reject } from './values';

/** `key` is `clock:<id>`, `wait:<token>`, `event:<subscription>`, `job:<id>` or `accept:<item>`. A timer that is not armed any more is refused: it has fired, or its step is over. */
export function fireTimer(step: Step, key: string): Rejection | null {
  const [type, number] = key.split(':');
  const id = Number(number);
  if (type === 'clock') return fireClock(step, id);
  if (step.state.status === 'suspended') return reject('instance.suspended', {});
  const timer = step.state.timers.find((candidate) => candidate.key === key);
  if (!timer) return reject('timer.unknown', { key });
  if (timer.at > step.at) return reject('timer.early', { key, dueAt: timer.at });
  step.emit({ type: 'timer.fired', key });
  if (type === 'job') return rerunJob(step, id);
  if (type === 'accept') return lapse(step, id);
  if (type === 'event') return fireEvent(step, id, timer.at);
  const token = findId(step.state.tokens, id);
  if (!token) return reject('timer.unknown', { key });
  const node = step.node(token.node);
  node.kind.complete(step, token, node, { outcome: null });
  return null;
}

function rerunJob(step: Step, id: number): Rejection | null {
  const job = findId(step.state.jobs, id);
  const def = job && step.node(job.node).def;
  if (!job || !def || !('handler' in def) || !def.handler) return reject('job.unknown', { job: id });
  step.effect({
    type: 'runJob',
    job: id,
    node: job.node,
    handler: def.handler,
    input: dataAt(step, findId(step.state.tokens, job.token) ?? { scope: ROOT_SCOPE }),
    attempt: job.attempt,
  });
  return null;
}
