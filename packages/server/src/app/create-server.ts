// The HTTP interface as a web-standard fetch handler: mountable in any framework, served on Node by `serveNode`.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { contract } from '../contract/contract';
import type { Endpoint, EndpointKey } from '../contract/endpoint';
import { eventStreams } from '../live/event-streams';
import { problemResponse } from '../problem/problem-response';
import { type Refusal, refuse } from '../problem/refusal';
import { handlers } from '../routes/handlers';
import { acknowledgeByPage, showAcknowledgePage } from './acknowledge-page';
import { answerOf } from './answer';
import { ANSWER_BODY, answerByPage, showAnswerPage } from './answer-page';
import { securityHeaders } from './headers';
import { localeOf } from './locale';
import type { Connection } from './loopback';
import { DEFAULT_LIMITS, type ServerOptions } from './options';
import { refusedPage } from './refused-page';
import { isCrossSite } from './same-origin';

export interface Server {
  /** `connection` is what the host knows of the socket; without it loopback is judged by the address asked for. */
  fetch(request: Request, connection?: Connection): Promise<Response>;
  /** Ends all streams, so that the host can close. Requests under way finish. */
  close(): void;
}

type Bindings = { Bindings: Connection };

export function createServer(options: ServerOptions): Server {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const fault = options.fault ?? ((error, context) => console.error(context, error));
  const streams = eventStreams(options, limits);
  const app = new Hono<Bindings>();
  const problem = (request: Request, refusal: Refusal) => problemResponse(refusal, localeOf(request));

  app.use(securityHeaders());
  app.use('/api/*', async (c, next) => {
    if (isCrossSite(c.req.raw)) return problem(c.req.raw, refuse('cross-site'));
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });

  for (const [key, definition] of Object.entries(contract) as [EndpointKey, Endpoint][]) {
    const [method, path] = key.split(' ') as [string, string];
    const maxSize = definition.bodyLimit === 'diagram' ? limits.diagramBody : limits.body;
    const tooLarge = bodyLimit({
      maxSize,
      onError: (c) => problem(c.req.raw, refuse('body.too-large', { limit: maxSize })),
    });
    app.on(method, path, tooLarge, (c) =>
      answerOf({
        key,
        definition,
        handler: handlers[key as keyof typeof handlers],
        stream: definition.raw ? (signedIn) => streams.open(c, signedIn) : undefined,
        request: c.req.raw,
        path: c.req.param() as Record<string, string>,
        connection: c.env ?? {},
        options,
      }),
    );
  }
  for (const [path, allowed] of methodsByPath()) {
    app.all(path, (c) => problem(c.req.raw, refuse('method-not-allowed', { method: c.req.method, allowed })));
  }

  app.get('/acknowledge/:token', (c) => showAcknowledgePage(c, options.engine));
  app.post('/acknowledge/:token', (c) => acknowledgeByPage(c, options.engine));
  // What a link shows is for whoever holds it, and not for a cache.
  app.use('/answer/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.get('/answer/:token', (c) => showAnswerPage(c, options.engine));
  app.post(
    '/answer/:token',
    bodyLimit({ maxSize: ANSWER_BODY, onError: (c) => refusedPage(c, 'body.too-large', { limit: ANSWER_BODY }) }),
    (c) => answerByPage(c, options.engine),
  );

  app.all('/api/*', (c) => problem(c.req.raw, refuse('not-found', { path: c.req.path })));
  app.notFound(async (c) => (await options.assets?.(c.req.raw)) ?? problem(c.req.raw, refuse('not-found')));
  app.onError((error, c) => {
    fault(error, { method: c.req.method, path: c.req.path });
    return problem(c.req.raw, refuse('internal'));
  });

  return {
    fetch: async (request, connection = {}) => app.fetch(request, connection),
    close: streams.closeAll,
  };
}

function methodsByPath(): Map<string, string> {
  const methods = new Map<string, string>();
  for (const key of Object.keys(contract)) {
    const [method = '', path = ''] = key.split(' ');
    methods.set(path, methods.has(path) ? `${methods.get(path)}, ${method}` : method);
  }
  return methods;
}
