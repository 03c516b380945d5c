import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-facts-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function workingTime(text: string) {
  writeFileSync(join(directory, 'facts.json'), text);
  const terminal = rememberingTerminal({ cwd: directory });
  const exit = await runCli(['working-time', 'facts.json'], terminal);
  return { exit, ...terminal.said() };
}

const calendars = { office: { zone: 'Etc/UTC', hours: { mon: ['09:00-17:00'], tue: ['09:00-17:00'] } } };
const overnight = {
  id: 'a',
  calendar: 'office',
  from: '2026-01-05T16:00:00',
  add: 'PT2H',
  expect: '2026-01-06T10:00:00',
};

describe('baton working-time', () => {
  it('tells each fact as a line of JSON, then the count', async () => {
    const { exit, out } = await workingTime(JSON.stringify({ calendars, facts: [overnight] }));
    expect(out).toEqual(['{"id":"a","ok":true,"failures":[]}', '1 passed, 0 failed']);
    expect(exit).toBe(0);
  });

  it('ends with 1 when a fact does not hold, and says what came instead', async () => {
    const wrong = { ...overnight, id: 'b', expect: '2026-01-05T18:00:00' };
    const { exit, out } = await workingTime(JSON.stringify({ calendars, facts: [overnight, wrong] }));
    expect(JSON.parse(out[1]!)).toMatchObject({ id: 'b', ok: false, failures: [expect.stringContaining('10:00')] });
    expect(out.at(-1)).toBe('1 passed, 1 failed');
    expect(exit).toBe(1);
  });

  it.each([
    ['{', 'file.not-json'],
    ['{"facts": 7}', 'facts.malformed'],
  ])('refuses %s', async (text, code) => {
    const { exit, err } = await workingTime(text);
    expect(err.join('\n')).toContain(`[${code}]`);
    expect(exit).toBe(2);
  });

  const shared = fileURLToPath(new URL('../../../../../shared/cases/working-time/facts.json', import.meta.url));
  if (!existsSync(shared)) console.log('skipped: the shared working-time facts, since ../shared/cases is not there');
  it.skipIf(!existsSync(shared))('runs the shared facts', async () => {
    const terminal = rememberingTerminal();
    await runCli(['working-time', shared], terminal);
    expect(terminal.said().out.at(-1)).toMatch(/^\d+ passed, 1 failed$/);
  });
});
