// What is drawn and listed of the document: the document itself, and a moment behind it while somebody types into a text field, so that a key
// waits for its own letter only. Made by the document store; read by all parts that show the drawing.
import { createValueStore, type ReadableStore } from './value-store';

/** Runs `run` after `ms`; what it answers cancels that. */
export type Later = (run: () => void, ms: number) => () => void;

/** The drawing follows when the keys rest for this long, ms, and while they do not, after the longer of the two. */
const REST_IN = 120;
const AT_MOST_IN = 600;

export const afterTimeout: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export interface ShownDocument<T> extends ReadableStore<T> {
  /** The document has changed. */
  follow(state: T): void;
  /** What changes the document while `run` runs was typed: it is shown a moment later. */
  typing<R>(run: () => R): R;
  /** What changes the whole drawing is shown in tasks of its own, so that none is long. */
  soon<R>(run: () => R): R;
  /** Shows the document as it is now. */
  catchUp(): void;
  /** The same for what stands beside the drawing: behind typing it comes a task later, so that a key finds the page free between the two. */
  readonly beside: ReadableStore<T>;
}

export function createShownDocument<T>(initial: T, later: Later = afterTimeout): ShownDocument<T> {
  const shown = createValueStore(initial);
  const beside = createValueStore(initial);
  let latest = initial;
  let pace: 'now' | 'typing' | 'soon' = 'now';
  let rest: (() => void) | null = null;
  let most: (() => void) | null = null;
  let after: (() => void) | null = null;
  const show = () => {
    for (const cancel of [rest, most, after]) cancel?.();
    [rest, most, after] = [null, null, null];
    shown.set(latest);
  };
  const catchUp = () => {
    show();
    beside.set(latest);
  };
  const follow = () => {
    show();
    after = later(() => {
      after = null;
      beside.set(shown.getState());
    }, 0);
  };
  const paced = <R>(by: typeof pace, run: () => R): R => {
    const before = pace;
    pace = by;
    try {
      return run();
    } finally {
      pace = before;
    }
  };
  return {
    beside,
    getState: shown.getState,
    subscribe: shown.subscribe,
    follow(state) {
      latest = state;
      if (pace === 'now') return catchUp();
      rest?.();
      if (pace === 'soon') {
        rest = later(follow, 0);
        return;
      }
      rest = later(follow, REST_IN);
      most ??= later(follow, AT_MOST_IN);
    },
    typing: (run) => paced('typing', run),
    soon: (run) => paced('soon', run),
    catchUp,
  };
}
