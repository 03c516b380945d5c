// The mailbox of one instance: its wishes queue, up to 50 at a time are stepped and committed as one, and answered only after COMMIT. A batch
// that fails is forgotten and done again one by one, so that one bad wish harms no other, and none takes effect twice.
import { refuse } from '../reply/reply';
import type { Attempt } from './attempt';
import type { QueuedWish, Wish, WishReply } from './entry';

export interface Mailbox {
  post(wish: Wish): Promise<WishReply>;
  /** What is posted from now on waits until the answer is called. Only for a mailbox in which nothing runs. */
  hold(): () => void;
}

/** `alone`: look the stored outcome up first, since an earlier try may have been written without our knowing. */
export type RunAttempt = (wishes: readonly Wish[], alone: boolean) => Promise<Attempt>;

export const LARGEST_BATCH = 50;
/** Tries of one wish against others who change the same rows. */
const TRIES = 12;

export interface MailboxHooks {
  /** An attempt threw and is done again: it may or may not have been written. */
  readonly retried: (error: unknown) => void;
  /** An attempt threw for good: its caller is told, and nobody knows whether it was written. */
  readonly uncertain: () => void;
  /** Nothing waits and nothing runs; the mailbox may be thrown away. */
  readonly idle: () => void;
}

export function createMailbox(attempt: RunAttempt, hooks: MailboxHooks): Mailbox {
  const queue: QueuedWish[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    // Wishes of the same turn of the event loop share a batch.
    await Promise.resolve();
    while (queue.length > 0) {
      const batch = queue.splice(0, LARGEST_BATCH);
      if (!(await together(batch))) for (const wish of batch) await alone(wish);
    }
    running = false;
    hooks.idle();
  }

  async function together(batch: readonly QueuedWish[]): Promise<boolean> {
    if (batch.length > 1 && new Set(batch.map((wish) => wish.id)).size < batch.length) return false;
    try {
      const done = await attempt(batch, false);
      if (!done.ok) return false;
      for (const [i, wish] of batch.entries()) wish.answer(done.replies[i] as WishReply);
      return true;
    } catch (error) {
      hooks.retried(error);
      return false;
    }
  }

  async function alone(wish: QueuedWish): Promise<void> {
    try {
      for (let i = 0; i < TRIES; i++) {
        const done = await attempt([wish], true);
        if (done.ok) return wish.answer(done.replies[0] as WishReply);
      }
      wish.answer(refuse('engine.busy'));
    } catch (error) {
      hooks.uncertain();
      wish.fail(error);
    }
  }

  return {
    post: (wish) =>
      new Promise((answer, fail) => {
        queue.push({ ...wish, answer, fail });
        if (!running) void run();
      }),
    hold() {
      running = true;
      return () => {
        if (queue.length > 0) return void run();
        running = false;
        hooks.idle();
      };
    },
  };
}
