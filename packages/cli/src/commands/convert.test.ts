import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDiagram } from '@baton/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-convert-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function convert(text: string | Uint8Array, ...args: readonly string[]) {
  writeFileSync(join(directory, 'in.bpmn'), text);
  const terminal = rememberingTerminal({ cwd: directory });
  const exit = await runCli(['convert', ...args], terminal);
  return { exit, ...terminal.said() };
}

const process = (id: string, more = '') =>
  `<process id="${id}" isExecutable="true"><startEvent id="begin"/>${more}</process>`;
const file = (...processes: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-16"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${processes.join('')}</definitions>`;
const read = (name: string) => parseDiagram(readFileSync(join(directory, name), 'utf8'));

describe('baton convert', () => {
  it('writes the process of a file, whatever its encoding', async () => {
    const bytes = Buffer.from(`\uFEFF${file(process('order'))}`, 'utf16le');
    const { exit, out } = await convert(bytes, 'in.bpmn', 'out.json');
    expect(out).toEqual([`${join(directory, 'out.json')}: order, 1 step`]);
    expect(read('out.json')).toMatchObject({ ok: true, diagram: { id: 'order', undeclared: 'accepted' } });
    expect(exit).toBe(0);
  });

  it('writes several processes into a folder, or the one that is chosen', async () => {
    const both = file(process('one'), process('two')).replace('UTF-16', 'UTF-8');
    expect(await convert(both, 'in.bpmn', 'out.json')).toMatchObject({
      exit: 2,
      err: [expect.stringContaining('[cli.several-processes]')],
    });
    expect(await convert(both, 'in.bpmn', 'all')).toMatchObject({ exit: 0 });
    expect(readdirSync(join(directory, 'all')).sort()).toEqual(['one.json', 'two.json']);
    await convert(both, 'in.bpmn', 'out.json', '--process', 'two');
    expect(read('out.json')).toMatchObject({ ok: true, diagram: { id: 'two' } });
    expect(await convert(both, 'in.bpmn', 'x.json', '--process', 'six')).toMatchObject({
      exit: 2,
      err: [expect.stringContaining('[cli.process-unknown]')],
    });
  });

  it('tells problems with their place, writes what there is, and ends with 1', async () => {
    const broken = file(process('p', '\n<sequenceFlow id="f" sourceRef="begin" targetRef="gone"/>'));
    const { exit, err } = await convert(broken.replace('UTF-16', 'UTF-8'), 'in.bpmn', 'out.json');
    expect(err[0]).toMatch(/^in\.bpmn:2:1: error: .* \[bpmn\.path-dangling at f\]$/);
    expect(read('out.json')).toMatchObject({ ok: true });
    expect(exit).toBe(1);
  });

  it('tells how many problems the drawing has, and where to see them', async () => {
    const out = join(directory, 'out.json');
    const task = '<userTask id="ask"/><sequenceFlow id="f" sourceRef="begin" targetRef="ask"/>';
    const { err, exit } = await convert(file(process('p', task)).replace('UTF-16', 'UTF-8'), 'in.bpmn', 'out.json');
    expect(err.at(-1)).toMatch(
      /out\.json: the drawing has \d problems?, .* among them; see "baton check .*out\.json"$/,
    );
    expect(exit).toBe(0);
    const terminal = rememberingTerminal({ cwd: directory });
    await runCli(['check', out], terminal);
    const told = terminal.said().out.filter((line) => / (error|warning): /.test(line));
    expect(err.at(-1)).toContain(`the drawing has ${told.length} problem`);
    expect(told.join('\n')).toContain(' at ask');
  });

  it('refuses what is no BPMN', async () => {
    expect(await convert('{}', 'in.bpmn', 'out.json')).toMatchObject({
      exit: 2,
      err: [expect.stringContaining('[cli.not-bpmn]')],
    });
    expect(await convert('<a>', 'in.bpmn', 'out.json', '--json')).toMatchObject({
      exit: 1,
      out: [expect.stringContaining('"code":"bpmn.xml-malformed"')],
    });
    expect(await convert('', 'in.bpmn')).toMatchObject({
      exit: 2,
      err: [expect.any(String), expect.stringContaining('Usage')],
    });
  });
});
