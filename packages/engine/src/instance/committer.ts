// Group commit: while commits are being written, the next ones gather, and are then written together, in the order in which they came.
import type { Commit, CommitResult, Store } from '../ports/store';

export interface Committer {
  /** Rejects where the store does: then nobody knows whether it was written. */
  submit(commit: Commit): Promise<CommitResult>;
}

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Commits in one call of the store; more wait for the next. */
const LARGEST_GROUP = 500;
/** Calls under way: the store has its next group at hand when it is done with one. */
const UNDER_WAY = 2;

export function createCommitter(store: Pick<Store, 'commit'>): Committer {
  const waiting: Waiting[] = [];
  let underWay = 0;

  async function write(): Promise<void> {
    underWay++;
    while (waiting.length > 0) {
      const group = waiting.splice(0, LARGEST_GROUP);
      try {
        const results = await store.commit(group.map(({ commit }) => commit));
        for (const [i, { resolve }] of group.entries()) resolve(results[i] as CommitResult);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    underWay--;
  }

  return {
    submit: (commit) =>
      new Promise((resolve, reject) => {
        waiting.push({ commit, resolve, reject });
        if (underWay < UNDER_WAY) void write();
      }),
  };
}
