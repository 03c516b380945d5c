// The instances that are in memory: the least recently used ones go. Holds only what is committed; whoever is in doubt forgets and loads again.
import type { LiveInstance } from './live-instance';

export interface InstanceCache {
  /** Null: there is no such instance. */
  load(instanceId: string): Promise<LiveInstance | null>;
  keep(instanceId: string, live: LiveInstance): void;
  forget(instanceId: string): void;
}

export function createInstanceCache(
  load: (instanceId: string) => Promise<LiveInstance | null>,
  size: number,
): InstanceCache {
  const kept = new Map<string, LiveInstance>();

  function keep(instanceId: string, live: LiveInstance): void {
    kept.delete(instanceId);
    kept.set(instanceId, live);
    if (kept.size > size) kept.delete(kept.keys().next().value as string);
  }

  return {
    async load(instanceId) {
      const found = kept.get(instanceId);
      if (found) {
        keep(instanceId, found);
        return found;
      }
      // Kept by the mailbox after its next commit; keeping it here could overtake that commit.
      return load(instanceId);
    },
    keep,
    forget: (instanceId) => void kept.delete(instanceId),
  };
}
