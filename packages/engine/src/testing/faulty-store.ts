// A store that fails on purpose, for crash tests: before or after a commit is written, as a disk or a lost answer would.
import type { Commit, CommitResult, Store } from '../ports/store';

export class StoreFailed extends Error {
  override readonly name = 'StoreFailed';
}

export interface FaultyStore extends Store {
  /** How the next calls of `commit` go; the ones after that are sound. */
  readonly plan: ('fail before' | 'fail after' | 'sound')[];
  /** How many commits each call of `commit` carried. */
  readonly groups: number[];
  /** Told before each call of `commit`; may be awaited to hold it up. */
  onCommit?: (commits: readonly Commit[]) => Promise<void> | void;
}

export function faultyStore(store: Store): FaultyStore {
  const faulty: FaultyStore = {
    ...store,
    plan: [],
    groups: [],
    async commit(commits): Promise<readonly CommitResult[]> {
      await faulty.onCommit?.(commits);
      const fate = faulty.plan.shift() ?? 'sound';
      faulty.groups.push(commits.length);
      if (fate === 'fail before') throw new StoreFailed('before writing');
      const results = await store.commit(commits);
      if (fate === 'fail after') throw new StoreFailed('after writing');
      return results;
    },
  };
  return faulty;
}
