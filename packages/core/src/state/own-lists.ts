// The lists of a state while events are applied to it: shared with the state before until one is written to, copied then, once. Every
// applier changes lists through these functions; nothing else may.
import type { InstanceState } from './instance-state';
import { doerKeys, joinKeys } from './key-memory';
import { indexOfId, type Numbered } from './sorted-list';

/** The empty list that all states share, so that a parked case costs little. */
export const EMPTY: never[] = [];
Object.freeze(EMPTY);

/** By their bits; those that nearly every command writes to come first. */
const NAMES = [
  'tokens',
  'items',
  'joins',
  'doers',
  'timers',
  'clocks',
  'subscriptions',
  'jobs',
  'scopes',
  'milestones',
] as const;

/** Positions among them as bits. */
export const TOKENS = 1;
export const ITEMS = 2;
export const JOINS = 4;
export const DOERS = 8;

type ListName = (typeof NAMES)[number];
type NumberedListName = 'tokens' | 'scopes' | 'items' | 'clocks' | 'jobs';
type ElementOf<K extends ListName> = InstanceState[K][number];

/** The state being written to, and which of its lists are its own. One at a time: another state begins with none. */
let draft: InstanceState | null = null;
let owned = 0;

/** Called before events are applied to `state`. */
export function write(state: InstanceState): void {
  if (draft === state) return;
  draft = state;
  owned = 0;
}

/** From now on the lists of `state` are shared with someone: the next write copies them. */
export function share(state: InstanceState): void {
  if (draft === state) draft = null;
}

export function addTo<K extends ListName>(state: InstanceState, name: K, element: ElementOf<K>): void {
  setList(state, name, added(listOf(state, name), bitOf(name), element));
}

/** `addTo` for the lists that nearly every command writes to: `state.tokens = added(state.tokens, TOKENS, token)`. */
export function added<T>(list: T[], bit: number, element: T): T[] {
  if ((owned & bit) !== 0) {
    list.push(element);
    return list;
  }
  owned |= bit;
  return withOneMore(list, element);
}

/** A list that grows makes room for many more, which a parked case would keep; one that is just long enough does not. */
function withOneMore<T>(list: readonly T[], element: T): T[] {
  const { length } = list;
  if (length === 0) return [element];
  if (length > COPIED_BY_HAND) return list.toSpliced(length, 0, element);
  const longer = new Array<T>(length + 1);
  for (let i = 0; i < length; i++) longer[i] = list[i] as T;
  longer[length] = element;
  return longer;
}

/** Up to so many elements it is faster one by one. */
const COPIED_BY_HAND = 32;

export function removeFrom(state: InstanceState, name: NumberedListName, id: number): void {
  const index = indexOfId(listOf(state, name) as Numbered[], id);
  if (index >= 0) removeAt(state, name, index);
}

/** Puts `change` over the element, as a new object. */
export function replaceIn<K extends NumberedListName>(
  state: InstanceState,
  name: K,
  id: number,
  change: Partial<ElementOf<K>>,
): void {
  const index = indexOfId(listOf(state, name) as Numbered[], id);
  if (index < 0) return;
  const list = own(state, name) as Record<string, unknown>[];
  const copy = { ...list[index] };
  // One by one: copying a second object over the first is many times slower.
  for (const field in change) copy[field] = change[field];
  list[index] = copy;
}

export function removeAt(state: InstanceState, name: ListName, index: number): void {
  setList(state, name, removed(listOf(state, name), bitOf(name), index));
}

/** `removeAt` in the same way: `state.tokens = removed(state.tokens, TOKENS, index)`. What becomes empty is given back. */
export function removed<T>(list: T[], bit: number, index: number): T[] {
  if (list.length === 1) {
    owned &= ~bit;
    return EMPTY;
  }
  if ((owned & bit) === 0) {
    owned |= bit;
    return withoutOne(list, index);
  }
  // Shifting by hand: splice would make a list of what it took out.
  for (let i = index + 1; i < list.length; i++) list[i - 1] = list[i] as T;
  list.pop();
  return list;
}

function withoutOne<T>(list: readonly T[], index: number): T[] {
  const { length } = list;
  if (length > COPIED_BY_HAND) return list.toSpliced(index, 1);
  const shorter = new Array<T>(length - 1);
  for (let i = 0; i < index; i++) shorter[i] = list[i] as T;
  for (let i = index + 1; i < length; i++) shorter[i - 1] = list[i] as T;
  return shorter;
}

/** Removes what `goes` names; nothing is copied where there is none. */
export function removeWhere<K extends ListName>(
  state: InstanceState,
  name: K,
  goes: (element: ElementOf<K>) => boolean,
): void {
  const list = state[name] as readonly ElementOf<K>[];
  for (let i = list.length - 1; i >= 0; i--) {
    if (goes(list[i] as ElementOf<K>)) removeAt(state, name, i);
  }
}

export function replaceAt<K extends ListName>(state: InstanceState, name: K, index: number, by: ElementOf<K>): void {
  (own(state, name) as unknown[])[index] = by;
}

function own(state: InstanceState, name: ListName): unknown[] {
  if (name === 'joins') joinKeys.forget();
  else if (name === 'doers') doerKeys.forget();
  const list = listOf(state, name);
  if ((owned & bitOf(name)) !== 0) return list;
  const copy = list.slice();
  setList(state, name, copy);
  owned |= bitOf(name);
  return copy;
}

/** Position of the name among `NAMES` as a bit, spelled out like the two below. */
function bitOf(name: ListName): number {
  switch (name) {
    case 'tokens':
      return TOKENS;
    case 'items':
      return ITEMS;
    case 'joins':
      return JOINS;
    case 'doers':
      return DOERS;
    case 'timers':
      return 16;
    case 'clocks':
      return 32;
    case 'subscriptions':
      return 64;
    case 'jobs':
      return 128;
    case 'scopes':
      return 256;
    case 'milestones':
      return 512;
  }
}

/** `state[name]`, spelled out: a field by its name is found much faster than by a name that varies. */
function listOf(state: InstanceState, name: ListName): unknown[] {
  switch (name) {
    case 'tokens':
      return state.tokens;
    case 'items':
      return state.items;
    case 'joins':
      return state.joins;
    case 'doers':
      return state.doers;
    case 'timers':
      return state.timers;
    case 'clocks':
      return state.clocks;
    case 'subscriptions':
      return state.subscriptions;
    case 'jobs':
      return state.jobs;
    case 'scopes':
      return state.scopes;
    case 'milestones':
      return state.milestones;
  }
}

/** The same for `state[name] = list`, which is of its elements. */
function setList(state: InstanceState, name: ListName, list: unknown[]): void {
  switch (name) {
    case 'tokens':
      state.tokens = list as InstanceState['tokens'];
      return;
    case 'items':
      state.items = list as InstanceState['items'];
      return;
    case 'joins':
      state.joins = list as InstanceState['joins'];
      return;
    case 'doers':
      state.doers = list as InstanceState['doers'];
      return;
    default:
      (state as { [K in ListName]: unknown[] })[name] = list;
  }
}
