import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

const MODEL = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="line" isExecutable="true"><startEvent id="begin"/><userTask id="ask"/><endEvent id="over"/>
  <sequenceFlow id="a" sourceRef="begin" targetRef="ask"/><sequenceFlow id="b" sourceRef="ask" targetRef="over"/></process>
</definitions>`;
const steps = [{ start: { process: 'line' } }];
const good = { id: 'good', file: 'line.bpmn', steps, expect: { activeTasks: ['ask'] } };
const bad = { id: 'bad', file: 'line.bpmn', steps, expect: { ended: true } };
const missing = { id: 'missing', file: 'none.bpmn', steps: [] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-scenarios-'));
  writeFileSync(join(folder, 'line.bpmn'), MODEL);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(scenarios: unknown, ...args: string[]) {
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(scenarios));
  const terminal = rememberingTerminal();
  const exit = await runCli(['scenario', '--root', folder, join(folder, 'expected.json'), ...args], terminal);
  return { exit, ...terminal.said() };
}

it.each([[[]], [['--store', 'memory']], [['--store', 'sqlite']]])(
  'prints one line for each, then how many passed: %j',
  async (store) => {
    const { exit, out } = await run({ scenarios: [good, bad, missing] }, ...store);
    expect(exit).toBe(1);
    expect(out.slice(0, 2).map((line) => JSON.parse(line))).toEqual([
      { id: 'good', ok: true, failures: [] },
      { id: 'bad', ok: false, failures: ['at the end: ended: expected true, is false'] },
    ]);
    expect(JSON.parse(out[2] ?? '')).toMatchObject({ id: 'missing', ok: false });
    expect(out[3]).toBe('1 passed, 2 failed');
  },
);

it('counts those of a dialect apart, and plays those that are asked for', async () => {
  const { exit, out, err } = await run({ scenarios: [good, { ...bad, dialect: 'one engine only' }] });
  expect(exit).toBe(0);
  expect(JSON.parse(out[1] ?? '')).toMatchObject({ id: 'bad', ok: false, dialect: 'one engine only' });
  expect(out[2]).toBe('1 passed, 0 failed');
  expect(err[0]).toContain('0 passed, 1 failed');
  expect((await run({ scenarios: [good, bad] }, '--only', 'goo')).out.at(-1)).toBe('1 passed, 0 failed');
});

it.each([
  [{ scenarios: [{ id: 'x' }] }, [], 'scenarios.malformed'],
  [{ scenarios: [good], more: 1 }, [], 'scenarios.malformed'],
  [{ scenarios: [good] }, ['--only', 'nothing'], 'scenarios.none'],
  [{ scenarios: [good] }, ['--store', 'postgres'], 'scenarios.store-unknown'],
])('refuses what it cannot play: %#', async (scenarios, args, code) => {
  expect(await run(scenarios, ...args)).toMatchObject({ exit: 2, err: [expect.stringContaining(`[${code}]`)] });
});

it('plays the example of the documentation as it stands there', async () => {
  const page = readFileSync(new URL('../../../../docs/scenarios.md', import.meta.url), 'utf8');
  const [diagram, bpmn, file] = [...page.matchAll(/^```(?:json|xml)\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  writeFileSync(join(folder, 'ask.json'), diagram ?? '');
  writeFileSync(join(folder, 'ask.bpmn'), bpmn ?? '');
  const { exit, out } = await run(JSON.parse(file ?? ''));
  expect(out.at(-1)).toBe('2 passed, 0 failed');
  expect(exit).toBe(0);
});

const EXAMPLE = { format: 'f', count: 1, scenarios: [{ ...good, category: 'c', source: 's', note: 'n' }] };

it('lets through what only tells the reader something', async () => {
  expect(await run(EXAMPLE)).toMatchObject({ exit: 0 });
});

it.each([
  [{ expct: {} }, 'nothing is known of "expct" in scenarios.0'],
  [{ expect: { activeTask: ['ask'] } }, 'nothing is known of "activeTask" in scenarios.0.expect'],
  [{ file: undefined }, 'scenarios.0.file is missing'],
  [{ steps: [...steps, { dance: {} }] }, 'scenario "good": step 2: there is no step "dance"; there are deploy, start,'],
  [{ steps: [{ start: {} }] }, 'scenario "good": step 1 start: process is missing'],
  [{ steps: [{ start: { process: 'line', varables: {} } }] }, 'step 1 start: nothing is known of "varables"'],
  [{ steps: [...steps, { complete: 'ask', expect: {} }] }, 'step 2: a step is one of deploy, start,'],
  [{ steps: [{}] }, 'step 1: a step is one of'],
  [{ steps: [...steps, { complete: { task: 'ask', count: 0 } }] }, 'step 2 complete: count: '],
  [{ steps: [...steps, { expect: { visted: [] } }] }, 'step 2 expect: nothing is known of "visted"'],
])('says where a file is not in the form: %j', async (part, told) => {
  const { exit, err } = await run({ scenarios: [{ ...good, ...part }] });
  expect(err).toEqual([expect.stringContaining(told)]);
  expect(err[0]).toContain('[scenarios.malformed]');
  expect(exit).toBe(2);
});

it.each([[undefined], [{}], [{ instance: 'one', visited: [], variables: {} }]])(
  'is not content with a scenario that checks nothing: %j',
  async (expectation) => {
    const begun = [{ start: { process: 'line', as: 'one' } }];
    const { exit, out } = await run({ scenarios: [{ ...good, steps: begun, expect: expectation }] });
    expect(JSON.parse(out[0] ?? '')).toEqual({
      id: 'good',
      ok: false,
      failures: ['it checks nothing: say what is expected'],
    });
    expect(exit).toBe(1);
  },
);
