// A command that cannot go on: a coded refusal, printed as one plain sentence with its code. Thrown by commands, caught by `runCli`.
import { StoreError } from '@baton/store-sqlite';
import { type CliCode, sentence } from './sentences';

export class Refusal extends Error {
  readonly code: CliCode;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: CliCode, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(sentence(code, facts), options);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}

/** The refusal behind an error that a user can do something about, or null: then it is a bug and must be shown whole. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreError) return new Refusal(error.code, error.facts, { cause: error });
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof Error && typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
    return new Refusal('cli.arguments', { message: error.message }, { cause: error });
  }
  return null;
}
