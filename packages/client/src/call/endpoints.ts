// The types of each call, derived from the server's contract. Types only: no schema reaches the browser.
import type { Contract, ContractKey, EndpointCall, EndpointReply } from '@baton/server';

/** Without the members that are not there, and all of it optional where nothing is required. */
type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };

/** A path's parts and a query may be given as numbers and booleans; they are written as text. */
type Loose<T> = T extends string | undefined ? T | number | boolean : T;
type LooseMembers<T> = T extends object ? { [K in keyof T]: Loose<T[K]> } : T;

interface Given<E> {
  readonly params: LooseMembers<EndpointCall<E>['params']>;
  readonly query: LooseMembers<EndpointCall<E>['query']> | undefined;
  readonly body: EndpointCall<E>['body'];
}

type Query<E> = EndpointCall<E>['query'] extends undefined ? object : { readonly query?: Given<E>['query'] };
export type CallInput<K extends ContractKey> = Present<Pick<Given<Contract[K]>, 'params' | 'body'>> &
  Query<Contract[K]> & { readonly signal?: AbortSignal };

export type CallReply<K extends ContractKey> = EndpointReply<Contract[K]>;

/** Endpoints whose body carries a command id: they take effect once however often they are sent. */
export type CommandKey = {
  [K in ContractKey]: EndpointCall<Contract[K]>['body'] extends { commandId: string } ? K : never;
}[ContractKey];

/** As the call's input, with the command id left to the client. */
export type CommandInput<K extends CommandKey> = Omit<CallInput<K>, 'body'> & {
  readonly body: Omit<EndpointCall<Contract[K]>['body'], 'commandId'> & { readonly commandId?: string };
};

/** Calls that need no input at all may leave it out. */
export type CallArguments<K extends ContractKey> =
  object extends CallInput<K> ? [input?: CallInput<K>] : [input: CallInput<K>];
