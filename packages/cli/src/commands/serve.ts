// `baton serve`: the product on this machine, with the embedded store. Runs until it is told to stop.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { company } from '@baton/example-processes';
import type { Subcommand } from '../command';
import { readSettings, type Settings } from '../serve/settings';
import { type Product, startProduct } from '../serve/start-product';
import { sentence } from '../terminal/sentences';
import { EXIT, type Terminal } from '../terminal/terminal';

export const serve: Subcommand = {
  usage: '',
  async run(args, terminal) {
    parseArgs({ args: [...args], options: {} });
    const settings = readSettings(terminal);
    const product = await startProduct(settings);
    greet(terminal, settings, product);
    await untilToldToStop();
    terminal.out('Stopping ...');
    await product.stop();
    return EXIT.ok;
  },
};

function greet(terminal: Terminal, settings: Settings, { url, hasConsole }: Product): void {
  terminal.out(`Baton is ready at ${url}`);
  terminal.out(`  Data     ${settings.data}`);
  terminal.out(
    `  E-mail   ${settings.smtpUrl === null ? `written to ${settings.data}/mail` : new URL(settings.smtpUrl).host}`,
  );
  for (const [name, url] of [['SMS ', settings.smsUrl] as const, ['Chat', settings.chatUrl] as const])
    if (url !== null) terminal.out(`  ${name}     posted to ${new URL(url).host}`);
  if (settings.testClock) terminal.out('  Clock    can be moved forward (BATON_TEST_CLOCK)');
  if (!hasConsole) terminal.err(sentence('cli.console-missing'));
  terminal.out('');
  terminal.out('What to try:');
  for (const line of SUGGESTIONS) terminal.out(`  ${line}`);
  terminal.out('Stop with Ctrl+C.');
}

const nameOf = (role: string) => company.people.find(({ roles }) => roles.includes(role))?.name ?? role;

const SUGGESTIONS: readonly string[] = [
  `- sign in as ${nameOf('client-manager')} (client manager) and start a "Print order";`,
  `- take the task that appears, fill it in, and see where the case goes on its diagram;`,
  `- sign in as ${nameOf('analyst')} (analyst), open the process, add a step with a deadline, and publish;`,
  `- sign in as ${nameOf('head')} (head) to see all cases and what is late;`,
  `- to see a company at work, start once more with BATON_TEST_CLOCK=1, begin a few cases, and move the clock forward.`,
];

/** The first signal stops in order; a second one, from someone who will not wait, at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    const stop = (signal: NodeJS.Signals) => {
      if (told) process.exit(signal === 'SIGINT' ? 130 : 143);
      told = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
