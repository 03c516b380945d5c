// One endpoint of the HTTP interface as data: what it takes, what it answers, how it can refuse. The app's routes, the OpenAPI
// document and the client's types are all made from these.
import type * as z from 'zod';

/** `GET /api/cases/:id`: method and path, the key of an endpoint in the contract. */
export type EndpointKey = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /api/${string}`;

export interface Endpoint {
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /** Parts of the path. Ones that do not fit cannot exist: they answer `not-found`. */
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Absent: 204 without a body. */
  readonly reply?: z.ZodType;
  /** Codes it can refuse with beyond those every endpoint has (see `COMMON_CODES`). */
  readonly codes?: readonly string[];
  /** Answers also those who are not signed in. */
  readonly open?: boolean;
  /** Upper bound of the body in bytes, where it is not the usual one. */
  readonly bodyLimit?: 'diagram';
  /** Offered only under this condition; otherwise `not-found`. */
  readonly only?: 'development' | 'testClock';
  /** The answer is a stream, written by its own file. */
  readonly raw?: 'event-stream';
}

/** Keeps the exact types of the schemas, for the client. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Of<E, K extends keyof Endpoint> = E extends { readonly [P in K]: infer S } ? S : undefined;

/** What the route's handler gets, checked. */
export interface EndpointInput<E> {
  readonly params: Out<Of<E, 'params'>>;
  readonly query: Out<Of<E, 'query'>>;
  readonly body: Out<Of<E, 'body'>>;
}

/** What the caller gives. */
export interface EndpointCall<E> {
  readonly params: In<Of<E, 'params'>>;
  readonly query: In<Of<E, 'query'>>;
  readonly body: In<Of<E, 'body'>>;
}

export type EndpointReply<E> = Of<E, 'reply'> extends z.ZodType ? z.output<Of<E, 'reply'>> : undefined;

/**
 * A schema whose static type is an existing one (a row of the engine, a diagram). The schema documents the JSON; contract tests hold real
 * answers to it.
 */
export function wire<T>(schema: z.ZodType): z.ZodType<T, T> {
  return schema as z.ZodType<T, T>;
}
