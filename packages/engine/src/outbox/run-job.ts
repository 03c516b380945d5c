// Runs the handler of an automatic step and tells its case how it went. A run that a crash cut off runs again with the same idempotency key.
import { findId } from '@baton/core';
import type { RunJob } from '../commit/outbox-rows';
import { nameOf } from '../commit/project-case';
import type { Wish } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { AnswerDesk } from '../links/answer-desk';
import { BusinessError, PermanentError } from '../ports/handler';
import type { Runtime } from '../ports/runtime';
import type { OutboxRow, Store } from '../ports/store';
import type { OutboxWorker } from './dispatcher';
import type { HandlerBook } from './handler-book';
import type { HeldWork } from './held-work';
import { answerLinkOf, caseAtWork, saysOf } from './job-call';

const LONGEST_ERROR = 1_000;

export function jobWorker(
  store: Store,
  instances: Instances,
  runtime: Runtime,
  handlers: HandlerBook,
  answers: AnswerDesk,
  held: HeldWork,
): OutboxWorker {
  type Result = Extract<Wish['body'], { type: 'completeJob' | 'failJob' | 'throwError' }>;

  async function run(row: OutboxRow, job: RunJob): Promise<Result> {
    const live = await instances.read(row.instanceId);
    const handler = handlers.get(job.handler);
    if (!handler || !live)
      return { type: 'failJob', job: job.job, error: `handler.unknown: ${job.handler}`, retryable: false };
    const now = runtime.now();
    const says = saysOf(live.graph, live.state, job);
    await store.startAttempts([row.id], now);
    try {
      const variables = await handler({
        instanceId: row.instanceId,
        caseKey: live.state.key,
        // The case may have moved to another version since.
        step: nameOf(live.graph, findId(live.state.jobs, job.job)?.node ?? job.node),
        attempt: job.attempt,
        idempotencyKey: keyOf(row, live, job),
        variables: { ...job.input, ...says() },
        now,
        case: caseAtWork(live.graph, live.state, now),
        says,
        answerLink: answerLinkOf(instances, answers, row.instanceId, job),
      });
      return { type: 'completeJob', job: job.job, ...(variables ? { variables } : {}) };
    } catch (error) {
      if (error instanceof BusinessError) {
        const { code, message, variables } = error;
        return { type: 'throwError', job: job.job, code, message, ...(variables ? { variables } : {}) };
      }
      return { type: 'failJob', job: job.job, error: messageOf(error), retryable: !(error instanceof PermanentError) };
    }
  }

  async function tell(row: OutboxRow, body: Result): Promise<void> {
    const reply = await instances.post(row.instanceId, {
      id: `job:${row.id}`,
      by: { system: 'handler' },
      scope: null,
      body,
      remember: true,
      settles: { outboxRemove: [row.id] },
    });
    if (reply.ok) return;
    const { code } = reply;
    if (code === 'instance.suspended') await held.hold(row, row.instanceId);
    else if (code === 'job.unknown' || code === 'job.waiting' || code === 'instance.ended' || code === 'not-found')
      await store.updateOutbox({ remove: [row.id] });
    // What the handler returned is not what the process declares: a problem at the step, which no further try would cure.
    else if (body.type !== 'failJob') {
      await tell(row, {
        type: 'failJob',
        job: body.job,
        error: `${code} ${JSON.stringify(reply.facts)}`,
        retryable: false,
      });
    } else throw new Error(`job result refused: ${code}`);
  }

  return async (row) => {
    const live = await instances.read(row.instanceId);
    if (live?.state.status === 'suspended') return held.hold(row, row.instanceId);
    const job = JSON.parse(row.payload) as RunJob;
    await tell(row, await run(row, job));
  };
}

/** By the stay at the step: each try of it is another job. Tried again by hand is a stay of its own. */
function keyOf({ id, instanceId }: OutboxRow, { state }: LiveInstance, { job }: RunJob): string {
  const token = findId(state.jobs, job)?.token;
  return token === undefined ? id : `${instanceId}/${token}`;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
}
