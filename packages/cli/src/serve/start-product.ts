// Starts the whole product in this process: port, store, engine, interface, console. Called by `baton serve`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileMailChannel, mailChannel, webhookChannel } from '@baton/channels';
import { type AlertChannel, createEngine, storeDirectory } from '@baton/engine';
import { company, exampleProcesses } from '@baton/example-processes';
import { createServer, developmentSession, type Server } from '@baton/server';
import { directoryAssets, type NodeServing, serveNode } from '@baton/server/node';
import { openSqliteStore, type SqliteStore } from '@baton/store-sqlite';
import { createMovableClock, type MovableClock } from '../runtime/movable-clock';
import { createNodeRuntime } from '../runtime/node-runtime';
import { Refusal } from '../terminal/refusal';
import { consoleFiles } from './console-files';
import { openOutside } from './outside-services';
import { publisher, seedCompany, seedProcesses } from './seed';
import { sessionSecret } from './session-secret';
import type { Settings } from './settings';

export interface Product {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  /** False: the console was not built, only the interface is served. */
  readonly hasConsole: boolean;
  /** Lets requests and deliveries under way finish, then lets go of port and data. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Throws a Refusal or a StoreError where port or data cannot be had; then neither is held. */
export async function startProduct(settings: Settings): Promise<Product> {
  const door = createDoor();
  const serving = await listen(settings.port, door);
  try {
    const store = await openStore(settings);
    try {
      const parts = await startParts(settings, `http://${HOST}:${serving.port}`, store);
      door.open(parts.server);
      return {
        url: `http://${HOST}:${serving.port}`,
        port: serving.port,
        hasConsole: parts.hasConsole,
        stop: async () => {
          await serving.close();
          await parts.engine.stop();
          await parts.outside.close();
          await store.close();
        },
      };
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (error) {
    await serving.close();
    throw error;
  }
}

async function openStore({ data }: Settings): Promise<SqliteStore> {
  mkdirSync(data, { recursive: true });
  return openSqliteStore({ directory: data });
}

async function startParts(settings: Settings, url: string, store: SqliteStore) {
  const testClock = settings.testClock ? movableClock(settings) : undefined;
  await seedCompany(store, company);
  const outside = await openOutside(settings);
  const engine = createEngine({
    store,
    runtime: createNodeRuntime(testClock ? { clock: testClock } : {}),
    directory: storeDirectory(store),
    handlers: outside.handlers,
    channels: [mailOf(settings), ...webhooksOf(settings)],
    baseUrl: url,
    linkSecret: sessionSecret(settings.data),
  });
  const scope = await publisher(engine, company);
  if (scope) {
    await seedProcesses(
      engine,
      scope,
      exampleProcesses.map(({ diagram }) => diagram),
    );
  }
  const folder = consoleFiles();
  const session = developmentSession({ secret: sessionSecret(settings.data) });
  const server = createServer({
    engine,
    authenticate: session.authenticate,
    session,
    company: company.name,
    ...(company.texts ? { companyTexts: company.texts } : {}),
    outside: Object.fromEntries(
      exampleProcesses.map(({ diagram, outside, sample }) => [diagram.id, { buttons: outside, sample }]),
    ),
    ...(folder ? { assets: directoryAssets(folder) } : {}),
    ...(testClock ? { testClock } : {}),
  });
  engine.run();
  return { engine, server, outside, hasConsole: folder !== null };
}

function movableClock({ data }: Settings): MovableClock {
  return createMovableClock({ file: join(data, 'test-clock.json') });
}

/** Without a provider these are recorded as undeliverable, not passed over in silence. */
function webhooksOf({ smsUrl, chatUrl, webhookSecret: secret }: Settings): AlertChannel[] {
  const urls = [['sms', smsUrl] as const, ['chat', chatUrl] as const];
  return urls.flatMap(([channel, url]) => (url === null ? [] : [webhookChannel({ channel, url, secret })]));
}

function mailOf({ smtpUrl, mailFrom, data }: Settings): AlertChannel {
  if (smtpUrl !== null) return mailChannel({ transport: smtpUrl, from: mailFrom });
  return fileMailChannel({ directory: join(data, 'mail'), from: mailFrom });
}

/** The port is taken before the data is opened: whoever comes meanwhile is asked to come again. */
function createDoor(): Server & { open(server: Server): void } {
  let behind: Server | undefined;
  return {
    open: (server) => {
      behind = server;
    },
    fetch: async (request, connection) =>
      behind?.fetch(request, connection) ??
      new Response('Baton is starting.', { status: 503, headers: { 'retry-after': '1' } }),
    close: () => behind?.close(),
  };
}

async function listen(port: number, server: Server): Promise<NodeServing> {
  try {
    return await serveNode({ server, port, host: HOST });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Refusal('cli.port-taken', { port }, { cause: error });
    if (code === 'EACCES') throw new Refusal('cli.port-forbidden', { port }, { cause: error });
    throw error;
  }
}
