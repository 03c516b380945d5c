// Finds what belongs to a token, or has a key, in a list of a state. Asked once or twice it looks through the list; asked again and again it makes
// an index, so that neither one change in a large case nor ten thousand in one commit costs more than it must.
import type { DeadlineClock, InstanceState, WorkItem } from '@baton/core';

export type ArmedTimer = InstanceState['timers'][number];

export type Find<Key, T> = (key: Key) => T | undefined;

/** Questions that are answered by looking through the list. */
const BY_LOOKING = 8;

export function itemsByToken(items: readonly WorkItem[]): Find<number, WorkItem> {
  return finder(items, ({ token }) => token);
}

/** Of several clocks of one step the first: its deadline. */
export function clocksByToken(clocks: readonly DeadlineClock[]): Find<number, DeadlineClock> {
  return finder(clocks, ({ subject }) => (subject.type === 'step' ? subject.token : null));
}

export function timersByKey(timers: readonly ArmedTimer[]): Find<string, ArmedTimer> {
  return finder(timers, ({ key }) => key);
}

function finder<Key, T>(list: readonly T[], keyOf: (one: T) => Key | null): Find<Key, T> {
  let asked = 0;
  let index: Map<Key, T> | null = null;
  return (key) => {
    if (list.length === 0) return undefined;
    if (asked++ < BY_LOOKING) return list.find((one) => keyOf(one) === key);
    if (!index) {
      index = new Map();
      for (const one of list) {
        const own = keyOf(one);
        if (own !== null && !index.has(own)) index.set(own, one);
      }
    }
    return index.get(key);
  };
}
