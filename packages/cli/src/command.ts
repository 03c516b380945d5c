// What a subcommand is. Each stands in its own file under commands/ and is loaded only when it is called (see run-cli.ts).
import type { ExitCode, Terminal } from './terminal/terminal';

export interface Subcommand {
  /** What follows the command's name, such as `FILE... [--json]`. */
  readonly usage: string;
  /** Further lines of its own `--help`. */
  readonly more?: readonly string[];
  /** Answers what the program ends with; throws a Refusal when it cannot be done. */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}
