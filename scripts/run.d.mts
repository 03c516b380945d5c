// Types of run.mjs for the tests that start programs.
export interface RunOptions {
  readonly cwd?: string;
  readonly quiet?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

export function run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
export function runNode(args: readonly string[], options?: RunOptions): Promise<RunResult>;
