// The inside of a thread: opens the file, tells how that went, then answers calls. All messages that came while it was busy are
// taken together. Called by writer.worker.ts and reader.worker.ts.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { toStoreError } from '../store-error';
import type { Call, FromThread, Reply, ThreadData, ToThread } from './protocol';

/** What a thread does: `run` answers a group of calls together, `close` lets go of the file. */
export interface Service {
  run(calls: readonly Call[]): readonly Reply[];
  close(): void;
}

/** A transaction takes at most this many calls, so that whoever made the first of them goes on while the rest are written. */
const GROUP_LIMIT = 100;

export function serveCalls(open: (data: ThreadData) => Service): void {
  if (!parentPort) throw new Error('this file is the inside of a worker thread');
  const port = parentPort;
  const data = workerData as ThreadData;
  const answer = (message: FromThread) => port.postMessage(message);

  let service: Service;
  try {
    service = open(data);
  } catch (error) {
    const { code, facts } = toStoreError(error, data.file);
    answer({ refused: { code, facts } });
    port.close();
    return;
  }
  port.on('message', (first: ToThread) => {
    const { calls, closing } = takeWaiting(port, first);
    for (let start = 0; start < calls.length; start += GROUP_LIMIT) {
      answer({ replies: service.run(calls.slice(start, start + GROUP_LIMIT)) });
    }
    if (closing) {
      service.close();
      port.close();
    }
  });
  answer('ready');
}

function takeWaiting(port: MessagePort, first: ToThread): { calls: Call[]; closing: boolean } {
  const calls: Call[] = [];
  let message: ToThread | undefined = first;
  while (message !== undefined && message !== 'close') {
    calls.push(...message.calls);
    if (calls.length >= GROUP_LIMIT) return { calls, closing: false };
    message = receiveMessageOnPort(port)?.message as ToThread | undefined;
  }
  return { calls, closing: message === 'close' };
}
