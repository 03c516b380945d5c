// Carries one wish out in many cases, with one commit of the store for each slice of them: for what the engine itself does to thousands at once,
// such as counting clocks anew. Steps and rows are those of any other command; only the way there is shorter. A case that has commands of its own
// under way, or whose step must know people, goes the usual way through its mailbox.
import type { Facts } from '@baton/core';
import { toCommit } from '../commit/to-commit';
import type { CommitResult } from '../ports/store';
import type { AttemptParts } from './attempt';
import type { Wish } from './entry';
import type { Instances } from './instances';
import type { LiveInstance } from './live-instance';
import { type Batch, stepBatch } from './step-batch';

export interface MoveMany {
  /**
   * `wish` is made for each case; null: nothing is to be done there. Answers how many cases it moved. Commands that come for one of them meanwhile
   * wait until its slice is written.
   */
  move(slice: readonly string[], wish: WishOf): Promise<number>;
}

export type WishOf = (instanceId: string, live: LiveInstance) => Wish | null;

export function createMoveMany(parts: AttemptParts, instances: Instances): MoveMany {
  const { store, runtime, cache, calendars, routing } = parts;

  interface Moved {
    readonly instanceId: string;
    readonly batch: Batch;
    readonly made: ReturnType<typeof toCommit>;
  }

  /** Undefined: it wants the usual way. Null: refused. */
  function step(instanceId: string, live: LiveInstance, wish: Wish, facts: Facts): Moved | null | undefined {
    if (live.graph.clocks.followsPeople) return undefined;
    const at = runtime.now();
    const batch = stepBatch(instanceId, live, [wish], { at, facts, people: 'unasked', routing });
    if (batch === 'needs-people' || batch.ledger.gained.size > 0 || batch.cursors.length > 0) return undefined;
    if (batch.moves.length === 0) return null;
    return { instanceId, batch, made: toCommit(instanceId, live, batch, [], at, runtime.sha256, facts.calendars) };
  }

  /** Answers those that must go the usual way: others were faster, or nobody knows whether they were written. */
  async function write(moved: readonly Moved[]): Promise<readonly string[]> {
    if (moved.length === 0) return [];
    let results: readonly CommitResult[] = [];
    try {
      results = await store.commit(moved.map(({ made }) => made.commit));
    } catch (error) {
      runtime.fault(error, { during: 'commit' });
    }
    const usual: string[] = [];
    for (const [i, { instanceId, batch, made }] of moved.entries()) {
      const result = results[i];
      if (result?.ok) {
        cache.replace(instanceId, made.next);
        parts.committed(made.commit, batch.moves, made.next.state);
      } else {
        cache.forget(instanceId);
        if (!result) parts.uncertain(instanceId);
        usual.push(instanceId);
      }
    }
    return usual;
  }

  async function usually(instanceId: string, wishOf: WishOf): Promise<number> {
    const live = await instances.read(instanceId);
    const wish = live && wishOf(instanceId, live);
    return wish && (await instances.post(instanceId, wish)).ok ? 1 : 0;
  }

  return {
    async move(slice, wishOf) {
      let done = 0;
      const usual = await instances.hold(slice, async (held, busy) => {
        const facts = await calendars.facts();
        const moved: Moved[] = [];
        const others = [...busy];
        const found = await cache.loadEach(held, (instanceId, error) => runtime.fault(error, { instanceId }));
        for (const [instanceId, live] of found) {
          const wish = wishOf(instanceId, live);
          const one = wish && step(instanceId, live, wish, facts);
          if (one) moved.push(one);
          else if (one === undefined) others.push(instanceId);
        }
        const again = await write(moved);
        done = moved.length - again.length;
        return [...others, ...again];
      });
      for (const more of await Promise.all(usual.map((instanceId) => usually(instanceId, wishOf)))) done += more;
      return done;
    },
  };
}
