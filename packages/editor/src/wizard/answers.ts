// The answers to the wizard's six questions. Made by the wizard's page and by the templates, drawn by `drawAnswers`.
import type { AssignmentRule, Deadline, Duration, Schedule, Variable } from '@baton/core';

/** What starts a case, and how often. */
export type Beginning =
  | { readonly type: 'person' }
  | { readonly type: 'message' }
  | { readonly type: 'schedule'; readonly schedule: Schedule };

/** Who does a step. `outside`: nobody here, the case waits for news. */
export type WhoAnswer =
  | { readonly type: 'starter' }
  | { readonly type: 'startersManager' }
  | { readonly type: 'role'; readonly role: string; readonly name: string }
  | { readonly type: 'person'; readonly person: string; readonly name: string }
  | { readonly type: 'outside' };

export interface StepAnswer {
  readonly what: string;
  readonly who: WhoAnswer;
  readonly within: Duration | null;
  /** At the same time as the step before it. */
  readonly besides?: boolean;
  /** Nobody does it in time: reminders, then it is passed up. */
  readonly late?: boolean;
  /** The answer may be no: the case ends there, under this name. */
  readonly refused?: string | true;
  /**
   * A question, whose answer leads one of two ways. "Yes" goes on to the next step; where "no" leads: to the step at a later position (as many as there
   * are steps: the end), to an end of its own, or `instead`: to the step after the next one, which is done in its place.
   */
  readonly no?: number | 'end' | 'instead';
  /** It may have to be done again: position of the step to which the case goes back. */
  readonly backTo?: number;
  /** News that does not come: someone asks. */
  readonly silent?: boolean;
  /** Done only where a number of the case is larger. */
  readonly onlyOver?: { readonly variable: string; readonly amount: number; readonly question: string };
  readonly instructions?: string;
  /** Not by who did that step (four eyes). */
  readonly notBy?: number;
  /** Data that is filled in here. */
  readonly asks?: readonly string[];
}

export interface Answers {
  readonly name: string;
  readonly begins: Beginning;
  /** What begins it, in a few words. */
  readonly start: string;
  readonly steps: readonly StepAnswer[];
  readonly end: string;
  /** Who owns the cases and is told when something gets late; where nobody is named, the first role that does a step. */
  readonly told?: string;
  /** Case data; what is `atStart` is asked for when the case begins. */
  readonly data?: readonly Variable[];
}

/** What is written into the drawing besides the answers themselves. */
export interface MadeWords {
  readonly accept: string;
  readonly refuse: string;
  readonly again: string;
  readonly refusedEnd: string;
  readonly noEnd: string;
  readonly ladder: string;
  readonly starter: string;
  readonly startersManager: string;
  readonly otherwise: string;
  readonly yes: string;
  ask(step: string): string;
}

export function ruleOf(who: WhoAnswer): AssignmentRule | undefined {
  switch (who.type) {
    case 'starter':
      return { pools: [{ type: 'starter' }], pick: 'offer' };
    case 'startersManager':
      return { pools: [{ type: 'managerOf', of: 'starter' }], pick: 'offer' };
    case 'role':
      return { pools: [{ type: 'role', role: who.role }], pick: 'leastLoaded' };
    case 'person':
      return { pools: [{ type: 'person', person: who.person }], pick: 'offer' };
    case 'outside':
      return undefined;
  }
}

/** A manager may not be there. */
export function withFallback(rule: AssignmentRule | undefined, role: string | undefined): AssignmentRule | undefined {
  if (rule?.pools[0]?.type !== 'managerOf' || role === undefined) return rule;
  return { ...rule, fallback: { type: 'role', role } };
}

export function deadlineOf({ within, late }: StepAnswer): { deadline?: Deadline } {
  return within ? { deadline: { budget: { dueIn: within }, ...(late && { ladder: 'usual' }) } } : {};
}
