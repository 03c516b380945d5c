// Where a command reads from and writes to. The program hands in the real one, tests one that remembers.

export interface Terminal {
  /** A line of the answer: standard output. */
  out(line: string): void;
  /** A line about what went wrong or goes on: standard error. */
  err(line: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Against which relative paths are read. */
  readonly cwd: string;
}

/** What the program ends with. */
export const EXIT = {
  /** Done, and the answer is yes. */
  ok: 0,
  /** Done, and the answer is no: problems found, a fact failed, the log is broken. */
  no: 1,
  /** Not done: wrong arguments, a file that cannot be read, a port that is taken, not available. */
  failed: 2,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
