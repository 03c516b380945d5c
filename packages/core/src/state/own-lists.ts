// The lists of a state while events are applied to it: shared with the state before until one is written to, copied then, once. Every
// applier changes lists through these functions; nothing else may.
import type { InstanceState } from './instance-state';
import { indexOfId } from './sorted-list';

/** The empty list that all states share, so that a parked case costs little. */
export const EMPTY: never[] = [];
Object.freeze(EMPTY);

const BITS = {
  tokens: 1,
  scopes: 2,
  joins: 4,
  items: 8,
  clocks: 16,
  timers: 32,
  subscriptions: 64,
  jobs: 128,
  doers: 256,
  milestones: 512,
} as const;

type ListName = keyof typeof BITS;
/** In the order of their bits. */
const NAMES = Object.keys(BITS) as ListName[];
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
  if (state[name].length === 0 && (owned & BITS[name]) === 0) {
    // A list of one, not an empty one that grows: growing makes room for many.
    (state as { [K in ListName]: unknown[] })[name] = [element];
    owned |= BITS[name];
  } else (own(state, name) as unknown[]).push(element);
}

export function removeFrom(state: InstanceState, name: NumberedListName, id: number): void {
  const index = indexOfId(state[name], id);
  if (index >= 0) removeAt(state, name, index);
}

/** Puts `change` over the element, as a new object. */
export function replaceIn<K extends NumberedListName>(
  state: InstanceState,
  name: K,
  id: number,
  change: Partial<ElementOf<K>>,
): void {
  const index = indexOfId(state[name], id);
  if (index < 0) return;
  const list = own(state, name) as Record<string, unknown>[];
  const copy = { ...list[index] };
  // One by one: copying a second object over the first is many times slower.
  for (const field in change) copy[field] = change[field];
  list[index] = copy;
}

export function removeAt(state: InstanceState, name: ListName, index: number): void {
  const list = own(state, name) as unknown[];
  // Shifting by hand: splice would make a list of what it took out.
  for (let i = index + 1; i < list.length; i++) list[i - 1] = list[i];
  list.pop();
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

/** Nothing more is written for now: lists that have become empty are given back, so that a parked case costs little. */
export function rest(state: InstanceState): void {
  if (draft !== state) return;
  for (let bit = 0; owned >> bit !== 0; bit++) {
    if (((owned >> bit) & 1) === 0) continue;
    const name = NAMES[bit] as ListName;
    if (state[name].length > 0) continue;
    (state as { [K in ListName]: unknown[] })[name] = EMPTY;
    owned &= ~(1 << bit);
  }
}

/** The two that nearly every event writes to are spelled out: a field by its name is found faster than by a name that varies. */
function own(state: InstanceState, name: ListName): unknown[] {
  if (name === 'tokens') {
    if ((owned & BITS.tokens) === 0) {
      state.tokens = state.tokens.slice();
      owned |= BITS.tokens;
    }
    return state.tokens;
  }
  if (name === 'items') {
    if ((owned & BITS.items) === 0) {
      state.items = state.items.slice();
      owned |= BITS.items;
    }
    return state.items;
  }
  const bit = BITS[name];
  if ((owned & bit) === 0) {
    (state as { [K in ListName]: unknown[] })[name] = state[name].slice();
    owned |= bit;
  }
  return state[name];
}
