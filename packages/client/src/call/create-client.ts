// The typed client of the HTTP interface, for browsers, Node and tests. It knows no schema and no React.
import type { ContractKey } from '@baton/server';
import { BatonError, errorOf, isPassing } from './baton-error';
import type { CallArguments, CallReply, CommandInput, CommandKey } from './endpoints';

export interface ClientOptions {
  /** Origin of the server, without a slash at the end; by default the page's own. */
  readonly baseUrl?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Command ids; by default random UUIDs. */
  readonly newId?: () => string;
  /** Sent with every request: an Authorization header, the language. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Waits before a command is sent again, in ms; by default three times. */
  readonly retryIn?: readonly number[];
}

export interface BatonClient {
  readonly baseUrl: string;
  /** One request. Throws BatonError. */
  call<K extends ContractKey>(key: K, ...input: CallArguments<K>): Promise<CallReply<K>>;
  /**
   * A command, with an id made once: sent again by itself when the connection is lost, it takes effect once. When it still fails, sending
   * it again with the same `commandId` is safe.
   */
  command<K extends CommandKey>(key: K, input: CommandInput<K>): Promise<CallReply<K>>;
  newId(): string;
}

const RETRY_IN = [300, 1_000, 3_000] as const;

interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export function createClient(options: ClientOptions = {}): BatonClient {
  const baseUrl = options.baseUrl ?? '';
  const send = options.fetch ?? ((request) => fetch(request));
  const newId = options.newId ?? (() => crypto.randomUUID());
  const origin = baseUrl || (globalThis.location?.origin ?? 'http://localhost');

  async function request(key: string, input: AnyInput): Promise<unknown> {
    const [method = 'GET', path = ''] = key.split(' ');
    const headers = new Headers(options.headers?.());
    const init: RequestInit = { method, headers, credentials: 'same-origin' };
    if (input.signal) init.signal = input.signal;
    if (input.body !== undefined) {
      headers.set('content-type', 'application/json');
      init.body = JSON.stringify(input.body);
    }
    let response: Response;
    try {
      response = await send(new Request(origin + pathWith(path, input.params) + searchOf(input.query), init));
    } catch (error) {
      if (input.signal?.aborted) throw error;
      throw new BatonError('connection.lost', 'The server does not answer.', 0);
    }
    if (!response.ok) throw await errorOf(response);
    if (response.status === 204) return undefined;
    try {
      return await response.json();
    } catch (error) {
      if (input.signal?.aborted) throw error;
      throw new BatonError('connection.lost', 'The answer broke off.', 0);
    }
  }

  async function command(key: string, input: AnyInput): Promise<unknown> {
    const body = { commandId: newId(), ...(input.body as object) };
    for (const waitIn of options.retryIn ?? RETRY_IN) {
      try {
        return await request(key, { ...input, body });
      } catch (error) {
        if (!isPassing(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, waitIn));
      }
    }
    return request(key, { ...input, body });
  }

  return {
    baseUrl,
    newId,
    call: (key, ...[input]) => request(key, (input ?? {}) as AnyInput) as Promise<CallReply<typeof key>>,
    command: (key, input) => command(key, input as AnyInput) as Promise<CallReply<typeof key>>,
  };
}

function pathWith(path: string, params: AnyInput['params'] = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function searchOf(query: AnyInput['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    search.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = search.toString();
  return text && `?${text}`;
}
