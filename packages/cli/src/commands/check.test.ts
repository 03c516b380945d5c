import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

const printOrder = fileURLToPath(new URL('../../../../examples/processes/print-order/diagram.json', import.meta.url));

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-check-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

async function check(files: Readonly<Record<string, string>>, ...more: readonly string[]) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  const terminal = rememberingTerminal({ cwd: directory });
  const exit = await runCli(['check', ...Object.keys(files), ...more], terminal);
  return { exit, ...terminal.said() };
}

const empty = { format: 1, id: 'p', name: 'P', lanes: [], nodes: [], flows: [], variables: [], ladders: [] };

const bpmn = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="p">
    <startEvent id="a"/>
    <sequenceFlow id="f" sourceRef="a" targetRef="nowhere"/>
  </process>
</definitions>`;

describe('baton check', () => {
  it('finds nothing wrong with an example process', async () => {
    const { exit, out } = await check({}, printOrder);
    expect(out.at(-1)).toBe(`${printOrder}: no errors`);
    expect(exit).toBe(0);
  });

  it('tells errors in plain words and ends with 1', async () => {
    const { exit, out } = await check({ 'p.json': JSON.stringify(empty) });
    expect(out.join('\n')).toContain('p.json: error: Nothing begins this process. Add a start. [start.missing');
    expect(out.at(-1)).toBe('p.json: cannot be published');
    expect(exit).toBe(1);
  });

  it('prints one JSON object for each file', async () => {
    const { exit, out } = await check({ 'p.json': JSON.stringify(empty) }, printOrder, '--json');
    const [broken, fine] = out.map((line) => JSON.parse(line));
    expect(broken).toMatchObject({ file: 'p.json', ok: false });
    expect(broken.problems).toContainEqual({
      code: 'start.missing',
      severity: 'error',
      path: expect.any(Array),
      facts: expect.any(Object),
      sentence: 'Nothing begins this process. Add a start.',
    });
    expect(fine).toMatchObject({ file: printOrder, ok: true });
    expect(exit).toBe(1);
  });

  it('tells the moves that lead to a problem, and how it can be mended', async () => {
    const node = (kind: string, id: string) => ({ kind, id, name: id });
    const flow = (from: string, to: string, more = {}) => ({ id: `${from}-${to}`, from, to, ...more });
    const nodes = [
      node('startEvent', 'start'),
      node('exclusiveGateway', 'big'),
      node('manualTask', 'a'),
      node('manualTask', 'b'),
      node('parallelGateway', 'join'),
      node('endEvent', 'end'),
    ];
    const flows = [
      flow('start', 'big'),
      flow('big', 'a', { when: 'sum > 5' }),
      flow('big', 'b', { otherwise: true }),
      flow('a', 'join'),
      flow('b', 'join'),
      flow('join', 'end'),
    ];
    const variables = [{ name: 'sum', type: 'number', atStart: true }];
    const { out } = await check({ 'p.json': JSON.stringify({ ...empty, nodes, flows, variables }) });
    expect(out.slice(0, 3)).toEqual([
      'p.json: error: A case can wait for ever at “join”: nothing may come from b. [parallel.unpaired at join]',
      '  how: begins at start, start goes on to big, big goes on to a, a goes on to join',
      '  fix: Let it go on with the branches that come',
    ]);
  });

  it.each([
    ['no JSON', '{"format": 1,', 'diagram.not-json'],
    ['a later format', JSON.stringify({ ...empty, format: 7 }), 'diagram.format-unknown'],
    ['an unknown kind', JSON.stringify({ ...empty, nodes: [{ kind: 'teleport', id: 'a' }] }), 'diagram.kind-unknown'],
    ['no diagram', '[]', 'diagram.malformed'],
    ['XML that is no BPMN', '<?xml version="1.0"?><definitions/>', 'bpmn.not-bpmn'],
    ['damaged XML', '<definitions><process></definitions>', 'bpmn.xml-malformed'],
  ])('refuses %s with a code', async (_, text, code) => {
    const { exit, out } = await check({ 'x.json': text });
    expect(out.join('\n')).toContain(`[${code}`);
    expect(exit).toBe(1);
  });

  it('says why a file is no diagram, and at which step', async () => {
    const nodes = [
      { kind: 'startEvent', id: 'start' },
      { kind: 'milestone', id: 'half', nme: 'Half' },
    ];
    const { out } = await check({ 'x.json': JSON.stringify({ ...empty, nodes }) });
    expect(out[0]).toBe(
      'x.json: error: This process cannot be read. Unrecognized key: "nme". [diagram.malformed at half nodes.1]',
    );
  });

  it('names the step and its field', async () => {
    const nodes = [
      { kind: 'startEvent', id: 'start' },
      { kind: 'userTask', id: 'ask', name: 'Ask' },
      { kind: 'endEvent', id: 'end', name: 'Asked' },
    ];
    const flows = [
      { id: 'f1', from: 'start', to: 'ask' },
      { id: 'f2', from: 'ask', to: 'end', when: '1 +' },
    ];
    const { out } = await check({ 'p.json': JSON.stringify({ ...empty, nodes, flows }) });
    expect(out.join('\n')).toContain('[assignment.missing at ask');
    expect(out.join('\n')).toMatch(/\[expression\.syntax at ask f2 when\]/);
  });

  it('reads BPMN, and names line and column of what the file says', async () => {
    const { exit, out } = await check({ 'p.bpmn': bpmn });
    expect(out).toContainEqual(
      expect.stringMatching(
        /^p\.bpmn:4:5: error: A path from “a” to “nowhere” leads nowhere.*\[bpmn\.path-dangling at f\]$/,
      ),
    );
    expect(out).toContainEqual(expect.stringMatching(/^p\.bpmn: \w+: .* \[.*\]$/));
    expect(exit).toBe(1);
    const asJson = await check({ 'p.bpmn': bpmn }, '--json');
    expect(JSON.parse(asJson.out[0] ?? '').problems).toContainEqual(
      expect.objectContaining({ code: 'bpmn.path-dangling', severity: 'error', line: 4, column: 5, node: 'f' }),
    );
  });

  it('goes on with the other files when one is not there', async () => {
    const { exit, out } = await check({}, 'absent.json', printOrder);
    expect(out[0]).toBe('absent.json: error: The file cannot be read: it is not there. [file.unreadable]');
    expect(out.at(-1)).toBe(`${printOrder}: no errors`);
    expect(exit).toBe(1);
  });

  it('asks for a file', async () => {
    const { exit, err } = await check({});
    expect(err).toEqual([
      'Name at least one file to check. [cli.arguments]',
      'Usage: baton check FILE... [--directory COMPANY.json] [--json]',
    ]);
    expect(exit).toBe(2);
  });
});

describe('baton check --directory', () => {
  const week = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from: '09:00', to: '18:00' }]]),
  );
  const company = {
    people: [{ id: 'ann', name: 'Ann', roles: ['clerk'], absences: [{ fromAt: Date.now() - 1, toAt: null }] }],
    calendars: [{ id: 'office', version: 1, name: 'Office', zone: 'Europe/Berlin', week, holidays: [], openings: [] }],
  };
  const rungs = [
    { id: 'half', at: { share: 50 }, actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }] },
  ];
  const nodes = [
    { kind: 'startEvent', id: 'start' },
    {
      kind: 'userTask',
      id: 'ask',
      name: 'Ask',
      assignment: { pools: [{ type: 'role', role: 'clerk' }], pick: 'offer' },
      deadline: { budget: { dueIn: { amount: 1, unit: 'workingDays' } }, rungs },
    },
    { kind: 'endEvent', id: 'end', name: 'Asked' },
  ];
  const flows = [
    { id: 'f1', from: 'start', to: 'ask' },
    { id: 'f2', from: 'ask', to: 'end' },
  ];
  const diagram = { ...empty, nodes, flows };
  const checkAgainst = (file: string) => {
    writeFileSync(join(directory, 'company.json'), file);
    return check({ 'p.json': JSON.stringify(diagram) }, '--directory', 'company.json');
  };

  it('says on which day a deadline would reach nobody', async () => {
    const { exit, out } = await checkAgainst(JSON.stringify(company));
    expect(out.join('\n')).toMatch(
      /p\.json: warning: Begun on \d{4}-\d\d-\d\d, this would be late before anyone at work was told\./,
    );
    expect(exit).toBe(0);
  });

  it('finds nothing where someone is there', async () => {
    const people = [...company.people, { id: 'ben', name: 'Ben', roles: ['clerk'] }];
    const { out } = await checkAgainst(JSON.stringify({ ...company, people }));
    expect(out.join('\n')).not.toContain('reaches-nobody');
  });

  it('names the channels that the company does not have', async () => {
    const texted = JSON.stringify(diagram).replace('"channels":["app"]', '"channels":["sms"]');
    const checked = async (more: object) => {
      writeFileSync(join(directory, 'company.json'), JSON.stringify({ ...company, ...more }));
      return (await check({ 'p.json': texted }, '--directory', 'company.json')).out.join('\n');
    };
    expect(await checked({ channels: ['mail'] })).toContain(
      'p.json: warning: An alert of “Ask” reaches nobody: SMS is not set up here. [rung.tells-nobody at ask deadline.rungs.0.actions.0]',
    );
    expect(await checked({ channels: ['mail', 'sms'] })).not.toContain('tells-nobody');
    expect(await checked({})).not.toContain('tells-nobody');
  });

  it.each([
    ['not JSON', '{'],
    ['without calendars', JSON.stringify({ ...company, calendars: [] })],
    ['with a person who is none', JSON.stringify({ ...company, people: [{ id: '7' }] })],
  ])('refuses a file that is %s', async (_, file) => {
    const { exit, out, err } = await checkAgainst(file);
    expect(out).toEqual([]);
    expect(err.join('\n').length).toBeGreaterThan(20);
    expect(exit).not.toBe(0);
  });
});
