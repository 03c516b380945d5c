import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagram, OFFICE_WEEK, type ProcessTest } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-test-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const offer = sketch(
  'offer',
  [
    start(),
    userTask('ask', {
      name: 'Ask the client',
      assignment: { pools: [{ type: 'role', role: 'seller' }], pick: 'offer' },
    }),
    end(),
  ],
  ['start -> ask -> end'],
);
const oneAsks: ProcessTest = {
  id: 'test-1',
  name: 'It is asked in a day',
  startAt: Date.parse('2026-04-28T09:00:00Z'),
  acts: [
    { type: 'start', afterIn: 0, variables: {} },
    { type: 'complete', afterIn: 3_600_000, step: 'ask' },
  ],
  untilIn: 3_600_000,
  holds: [
    { type: 'ended', end: 'end' },
    { type: 'given', step: 'ask', to: { type: 'role', role: 'seller' } },
  ],
};

async function test(diagram: Diagram, ...args: readonly string[]) {
  writeFileSync(join(directory, 'offer.json'), JSON.stringify(diagram));
  const terminal = rememberingTerminal({ cwd: directory });
  const exit = await runCli(['test', 'offer.json', ...args], terminal);
  return { exit, ...terminal.said() };
}

describe('baton test', () => {
  it('plays the tests of a process with invented people', async () => {
    const { exit, out } = await test({ ...offer, tests: [oneAsks] });
    expect(out).toEqual(['offer.json: ok: It is asked in a day', '1 passed, 0 failed']);
    expect(exit).toBe(0);
  });

  it('tells a test that fails in a sentence for each difference, and when it shows', async () => {
    const late: ProcessTest = {
      ...oneAsks,
      holds: [...oneAsks.holds, { type: 'inTime', within: { amount: 10, unit: 'workingMinutes' } }],
    };
    const { exit, out } = await test({ ...offer, tests: [late] });
    expect(out[0]).toBe('offer.json: FAILED: It is asked in a day');
    expect(out[1]).toMatch(
      /^ {2}2026-04-28T09:10:00.000Z: The whole case was to be done by .*09:10, and was done on .*10:00\.$/,
    );
    expect(out.at(-1)).toBe('0 passed, 1 failed');
    expect(exit).toBe(1);
  });

  it('plays them with the people of a company', async () => {
    const company = {
      people: [{ id: 'ann', name: 'Ann', roles: ['clerk'] }],
      roles: [{ id: 'clerk', name: 'Clerk' }],
      calendars: [
        {
          id: 'default',
          version: 1,
          name: 'Office',
          zone: 'Europe/Berlin',
          week: OFFICE_WEEK,
          holidays: [],
          openings: [],
        },
      ],
    };
    writeFileSync(join(directory, 'company.json'), JSON.stringify(company));
    const { exit, out } = await test({ ...offer, tests: [oneAsks] }, '--directory', 'company.json', '--json');
    const [line] = out.map((text) => JSON.parse(text));
    expect(line).toMatchObject({ file: 'offer.json', test: 'test-1', ok: false });
    // Nobody sells there: nobody has the task.
    expect(line.differences[0]).toMatchObject({ type: 'notOpen', step: 'ask', where: ['ask'] });
    expect(exit).toBe(1);
  });

  it('fails for a process without tests, and for what is no diagram', async () => {
    expect(await test(offer)).toMatchObject({ exit: 1, err: ['offer.json: no tests are kept with this process'] });
    expect(await test({ id: 'x' } as unknown as Diagram)).toMatchObject({ exit: 2 });
  });
});
