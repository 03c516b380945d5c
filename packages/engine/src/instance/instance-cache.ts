// The instances that are in memory: the least recently used ones go. Holds only what is committed; whoever is in doubt forgets and loads again.
// Those that are asked for in the same moment are read from the store together.
import type { LiveInstance } from './live-instance';

export interface InstanceCache {
  /** Null: there is no such instance. */
  load(instanceId: string): Promise<LiveInstance | null>;
  /**
   * Of these, those that there are; `broken` is told of one that cannot be brought to life. What is read from the store for this is not kept:
   * thousands would push out what people work on.
   */
  loadEach(
    instanceIds: readonly string[],
    broken: (instanceId: string, error: unknown) => void,
  ): Promise<ReadonlyMap<string, LiveInstance>>;
  keep(instanceId: string, live: LiveInstance): void;
  /** Keeps it only where it was kept before. */
  replace(instanceId: string, live: LiveInstance): void;
  forget(instanceId: string): void;
}

/** Instances that are read at once. */
const MOST_AT_ONCE = 500;

/** `loadMany` answers, one by one, those that there are. */
export function createInstanceCache(
  loadMany: (instanceIds: readonly string[]) => Promise<ReadonlyMap<string, Promise<LiveInstance>>>,
  size: number,
): InstanceCache {
  const kept = new Map<string, LiveInstance>();
  let asked: Set<string> = new Set();
  let answer: ReturnType<typeof loadMany> | null = null;

  function keep(instanceId: string, live: LiveInstance): void {
    kept.delete(instanceId);
    kept.set(instanceId, live);
    if (kept.size > size) kept.delete(kept.keys().next().value as string);
  }

  /** One reading for all who ask before it begins. */
  function together(instanceId: string): ReturnType<typeof loadMany> {
    if (answer === null || asked.size >= MOST_AT_ONCE) {
      const ids = new Set<string>();
      asked = ids;
      const reading: ReturnType<typeof loadMany> = Promise.resolve().then(() => {
        if (answer === reading) answer = null;
        return loadMany([...ids]);
      });
      answer = reading;
    }
    asked.add(instanceId);
    return answer;
  }

  return {
    async load(instanceId) {
      const found = kept.get(instanceId);
      if (found) {
        keep(instanceId, found);
        return found;
      }
      // Kept by the mailbox after its next commit; keeping it here could overtake that commit.
      return (await (await together(instanceId)).get(instanceId)) ?? null;
    },
    async loadEach(instanceIds, broken) {
      const found = new Map<string, LiveInstance>();
      const absent: string[] = [];
      for (const id of instanceIds) {
        const live = kept.get(id);
        if (live) found.set(id, live);
        else absent.push(id);
      }
      if (absent.length === 0) return found;
      const read = async ([id, live]: [string, Promise<LiveInstance>]) => {
        try {
          found.set(id, await live);
        } catch (error) {
          broken(id, error);
        }
      };
      await Promise.all([...(await loadMany(absent))].map(read));
      return found;
    },
    keep,
    replace(instanceId, live) {
      if (kept.has(instanceId)) kept.set(instanceId, live);
    },
    forget: (instanceId) => void kept.delete(instanceId),
  };
}
