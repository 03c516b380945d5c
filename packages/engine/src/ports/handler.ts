// A handler does the work of an automatic step. The host application registers it under the name that the drawing uses.
import type { Variables } from '@baton/core';

/** A running time target over several steps. */
export interface TimeTargetAtWork {
  readonly name: string;
  readonly startedAt: number;
  /** Null while it is paused, and where it cannot be told. */
  readonly dueAt: number | null;
  readonly isLate: boolean;
  readonly isPaused: boolean;
  /** How long it has been paused in all, ms. */
  readonly pausedIn: number;
}

export interface TaskAtWork {
  readonly step: string;
  readonly assignee: string | null;
  /** Who may take it, while nobody has it. */
  readonly candidates: readonly string[];
  readonly dueAt: number | null;
  /** When it is at risk; null without a due time. */
  readonly riskAt: number | null;
}

/** What a letter or a document says of its case, as it stands when the handler runs. */
export interface CaseAtWork {
  readonly title: string;
  readonly owner: string | null;
  readonly startedAt: number;
  /** Who last completed each step, by the id of the step. */
  readonly doers: Readonly<Record<string, string>>;
  /** Open tasks, and who has them. */
  readonly tasks: readonly TaskAtWork[];
  /** By the ids that they have in the drawing. Those that are over are not there. */
  readonly clocks: Readonly<Record<string, TimeTargetAtWork>>;
}

export interface JobCall {
  readonly instanceId: string;
  readonly caseKey: string;
  readonly step: string;
  readonly attempt: number;
  /** Same for every try of this run: give it to what you call. */
  readonly idempotencyKey: string;
  /** The step's data; with it, each under its name, the texts that the step says (`says`), as they were drawn. */
  readonly variables: Variables;
  /** The engine's clock, which tests move. */
  readonly now: number;
  readonly case: CaseAtWork;
  /**
   * The texts that the step says, by the handler's input, in the language of whoever reads them (`ar`; `pt-BR` falls back to `pt`), filled in; as they
   * were drawn where the drawing has no words of that language.
   */
  says(locale: string): Readonly<Record<string, string>>;
  /**
   * Address of the page on which someone outside answers the open task at that step (its id), for a letter: the task beside which the handler
   * runs, or one around it. `locale`: language of the page; absent: the reader's. Throws a PermanentError that begins with a code where there is
   * no such task (`link.no-task`), or where the drawing or the host does not let it be answered so.
   */
  answerLink(step: string, page?: { readonly locale?: string }): Promise<string>;
}

/** Returns the case data to set. Throwing means: failed, try again; `throw new PermanentError(...)`: do not. */
export type JobHandler = (call: JobCall) => Promise<Variables | undefined> | Variables | undefined;

/**
 * An expected exception, as the drawing names it by its code: the case goes on where it is caught; a problem where it is not. `variables`
 * become case data.
 */
export class BusinessError extends Error {
  override readonly name = 'BusinessError';
  readonly variables: Variables | undefined;

  constructor(
    readonly code: string,
    given: { readonly message?: string; readonly variables?: Variables } = {},
  ) {
    super(given.message ?? code);
    this.variables = given.variables;
  }
}

export class PermanentError extends Error {
  readonly code = 'handler.permanent';
}
