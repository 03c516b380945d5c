// What is done in a rehearsal, as data: recorded, so that one step back is the same acts again but the last, and another future the same up to
// a moment.
import type { Variables } from '@baton/core';

export type Act =
  | { readonly type: 'start'; readonly variables: Variables }
  | {
      readonly type: 'complete';
      readonly person: string;
      readonly item: number;
      readonly outcome?: string;
      readonly variables?: Variables;
    }
  | { readonly type: 'message'; readonly name: string; readonly key: string; readonly variables: Variables }
  /** Time moves to this instant (epoch ms); everything on the way happens at its own moment. */
  | { readonly type: 'advance'; readonly to: number }
  /** From now on this person is away, without a deputy. */
  | { readonly type: 'fallIll'; readonly person: string }
  /** From now on this automatic step fails, or works again. */
  | { readonly type: 'serviceDown'; readonly handler: string; readonly isDown: boolean }
  /** From now on this automatic step brings these values, or ends with this expected exception. */
  | {
      readonly type: 'serviceAnswers';
      readonly handler: string;
      readonly variables: Variables;
      readonly error?: string;
    }
  | { readonly type: 'retry'; readonly token: number }
  | { readonly type: 'skip'; readonly token: number };

/** An act with the moment at which it was done, epoch ms; of `advance` the moment at which it began. */
export interface DoneAct {
  readonly at: number;
  readonly act: Act;
}

/** Moving time twice is one act, unless something happened at the first stop. */
export function withAct(acts: readonly DoneAct[], done: DoneAct, isQuiet: boolean): readonly DoneAct[] {
  const last = acts.at(-1);
  if (done.act.type === 'advance' && last?.act.type === 'advance' && isQuiet)
    return [...acts.slice(0, -1), { at: last.at, act: done.act }];
  return [...acts, done];
}

/** The same run as far as it had come at a moment, the waiting up to it included. */
export function actsUntil(acts: readonly DoneAct[], at: number): readonly DoneAct[] {
  const before = acts.filter((done) => done.at <= at);
  const last = before.at(-1);
  if (last?.act.type === 'advance' && last.act.to > at)
    return last.at >= at
      ? before.slice(0, -1)
      : [...before.slice(0, -1), { at: last.at, act: { type: 'advance', to: at } }];
  return before;
}
