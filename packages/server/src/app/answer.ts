// One request to one endpoint, in order: is it offered, who asks, what is asked, the handler, the answer.
import type { Actor, Scope } from '@baton/engine';
import type { Endpoint, EndpointKey } from '../contract/endpoint';
import { problemResponse } from '../problem/problem-response';
import { Refusal, refuse } from '../problem/refusal';
import type { OpenContext } from './context';
import { localeOf } from './locale';
import { type Connection, isLoopback } from './loopback';
import type { ServerOptions } from './options';
import { readInput } from './request-input';

export interface SignedIn {
  readonly actor: Actor;
  readonly scope: Scope;
}

export interface Call {
  readonly key: EndpointKey;
  readonly definition: Endpoint;
  /** Typed by the contract where the handlers are written; here any of them. */
  readonly handler: unknown;
  /** Instead of a handler: opens a stream. */
  readonly stream: ((signedIn: SignedIn) => Response | Refusal) | undefined;
  readonly request: Request;
  readonly path: Readonly<Record<string, string>>;
  readonly connection: Connection;
  readonly options: ServerOptions;
}

type AnyHandler = (input: unknown, context: OpenContext) => Promise<unknown>;

export async function answerOf(call: Call): Promise<Response> {
  const { definition, request, connection, options } = call;
  const locale = localeOf(request);
  const refused = (refusal: Refusal) => problemResponse(refusal, locale);
  if (!isOffered(call)) return refused(refuse('not-found'));

  const signedIn = definition.open ? null : await signIn(request, connection, options);
  if (!definition.open && !signedIn) return refused(refuse('not-signed-in'));
  if (call.stream && signedIn) {
    // HEAD is answered as GET without the body; of a stream nothing is left, but it would stay open.
    if (request.method === 'HEAD') return refused(refuse('method-not-allowed', { method: 'HEAD', allowed: 'GET' }));
    const opened = call.stream(signedIn);
    return opened instanceof Refusal ? refused(opened) : opened;
  }

  const input = await readInput(definition, request, call.path);
  if (input instanceof Refusal) return refused(input);
  const cookies: string[] = [];
  const context: OpenContext = {
    engine: options.engine,
    options,
    request,
    connection,
    locale,
    session: options.session,
    setCookie: (value) => cookies.push(value),
    ...signedIn,
  };
  const result = await (call.handler as AnyHandler)(input, context);
  if (result instanceof Refusal) return refused(result);
  const response = result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Who asks and what they may: null for nobody, for a person the directory does not know, and for one who has left. */
export async function signIn(
  request: Request,
  connection: Connection,
  options: Pick<ServerOptions, 'engine' | 'authenticate'>,
): Promise<SignedIn | null> {
  const actor = await options.authenticate(request, connection);
  const scope = actor && (await options.engine.scope(actor));
  return actor && scope ? { actor, scope } : null;
}

function isOffered({ definition, request, connection, options }: Call): boolean {
  if (definition.only === 'development') return options.session?.allows(request, connection) ?? false;
  if (definition.only === 'testClock') return options.testClock !== undefined && isLoopback(request, connection);
  return true;
}
