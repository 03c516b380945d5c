// A small office: the real engine on the in-memory store and virtual time, the real interface in front of it, people who call it.
import { VirtualClock } from '@baton/core';
import {
  createEngine,
  type Engine,
  memoryStore,
  PermanentError,
  type Runtime,
  type Store,
  storeDirectory,
  virtualRuntime,
} from '@baton/engine';
import { createServer, type Server } from '../app/create-server';
import type { Connection } from '../app/loopback';
import type { ServerOptions } from '../app/options';
import { developmentSession } from '../authentication/development-session';
import { OFFICE_CALENDAR, OFFICE_PEOPLE, OFFICE_ROLES, ORDER } from './office-data';

/** Where the office stands: this machine. */
export const ADDRESS = 'http://127.0.0.1:4000';

/** One person at the interface. Paths begin with /api. */
export interface OfficeCaller {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
  delete(path: string): Promise<Response>;
  /** Any request, with the person's cookie added. */
  fetch(request: Request): Promise<Response>;
}

export interface Office {
  readonly server: Server;
  readonly engine: Engine;
  readonly store: Store;
  readonly clock: VirtualClock;
  /** What reached the runtime or the server as a fault. */
  readonly faults: unknown[];
  /** The machine that prints fails for good while this is set. */
  printerBroken: boolean;
  /** Null: nobody is signed in. */
  as(person: string | null): Promise<OfficeCaller>;
}

type Settings = Partial<Omit<ServerOptions, 'engine'>> & {
  readonly connection?: Connection;
  /** Changes to the runtime, such as the engine's clock. */
  readonly runtime?: (runtime: Runtime) => Runtime;
};

/** Monday 27 April 2026, 10:00 in Berlin; the process ORDER is published as version 1. */
export async function openOffice(settings: Settings = {}): Promise<Office> {
  const { connection = { remoteAddress: '127.0.0.1' }, runtime: changed, ...options } = settings;
  const clock = new VirtualClock(Date.parse('2026-04-27T10:00:00+02:00'));
  const faults: unknown[] = [];
  const runtime = virtualRuntime(clock, (error) => void faults.push(error));
  const store = memoryStore();
  await store.savePeople(OFFICE_PEOPLE);
  await store.saveRoles(OFFICE_ROLES);
  await store.saveCalendar(OFFICE_CALENDAR);
  const engine = createEngine({
    store,
    runtime: changed ? changed(runtime) : runtime,
    directory: storeDirectory(store),
    baseUrl: ADDRESS,
    linkSecret: 'a secret of the office',
    handlers: {
      'office.print': () => {
        if (office.printerBroken) throw new PermanentError('out of paper');
        return undefined;
      },
    },
  });
  const session = developmentSession({ secret: 'office' });
  const server = createServer({
    engine,
    authenticate: (request, where) => session.authenticate(withCookie(request), where),
    session,
    testClock: movable(clock),
    fault: (error) => void faults.push(error),
    ...options,
  });
  const office: Office = {
    server,
    engine,
    store,
    clock,
    faults,
    printerBroken: false,
    as: async (person) => {
      const cookie = person === null ? null : ((await session.signIn(person)).split(';')[0] ?? '');
      return callerOf((request) => server.fetch(request, connection), cookie);
    },
  };
  await publishOrder(engine);
  return office;
}

const movable = (clock: VirtualClock) => ({
  now: () => clock.now(),
  moveTo: (at: number) => clock.advanceToAsync(at),
});

/** In a page a request may not name its cookie, so the office's people carry it under another name. */
const COOKIE_IN_PAGE = 'x-office-cookie';

function withCookie(request: Request): Request {
  const cookie = request.headers.get(COOKIE_IN_PAGE);
  if (cookie === null) return request;
  return { url: request.url, headers: new Headers({ cookie }) } as Request;
}

async function publishOrder(engine: Engine): Promise<void> {
  const scope = await engine.scope({ person: 'dina' });
  if (!scope) throw new Error('the office has no analyst');
  const saved = await engine.processes.saveDraft(scope, ORDER.id, { diagram: ORDER, revision: 0 });
  if (!saved.ok) throw new Error(`the order is no drawing: ${saved.code} ${JSON.stringify(saved.issues)}`);
  const published = await engine.processes.publish(scope, ORDER.id, { revision: saved.revision, summary: 'First' });
  if (!published.ok) throw new Error(`the order has problems: ${JSON.stringify(published.problems)}`);
}

function callerOf(send: (request: Request) => Promise<Response>, cookie: string | null): OfficeCaller {
  const fetch = (request: Request) => {
    if (cookie) request.headers.set(COOKIE_IN_PAGE, cookie);
    return send(request);
  };
  const call = (method: string, path: string, headers: Readonly<Record<string, string>>, body?: unknown) =>
    fetch(
      new Request(ADDRESS + path, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  return {
    get: (path, headers = {}) => call('GET', path, headers),
    post: (path, body, headers = {}) => call('POST', path, headers, body),
    put: (path, body) => call('PUT', path, {}, body),
    delete: (path) => call('DELETE', path, {}),
    fetch,
  };
}
