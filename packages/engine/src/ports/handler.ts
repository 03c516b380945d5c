// A handler does the work of an automatic step. The host application registers it under the name that the drawing uses.
import type { Variables } from '@baton/core';

export interface JobCall {
  readonly instanceId: string;
  readonly caseKey: string;
  readonly step: string;
  readonly attempt: number;
  /** Same for every try of this run: give it to what you call. */
  readonly idempotencyKey: string;
  readonly variables: Variables;
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
