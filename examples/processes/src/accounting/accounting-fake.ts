// A make-believe accounting service that misbehaves on demand, over real HTTP: for scenario tests and for trying things out. It keeps one entry
// for each idempotency key, as such services should.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Posting } from './accounting';

export type Mood =
  | 'well'
  /** Hangs up at once. */
  | 'down'
  /** Takes the request and never answers. */
  | 'slow'
  /** 500, nothing booked. */
  | 'fails'
  /** Books, and its answer comes too late. */
  | 'late'
  /** Books, and hangs up in the middle of the answer. */
  | 'half'
  /** Books, and says so twice. */
  | 'twice'
  /** 422, for good. */
  | 'refuses';

export interface AccountingFake {
  readonly url: string;
  /** Each entry once, in the order of booking. */
  readonly books: readonly (Posting & { readonly entry: string })[];
  /** Requests so far, answered or not. */
  readonly asked: number;
  /** For the next requests; for all that come where `times` is absent. */
  behave(mood: Mood, times?: number): void;
  /** The bank tells it that a document is paid. */
  paid(document: string): void;
  close(): Promise<void>;
}

/** Keeps no process alive by itself. */
export async function startAccountingFake(): Promise<AccountingFake> {
  const books = new Map<string, Posting & { readonly entry: string }>();
  const paid = new Set<string>();
  let mood: Mood = 'well';
  let left = Number.POSITIVE_INFINITY;
  let asked = 0;

  function moodNow(): Mood {
    if (left <= 0) return 'well';
    left--;
    return mood;
  }

  function book(key: string, posting: Posting): string {
    const before = books.get(key);
    if (before) return before.entry;
    const entry = `E-${books.size + 1}`;
    books.set(key, { ...posting, entry });
    return entry;
  }

  const server = createServer(async (request, response) => {
    asked++;
    const body = await bodyOf(request);
    const now = moodNow();
    if (now === 'down') return void request.socket.destroy();
    if (now === 'slow') return;
    if (now === 'fails') return answer(response, 500, '{"error":"out of order"}');
    if (now === 'refuses') return answer(response, 422, '{"error":"account closed"}');
    const { documents, ...posting } = JSON.parse(body) as Posting & { documents?: string[] };
    if (documents) return answer(response, 200, JSON.stringify({ unpaid: documents.filter((one) => !paid.has(one)) }));
    const key = String(request.headers['idempotency-key'] ?? '');
    if (!key) return answer(response, 400, '{"error":"no idempotency key"}');
    const text = JSON.stringify({ entry: book(key, posting) });
    if (now === 'late') return;
    if (now === 'half') {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': text.length });
      response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
      return;
    }
    answer(response, 201, now === 'twice' ? text + text : text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get books() {
      return [...books.values()];
    },
    get asked() {
      return asked;
    },
    behave(next, times = Number.POSITIVE_INFINITY) {
      mood = next;
      left = times;
    },
    paid: (document) => paid.add(document),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}
