// What can come out of a sub-process, seen from the level around it, and which of its exceptions and escalations a catcher takes. Told by
// `levels.ts`, used where the net is drawn.

/** What can become of a level once it has begun. */
export interface InsideOutcome {
  /** It can be done in the ordinary way. */
  readonly ends: boolean;
  /** Codes of expected exceptions and of escalations that leave it; empty text: one without a code. */
  readonly errors: ReadonlySet<string>;
  readonly escalations: ReadonlySet<string>;
  readonly cancels: boolean;
  readonly endsCase: boolean;
}

/** Whether a catcher may catch one of these codes: without a code it catches all, and a thrower without a code may be any. */
export function catches(code: string | undefined, thrown: ReadonlySet<string>): boolean {
  return code === undefined ? thrown.size > 0 : thrown.has(code) || thrown.has('');
}
