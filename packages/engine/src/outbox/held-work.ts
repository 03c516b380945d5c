// Outbox work that a suspended case cannot take up yet: news of called cases, jobs, signals. It is kept, and goes on at once when the case is
// resumed. Used by the workers of the outbox, and told of resumed cases by the engine.
import type { Instances } from '../instance/instances';
import type { Runtime } from '../ports/runtime';
import type { OutboxRow, Store } from '../ports/store';

export interface HeldWork {
  /** The row waits for that case; a new one is kept with it. */
  hold(row: OutboxRow, instanceId: string): Promise<void>;
  /** The case goes on: so does what waits for it. */
  release(instanceId: string): Promise<void>;
}

/** Looked at again after this long all the same, in ms: a crash may have come between a resume and what follows from it. */
const SUSPENDED_REST = 60_000;
const RELEASED_AT_ONCE = 500;

/** `poke`: something has fallen due. */
export function createHeldWork(
  store: Store,
  instances: Pick<Instances, 'read'>,
  runtime: Runtime,
  poke: (at: number) => void,
): HeldWork {
  const feedFor = (instanceId: string) => `held ${instanceId}`;

  async function release(instanceId: string): Promise<void> {
    const now = runtime.now();
    const rows = await store.dueOfFeed(feedFor(instanceId), Number.MAX_SAFE_INTEGER, RELEASED_AT_ONCE);
    const waiting = rows.filter(({ notBeforeAt }) => notBeforeAt > now);
    if (waiting.length === 0) return;
    await store.updateOutbox({ postpone: waiting.map(({ id }) => ({ id, notBeforeAt: now })) });
    poke(now);
    if (rows.length === RELEASED_AT_ONCE) await release(instanceId);
  }

  return {
    async hold(row, instanceId) {
      const notBeforeAt = runtime.now() + SUSPENDED_REST;
      await store.updateOutbox({ add: [{ ...row, notBeforeAt, attemptStartedAt: null, feed: feedFor(instanceId) }] });
      // It may have gone on in between, before there was anything to release.
      const live = await instances.read(instanceId);
      if (live?.state.status !== 'suspended') await release(instanceId);
    },
    release,
  };
}
