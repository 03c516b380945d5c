// Types of build.mjs for the tests that need what is built.
export interface BuildRequest {
  readonly purpose?: 'start' | 'publish' | 'screens';
  readonly force?: boolean;
  readonly names?: readonly string[];
}

/** Answers the names of the targets that failed. */
export function buildStale(request?: BuildRequest): Promise<string[]>;
