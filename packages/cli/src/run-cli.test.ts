import { expect, it } from 'vitest';
import { runCli } from './run-cli';
import { rememberingTerminal } from './testing/remembering-terminal';

async function run(...args: readonly string[]) {
  const terminal = rememberingTerminal();
  const exit = await runCli(args, terminal);
  return { exit, ...terminal.said() };
}

it('shows all commands', async () => {
  const { exit, out } = await run('--help');
  expect(exit).toBe(0);
  for (const name of ['serve', 'check', 'verify-log', 'working-time', 'scenario']) {
    expect(out.some((line) => line.startsWith(`  ${name} `))).toBe(true);
  }
});

it('refuses a command that it does not know, also one that objects have', async () => {
  for (const name of ['fly', 'constructor', '__proto__']) {
    expect(await run(name)).toMatchObject({ exit: 2, err: [expect.stringContaining('[cli.command-unknown]')] });
  }
});

it.each(['simulate', 'tck'])('says in one sentence that %s comes later', async (name) => {
  expect(await run(name, '--whatever')).toEqual({
    exit: 2,
    out: [],
    err: [`"baton ${name}" is not available in this version. [cli.not-available]`],
  });
});

it('refuses an option that it does not know, with the usage', async () => {
  const { exit, err } = await run('check', '--colour', 'x.json');
  expect(exit).toBe(2);
  expect(err[0]).toContain("'--colour'");
  expect(err[1]).toMatch(/^Usage: baton check FILE\.\.\. /);
});
