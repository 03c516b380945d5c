// The state as it is stored: what every case has stands in one row, what is empty or usual is left out, moments are counted from the start of
// the case. A row is read in two thirds of the time of an object with names. `thawState` reads this form and the two of older snapshots.
import type { Json } from '../diagram/variable';
import { NOBODY } from '../people/choice';
import { emptyState } from './apply';
import type { InstanceState, Token, WorkItem } from './instance-state';
import { EMPTY } from './own-lists';
import { findId } from './sorted-list';

const STORED_FORMAT = 3;
const NOBODY_TEXT = JSON.stringify(NOBODY);

/** The format, who it is of and how far it has come; then whatever else it has, by its names. */
type StateRow = readonly [
  format: typeof STORED_FORMAT,
  id: string,
  version: number,
  hash: string,
  status: InstanceState['status'],
  revision: number,
  lastId: number,
  key: string,
  title: string,
  starter: InstanceState['starter'],
  startedAt: number,
  variables: InstanceState['variables'],
  tokens: readonly TokenRow[],
  items: readonly ItemRow[],
  more?: Partial<InstanceState>,
];

/** What the row has a place for. */
const IN_ROW: ReadonlySet<string> = new Set([
  'format',
  'process',
  'status',
  'revision',
  'lastId',
  'key',
  'title',
  'starter',
  'startedAt',
  'variables',
  'tokens',
  'items',
]);
const USUAL: Readonly<Record<string, unknown>> = emptyState() as never;

export function freezeState(state: InstanceState): Json {
  const { id, version, hash } = state.process;
  const { status, revision, lastId, key, title, starter, startedAt, variables } = state;
  const tokens = state.tokens.map((token) => rowOfToken(token, startedAt));
  const items = state.items.map((item) => rowOfItem(item, state));
  const row: StateRow = [
    STORED_FORMAT,
    id,
    version,
    hash,
    status,
    revision,
    lastId,
    key,
    title,
    starter,
    startedAt,
    variables,
    tokens,
    items,
  ];
  const more = Object.entries(state).filter(
    ([name, value]) =>
      !IN_ROW.has(name) &&
      value !== undefined &&
      value !== USUAL[name] &&
      !(Array.isArray(value) && value.length === 0),
  );
  return (more.length > 0 ? [...row, Object.fromEntries(more)] : row) as unknown as Json;
}

/** Throws nothing for what `freezeState` wrote; what came from elsewhere must be checked first. */
export function thawState(stored: Json): InstanceState {
  return Array.isArray(stored) ? ofRow(stored as unknown as StateRow) : ofOlder(stored as Record<string, unknown>);
}

// Into the fields that every state has: objects of one shape are read much faster than those that are put together from others.
function ofRow(row: StateRow): InstanceState {
  const state = emptyState({ id: row[1], version: row[2], hash: row[3] });
  state.status = row[4];
  state.revision = row[5];
  state.lastId = row[6];
  state.key = row[7];
  state.title = row[8];
  state.starter = row[9];
  state.startedAt = row[10];
  state.variables = row[11];
  if (row[12].length > 0) state.tokens = row[12].map((token) => tokenOf(token, state.startedAt));
  if (row[13].length > 0) state.items = row[13].map((item) => itemOf(item, state));
  if (row.length > 14) Object.assign(state, row[14]);
  return state;
}

/** The plain state (1), or the same parts by their names (2). */
function ofOlder(frozen: Record<string, unknown>): InstanceState {
  if (frozen.format !== 2) return { ...emptyState(), ...frozen } as unknown as InstanceState;
  const { format: _, process, tokens = [], items = [], ...named } = frozen;
  const [id, version, hash] = process as [string, number, string];
  const state = Object.assign(emptyState({ id, version, hash }), named);
  state.tokens = (tokens as TokenRow[]).map((row) => tokenOf(row, state.startedAt));
  state.items = (items as ItemRow[]).map((row) => itemOf(row, state));
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
