// `baton test FILE... [--directory COMPANY.json] [--json]`: plays the tests that are kept with processes on the real engine in virtual time, for a
// company's own CI. Without a company each role of the drawing is one invented person, in an office of Monday to Friday.
import { parseArgs } from 'node:util';
import { type BusinessCalendar, DEFAULT_CALENDAR, type Diagram, OFFICE_WEEK, parseDiagram } from '@baton/core';
import { type Company, inventedPeople, runProcessTest, type TestResult } from '@baton/engine/rehearsal';
import { defaultLocale, differenceSentence, formatters, rejection, type TestNames, words } from '@baton/words';
import type { Subcommand } from '../command';
import { readCompany } from '../company/read-company';
import { readBytes } from '../terminal/read-json-file';
import { Refusal } from '../terminal/refusal';
import { EXIT, type ExitCode } from '../terminal/terminal';

export const test: Subcommand = {
  usage: 'FILE... [--directory COMPANY.json] [--json]',
  more: [
    'A test that fails is told in a sentence for each difference. A file without tests fails: nothing was proven.',
  ],
  async run(args, terminal) {
    const { positionals: files, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, directory: { type: 'string' } },
    });
    if (files.length === 0) throw new Refusal('cli.arguments', { message: 'Name at least one file to test.' });
    const known = values.directory === undefined ? undefined : readCompany(terminal, values.directory).members;
    let exit: ExitCode = EXIT.ok;
    let [passed, failed] = [0, 0];
    for (const file of files) {
      const parsed = parseDiagram(readBytes(terminal, file).toString('utf8'));
      if (!parsed.ok) {
        const [issue] = parsed.issues;
        const path = issue?.path.join('.') ?? '';
        throw new Refusal('cli.arguments', {
          message: `${file}: ${rejection(defaultLocale, issue?.code ?? 'diagram.malformed', { ...issue?.facts, path })}`,
        });
      }
      const { diagram } = parsed;
      const company = known ?? invented(diagram);
      const said = sayer(diagram, company);
      if (!diagram.tests?.length) {
        exit = EXIT.no;
        terminal.err(`${file}: no tests are kept with this process`);
      }
      for (const one of diagram.tests ?? []) {
        const result = await runProcessTest(diagram, one, company);
        if (result.passed) passed++;
        else failed++;
        const differences = result.differences.map((difference) => ({ ...difference, sentence: said(difference) }));
        if (values.json)
          terminal.out(JSON.stringify({ file, test: one.id, name: one.name, ok: result.passed, differences }));
        else {
          terminal.out(`${file}: ${result.passed ? 'ok' : 'FAILED'}: ${one.name}`);
          for (const { at, sentence } of differences) terminal.out(`  ${new Date(at).toISOString()}: ${sentence}`);
        }
      }
    }
    if (failed > 0) exit = EXIT.no;
    if (!values.json) terminal.out(`${passed} passed, ${failed} failed`);
    return exit;
  },
};

function sayer(diagram: Diagram, { people, roles, calendars }: Company) {
  const named = (list: readonly { readonly id: string; readonly name?: string | undefined }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const names: TestNames = {
    step: (id) => named(diagram.nodes, id),
    person: (id) => named(people, id),
    role: (id) => named(roles, id),
  };
  const format = formatters(defaultLocale, calendars[0]?.zone ?? 'UTC');
  const context = { names, words: words(defaultLocale), format, locale: defaultLocale };
  return (difference: TestResult['differences'][number]) => differenceSentence(difference, context);
}

const OFFICE: BusinessCalendar = {
  id: DEFAULT_CALENDAR,
  version: 1,
  name: 'Office',
  zone: 'UTC',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};

function invented(diagram: Diagram): Company {
  const people = inventedPeople(diagram);
  const roles = people.flatMap((person) => person.roles.map((id) => ({ id, name: id })));
  return { people, roles, calendars: [OFFICE] };
}
