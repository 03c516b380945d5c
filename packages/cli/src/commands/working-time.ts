// `baton working-time FACTS.json`: asks the arithmetic of working time each question of the file, and compares.
import { parseArgs } from 'node:util';
import { type FactOutcome, runWorkingTimeFacts } from '@baton/core';
import type { Subcommand } from '../command';
import { readJsonFile } from '../terminal/read-json-file';
import { Refusal } from '../terminal/refusal';
import { EXIT } from '../terminal/terminal';

export const workingTime: Subcommand = {
  usage: 'FACTS.json',
  async run(args, terminal) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new Refusal('cli.arguments', { message: 'Name one file of facts.' });

    const outcomes = runFacts(readJsonFile(terminal, file));
    for (const { id, ok, failures } of outcomes) terminal.out(JSON.stringify({ id, ok, failures }));
    const failed = outcomes.filter(({ ok }) => !ok).length;
    terminal.out(`${outcomes.length - failed} passed, ${failed} failed`);
    return failed === 0 ? EXIT.ok : EXIT.no;
  },
};

function runFacts(facts: unknown): readonly FactOutcome[] {
  try {
    return runWorkingTimeFacts(facts);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ZodError') throw error;
    const [first] = (error as Error & { issues: readonly { path: readonly PropertyKey[]; message: string }[] }).issues;
    const detail = first ? `${first.path.map(String).join('.') || 'the file'}: ${first.message}` : error.message;
    throw new Refusal('facts.malformed', { detail }, { cause: error });
  }
}
