// Where a run of a process differs from what its test wants: made by whoever plays tests, said in a sentence by @baton/words.
import type { Expectation } from './process-test';

/** A refused act: a code with facts. */
export interface RefusedAct {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Where a run differs from what its test wants; `at`: when it shows, epoch ms. Steps, ends and people are named by their ids. */
export type Difference = { readonly at: number } & (
  | { readonly type: 'cannotPlay' }
  /** A step of the test is not drawn any more. */
  | { readonly type: 'notDrawn'; readonly step: string }
  /** It was to be finished then, but nobody had it; `where` the case was. */
  | { readonly type: 'notOpen'; readonly step: string; readonly where: readonly string[] }
  | { readonly type: 'notAwaited'; readonly message: string; readonly where: readonly string[] }
  | { readonly type: 'refused'; readonly step: string | null; readonly refused: RefusedAct }
  /** Null: on its way still. */
  | { readonly type: 'ended'; readonly wanted: string | null; readonly end: string | null }
  | { readonly type: 'notPassed'; readonly step: string }
  | { readonly type: 'passed'; readonly step: string }
  /** Of a step, or of the case; `doneAt` null: not by the end of the test. */
  | { readonly type: 'late'; readonly step: string | null; readonly dueAt: number; readonly doneAt: number | null }
  | { readonly type: 'givenTo'; readonly step: string; readonly person: string | null; readonly to: GivenTo }
  | { readonly type: 'noAlert'; readonly step: string; readonly kind: AlertedKind }
  | { readonly type: 'alert'; readonly step: string; readonly kind: AlertedKind }
);
export type AlertedKind = Extract<Expectation, { type: 'alerted' }>['kind'];
export type GivenTo = Extract<Expectation, { type: 'given' }>['to'];
