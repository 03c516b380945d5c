// What a route's handler is given beside its checked input, and what it may answer.
import type { Actor, Engine, Scope } from '@baton/engine';
import type { Locale } from '@baton/words';
import type { DevelopmentSession } from '../authentication/development-session';
import type { Contract, ContractKey } from '../contract/contract';
import type { EndpointInput, EndpointReply } from '../contract/endpoint';
import type { Refusal } from '../problem/refusal';
import type { Connection } from './loopback';
import type { ServerOptions } from './options';

export interface OpenContext {
  readonly engine: Engine;
  readonly options: ServerOptions;
  readonly request: Request;
  readonly connection: Connection;
  /** Language of the request. */
  readonly locale: Locale;
  /** Present in development mode. */
  readonly session: DevelopmentSession | undefined;
  setCookie(value: string): void;
}

export interface SignedInContext extends OpenContext {
  readonly actor: Actor;
  readonly scope: Scope;
}

type ContextOf<E> = E extends { readonly open: true } ? OpenContext : SignedInContext;
type Answer<E> = EndpointReply<E> | Refusal;

export type Handler<E> = (input: EndpointInput<E>, context: ContextOf<E>) => Answer<E> | Promise<Answer<E>>;

/** The handlers of one file of the contract, complete. */
export type HandlersOf<C> = { readonly [K in keyof C]: Handler<C[K]> };

/** Every endpoint but those that write their answer themselves. */
export type RoutedKey = Exclude<ContractKey, 'GET /api/events'>;
export type Handlers = { readonly [K in RoutedKey]: Handler<Contract[K]> };
