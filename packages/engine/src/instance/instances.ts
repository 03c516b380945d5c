// The instances of one engine: posts a wish into the right mailbox and makes mailboxes as they are needed.
import { type Attempt, type AttemptParts, attempt } from './attempt';
import type { Wish, WishReply } from './entry';
import type { LiveInstance } from './live-instance';
import { createMailbox, type Mailbox } from './mailbox';

export interface Instances {
  /** Answers after COMMIT. Rejects with what the store threw, when trying again alone did not help. */
  post(instanceId: string, wish: Wish): Promise<WishReply>;
  /**
   * Does `work` while the commands of these cases wait; `busy` are those among them that have commands under way, which nothing holds up.
   */
  hold<T>(
    instanceIds: readonly string[],
    work: (held: readonly string[], busy: readonly string[]) => Promise<T>,
  ): Promise<T>;
  /** As committed; null: there is none. */
  read(instanceId: string): Promise<LiveInstance | null>;
}

export function createInstances(parts: AttemptParts): Instances {
  const mailboxes = new Map<string, Mailbox>();

  function mailboxOf(instanceId: string): Mailbox {
    const existing = mailboxes.get(instanceId);
    if (existing) return existing;
    const run = (wishes: readonly Wish[], alone: boolean): Promise<Attempt> =>
      attempt(parts, instanceId, wishes, alone);
    const mailbox = createMailbox(run, {
      retried(error) {
        parts.runtime.fault(error, { instanceId, during: 'commit' });
        parts.uncertain(instanceId);
      },
      uncertain: () => parts.uncertain(instanceId),
      idle: () => mailboxes.delete(instanceId),
    });
    mailboxes.set(instanceId, mailbox);
    return mailbox;
  }

  return {
    post: (instanceId, wish) => mailboxOf(instanceId).post(wish),
    async hold(instanceIds, work) {
      const busy = instanceIds.filter((id) => mailboxes.has(id));
      const held = busy.length === 0 ? instanceIds : instanceIds.filter((id) => !mailboxes.has(id));
      const releases = held.map((id) => mailboxOf(id).hold());
      try {
        return await work(held, busy);
      } finally {
        for (const release of releases) release();
      }
    },
    read: (instanceId) => parts.cache.load(instanceId),
  };
}
