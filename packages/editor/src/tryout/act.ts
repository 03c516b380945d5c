// What was done in a try-out, as data: recorded, so that one step back is the same acts again but the last.
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
  | { readonly type: 'retry'; readonly token: number }
  | { readonly type: 'skip'; readonly token: number };

/** Moving time twice is one act, unless something happened at the first stop. */
export function withAct(acts: readonly Act[], act: Act, isQuiet: boolean): readonly Act[] {
  const last = acts.at(-1);
  if (act.type === 'advance' && last?.type === 'advance' && isQuiet) return [...acts.slice(0, -1), act];
  return [...acts, act];
}
