// The streams of changes (server-sent events). A stream says only that something the reader may see has changed; they fetch it again.
// A stream is never a record: after any break the reader fetches everything.
import type { Changed, Scope } from '@baton/engine';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type SignedIn, signIn } from '../app/answer';
import type { ServerLimits, ServerOptions } from '../app/options';
import type { Topic } from '../contract/live';
import { type Refusal, refuse } from '../problem/refusal';

export interface EventStreams {
  open(c: Context, signedIn: SignedIn): Response | Refusal;
  closeAll(): void;
}

interface OpenStream {
  readonly person: string;
  changed(event: Changed): void;
  close(): void;
}

export function eventStreams(options: ServerOptions, limits: ServerLimits): EventStreams {
  const streams = new Set<OpenStream>();
  options.engine.events.on('changed', (event) => {
    for (const stream of streams) stream.changed(event);
  });

  function open(c: Context, signedIn: SignedIn): Response | Refusal {
    const own = [...streams].filter((stream) => stream.person === signedIn.actor.person).length;
    if (streams.size >= limits.streams || own >= limits.streamsPerPerson) return refuse('streams.too-many');
    return streamSSE(c, async (sse) => {
      let scope = signedIn.scope;
      let pending = new Set<Topic>();
      let flushing: ReturnType<typeof setTimeout> | undefined;
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const flush = async () => {
        const topics = pending;
        pending = new Set();
        flushing = undefined;
        for (const topic of topics) await sse.writeSSE({ event: 'changed', data: JSON.stringify({ topic }) });
      };
      const stream: OpenStream = {
        person: signedIn.actor.person,
        changed(event) {
          for (const topic of topicsFor(scope, event)) pending.add(topic);
          if (pending.size > 0) flushing ??= setTimeout(flush, limits.coalesceIn);
        },
        close: end,
      };
      // Rights change and sessions end while a stream is open.
      const beat = async () => {
        const again = await signIn(c.req.raw, c.env ?? {}, options);
        if (again === null || again.actor.person !== signedIn.actor.person) return end();
        scope = again.scope;
        await sse.write(': alive\n\n');
      };
      const heartbeat = setInterval(() => void beat().catch(end), limits.heartbeatIn);
      sse.onAbort(end);
      streams.add(stream);
      try {
        await sse.writeSSE({ event: 'open', data: '{}', retry: 2_000 });
        await ended;
      } finally {
        streams.delete(stream);
        clearInterval(heartbeat);
        clearTimeout(flushing);
      }
    });
  }

  return {
    open,
    closeAll: () => {
      for (const stream of [...streams]) stream.close();
    },
  };
}

const FOR_EVERYONE: ReadonlySet<Topic> = new Set(['processes', 'directory', 'calendars']);

/** What of a change this reader may know of; nothing where the case is out of their sight. */
export function topicsFor(scope: Scope, event: Changed): Topic[] {
  const concerned = scope.sight === 'all' || event.people.some((person) => scope.people.includes(person));
  const topics: Topic[] = event.topics.filter((topic) => FOR_EVERYONE.has(topic) || concerned);
  if (event.instanceId !== undefined && concerned) topics.push(`case:${event.instanceId}`);
  return topics;
}
