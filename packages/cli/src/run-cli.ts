// Finds the subcommand, runs it, and turns refusals into one sentence. Called by bin.ts; tests call it with a terminal of their own.
import type { Subcommand } from './command';
import { Refusal, refusalOf } from './terminal/refusal';
import { EXIT, type ExitCode, type Terminal } from './terminal/terminal';

interface Listed {
  readonly about: string;
  load(): Promise<Subcommand>;
}

const COMMANDS: Readonly<Record<string, Listed>> = {
  serve: {
    about: 'serve the product on this machine',
    load: async () => (await import('./commands/serve')).serve,
  },
  check: {
    about: 'check processes for problems',
    load: async () => (await import('./commands/check')).check,
  },
  test: {
    about: 'play the tests that are kept with processes',
    load: async () => (await import('./commands/test')).test,
  },
  'verify-log': {
    about: 'prove that the log of a data folder is whole',
    load: async () => (await import('./commands/verify-log')).verifyLogCommand,
  },
  migrate: {
    about: 'see what moving running cases to another version would do, and move them',
    load: async () => (await import('./commands/migrate')).migrate,
  },
  'working-time': {
    about: 'hold the working-time arithmetic against a file of facts',
    load: async () => (await import('./commands/working-time')).workingTime,
  },
  holidays: {
    about: 'tell public holidays as a layer of a calendar',
    load: async () => (await import('./commands/holidays')).holidays,
  },
  scenario: {
    about: 'play scenarios on BPMN models and check what happens',
    load: async () => (await import('./commands/scenario')).scenario,
  },
  convert: {
    about: 'write the processes of a BPMN file as diagrams',
    load: async () => (await import('./commands/convert')).convert,
  },
  ...Object.fromEntries(['simulate', 'tck'].map((name) => [name, later(name)])),
};

export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return help(terminal);
  try {
    const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!listed) throw new Refusal('cli.command-unknown', { command: name });
    return await runCommand(name, await listed.load(), rest, terminal);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    terminal.err(`${refusal.message} [${refusal.code}]`);
    return EXIT.failed;
  }
}

async function runCommand(
  name: string,
  command: Subcommand,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const usage = `Usage: baton ${name} ${command.usage}`.trimEnd();
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(usage);
    for (const line of command.more ?? []) terminal.out(line);
    return EXIT.ok;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code !== 'cli.arguments') throw error;
    terminal.err(`${refusal.message} [${refusal.code}]`);
    terminal.err(usage);
    return EXIT.failed;
  }
}

async function help(terminal: Terminal): Promise<ExitCode> {
  terminal.out('Usage: baton COMMAND ...');
  for (const [name, { about, load }] of Object.entries(COMMANDS)) {
    const { usage } = await load();
    terminal.out(`  ${`${name} ${usage}`.padEnd(34)} ${about}`);
  }
  return EXIT.ok;
}

/** A command that has its place already, so that scripts get a clear answer. */
function later(name: string): Listed {
  const command: Subcommand = {
    usage: '...',
    run: async () => {
      throw new Refusal('cli.not-available', { command: name });
    },
  };
  return { about: 'not available in this version', load: async () => command };
}
