import { calendarLayerSchema } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

async function holidays(...args: string[]) {
  const terminal = rememberingTerminal({ cwd: '/' });
  const exit = await runCli(['holidays', ...args], terminal);
  return { exit, ...terminal.said() };
}

describe('baton holidays', () => {
  it('tells a layer that a calendar takes', async () => {
    const { exit, out } = await holidays('DE-BE', '2026', '2027', '--language', 'en');
    const layer = calendarLayerSchema.parse(JSON.parse(out.join('\n')));
    expect(exit).toBe(0);
    expect(layer.id).toBe('DE-BE');
    // Berlin only.
    expect(layer.holidays.map(({ date }) => date)).toContain('2026-03-08');
  });

  it.each([
    [['Germany', '2026'], 'cli.arguments'],
    [['DE', '26'], 'cli.arguments'],
    [['XX', '2026'], 'holidays.unknown-place'],
    [['DE', '2026', '2090'], 'holidays.too-many-years'],
  ])('refuses %j', async (args, code) => {
    const { exit, err } = await holidays(...args);
    expect(err[0]).toContain(`[${code}]`);
    expect(exit).not.toBe(0);
  });
});
