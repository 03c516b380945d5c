// The outside of a thread: sends it calls and hands their replies back. Calls made in one turn of the event loop go as one message; what is large
// enough by itself goes at once, so that the thread writes while this one goes on.
// Used by the store, once for its writer and once for its reader.
import { Worker } from 'node:worker_threads';
import { StoreError } from '../store-error';
import type { Call, FromThread, ThreadData, ToThread } from './protocol';

/** The methods of a thread as its callers see them. */
export type Remote<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never;
};

export interface Thread<Methods> {
  readonly call: Remote<Methods>;
  /** After the calls made before. Resolves when the thread has ended. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Resolves when the thread has opened the file; rejects with the StoreError that it answers instead. */
export async function startThread<Methods>(entry: URL, data: ThreadData): Promise<Thread<Methods>> {
  const worker = new Worker(entry, { workerData: data });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let gathered: Call[] = [];
  let dead: StoreError | undefined;

  const send = (message: ToThread) => worker.postMessage(message);
  const flush = () => {
    if (gathered.length > 0) send({ calls: gathered });
    gathered = [];
  };
  const call = (method: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (dead) return reject(dead);
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      gathered.push({ id: lastId, method, args });
      if (AT_ONCE.has(method)) flush();
      else if (gathered.length === 1) defer(flush);
    });
  const die = (error: StoreError) => {
    dead ??= error;
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };

  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if (message === 'ready') return resolve();
      if ('refused' in message) return reject(new StoreError(message.refused.code, message.refused.facts));
      for (const reply of message.replies) {
        const caller = waiting.get(reply.id);
        waiting.delete(reply.id);
        if ('error' in reply) caller?.reject(new StoreError(reply.error.code, reply.error.facts));
        else caller?.resolve(reply.result);
      }
    });
    worker.once('error', (error) => {
      die(new StoreError('store.closed', { detail: error.message }, { cause: error }));
      reject(dead);
    });
    worker.once('exit', () => {
      die(new StoreError('store.closed'));
      reject(dead);
    });
  });

  return {
    call: new Proxy({} as Remote<Methods>, {
      get:
        (_, method) =>
        (...args: unknown[]) =>
          call(String(method), args),
    }),
    close: async () => {
      flush();
      dead ??= new StoreError('store.closed');
      send('close');
      await ended;
    },
  };
}

const AT_ONCE: ReadonlySet<string> = new Set(['commit']);

/** Taken when the module is loaded, so that a test that replaces timers does not stop the store. */
const defer = setImmediate;
