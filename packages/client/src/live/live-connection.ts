// One stream of changes from the server, kept open while the page is seen. It tells topics, batched; what to do with them is the caller's.
import type { Topic } from '@baton/server';

/** `stale`: what is shown may be old; the connection is being tried again. */
export type LiveState = 'connecting' | 'live' | 'stale';

/** As much of EventSource as is needed; tests give their own. */
export interface EventStream {
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
  readonly readyState: number;
}

export interface LiveOptions {
  readonly url: string;
  readonly open?: (url: string) => EventStream;
  /** Everything may have changed: the stream is open (again). `again` is false for the first time. */
  onResync(again: boolean): void;
  onTopics(topics: ReadonlySet<Topic>): void;
  onState(state: LiveState): void;
}

export interface LiveConnection {
  /** Opens again what was paused. */
  resume(): void;
  /** Closes without a word: a hidden page needs no stream, and browsers allow few per server. */
  pause(): void;
  close(): void;
}

const CLOSED = 2;
const BATCH_IN = 50;
/** A busy server is followed once a second, not at every change. */
const GAP_IN = 1_000;
const RETRY_FIRST_IN = 1_000;
const RETRY_MOST_IN = 30_000;

export function openLive(options: LiveOptions): LiveConnection {
  const open = options.open ?? ((url) => new EventSource(url) as EventStream);
  let stream: EventStream | null = null;
  let topics = new Set<Topic>();
  let batch: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let retryIn = RETRY_FIRST_IN;
  let toldAt = 0;
  let opened = false;

  function connect() {
    clearTimeout(retry);
    const current = open(options.url);
    stream = current;
    current.addEventListener('open', () => {
      retryIn = RETRY_FIRST_IN;
      options.onState('live');
      options.onResync(opened);
      opened = true;
    });
    current.addEventListener('changed', ({ data }) => {
      topics.add((JSON.parse(String(data)) as { topic: Topic }).topic);
      batch ??= setTimeout(tell, Math.max(BATCH_IN, toldAt + GAP_IN - Date.now()));
    });
    current.addEventListener('error', () => {
      options.onState('stale');
      // A browser tries again by itself after a break, but gives up after an answer that is not a stream.
      if (current.readyState !== CLOSED || stream !== current) return;
      retry = setTimeout(connect, retryIn);
      retryIn = Math.min(retryIn * 2, RETRY_MOST_IN);
    });
  }

  function tell() {
    const told = topics;
    topics = new Set();
    batch = undefined;
    toldAt = Date.now();
    options.onTopics(told);
  }

  function pause() {
    clearTimeout(retry);
    clearTimeout(batch);
    batch = undefined;
    stream?.close();
    stream = null;
  }

  options.onState('connecting');
  connect();
  return {
    pause,
    close: pause,
    resume() {
      if (stream === null) connect();
    },
  };
}
