// The state as it is stored: what is empty or usual is left out, moments are counted from the start of the case, and what every case has
// many of stands in rows. `thawState` reads this form and the plain one of older snapshots.
import type { Json } from '../diagram/variable';
import { NOBODY } from '../people/choice';
import { emptyState } from './apply';
import type { InstanceState, Token, WorkItem } from './instance-state';
import { EMPTY } from './own-lists';
import { findId } from './sorted-list';

const STORED_FORMAT = 2;
const NOBODY_TEXT = JSON.stringify(NOBODY);
/** Written by hand below, or not at all. */
const SPECIAL: ReadonlySet<string> = new Set(['format', 'process', 'tokens', 'items']);
const USUAL: Readonly<Record<string, unknown>> = emptyState() as never;

export function freezeState(state: InstanceState): Json {
  const { id, version, hash } = state.process;
  const frozen: Record<string, unknown> = { format: STORED_FORMAT, process: [id, version, hash] };
  for (const [name, value] of Object.entries(state)) {
    if (SPECIAL.has(name) || value === undefined || value === USUAL[name]) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    frozen[name] = value;
  }
  if (state.tokens.length > 0) frozen.tokens = state.tokens.map((token) => rowOfToken(token, state.startedAt));
  if (state.items.length > 0) frozen.items = state.items.map((item) => rowOfItem(item, state));
  return frozen as Json;
}

/** Throws nothing for what `freezeState` wrote; what came from elsewhere must be checked first. */
export function thawState(stored: Json): InstanceState {
  const frozen = stored as Record<string, unknown>;
  if (frozen.format !== STORED_FORMAT) return { ...emptyState(), ...frozen } as unknown as InstanceState;
  const [id, version, hash] = frozen.process as [string, number, string];
  const state = emptyState({ id, version, hash });
  // Into the fields that every state has: objects of one shape are read much faster than those that are put together from others.
  for (const name in frozen) if (!SPECIAL.has(name)) (state as unknown as Record<string, unknown>)[name] = frozen[name];
  const { tokens, items } = frozen as { readonly tokens?: readonly TokenRow[]; readonly items?: readonly ItemRow[] };
  if (tokens) state.tokens = tokens.map((row) => tokenOf(row, state.startedAt));
  if (items) state.items = items.map((row) => itemOf(row, state));
  return state;
}

/** id, node, scope, entered so many ms after the start; then whatever else it has. */
type TokenRow = readonly [number, number, number, number, Partial<Token>?];
/** id, token, status, created so many ms after the token came; then whatever else it has. */
type ItemRow = readonly [number, number, WorkItem['status'], number, Partial<WorkItem>?];

function rowOfToken({ id, node, scope, enteredAt, ...more }: Token, startedAt: number): TokenRow {
  const row = [id, node, scope, enteredAt - startedAt] as const;
  const rest = present(more);
  return rest ? [...row, rest] : row;
}

function tokenOf([id, node, scope, after, more]: TokenRow, startedAt: number): Token {
  const enteredAt = startedAt + after;
  return more ? { id, node, scope, enteredAt, ...more } : { id, node, scope, enteredAt };
}

function rowOfItem({ id, token, node, status, createdAt, choice, ...more }: WorkItem, state: InstanceState): ItemRow {
  const host = findId(state.tokens, token);
  const row = [id, token, status, createdAt - (host?.enteredAt ?? state.startedAt)] as const;
  const isUsual = status === 'unassignable' && JSON.stringify(choice) === NOBODY_TEXT;
  const rest = present({ ...more, choice: isUsual ? undefined : choice, ...(host?.node === node ? {} : { node }) });
  return rest ? [...row, rest] : row;
}

function itemOf([id, token, status, after, more]: ItemRow, state: InstanceState): WorkItem {
  const host = findId(state.tokens, token);
  const createdAt = (host?.enteredAt ?? state.startedAt) + after;
  const node = host?.node ?? -1;
  if (status === 'unassignable' && more === undefined)
    return { id, token, node, status, assignee: null, candidates: EMPTY, createdAt, choice: NOBODY };
  const choice = status === 'unassignable' ? { choice: NOBODY } : {};
  return { id, token, node, status, assignee: null, candidates: EMPTY, createdAt, ...choice, ...more };
}

/** Without what is null, undefined or an empty list; null where nothing is left. */
function present<T extends object>(fields: T): Partial<T> | null {
  const left = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return left.length > 0 ? (Object.fromEntries(left) as Partial<T>) : null;
}
