// `baton check FILE... [--directory COMPANY.json] [--json]`: reads diagrams, as JSON or BPMN, and says what would go wrong for a case; with the
// people and calendars of a company also on which day a deadline would reach nobody.
import { parseArgs } from 'node:util';
import type { ImportProblem } from '@baton/bpmn';
import {
  checkDiagram,
  checkReach,
  type Diagram,
  type DiagramIssue,
  fixesOf,
  type Move,
  type Problem,
  parseDiagram,
} from '@baton/core';
import { defaultLocale, problem as problemSentence, rejection, words } from '@baton/words';
import { importSentence, looksLikeXml, readBpmn } from '../bpmn/read-bpmn';
import type { Subcommand } from '../command';
import { type Company, readCompany } from '../company/read-company';
import { readBytes } from '../terminal/read-json-file';
import { Refusal, refusalOf } from '../terminal/refusal';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal';

/** One thing that is wrong, as `--json` prints it. */
interface Finding {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly node?: string;
  readonly flow?: string;
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** The moves that lead there. */
  readonly counterexample?: Problem['counterexample'];
  /** The same in words. */
  readonly how?: string;
  /** Plain mends, in words. */
  readonly fixes?: readonly string[];
  /** Of a BPMN file: the process of several, and the place in the text. */
  readonly process?: string;
  readonly line?: number;
  readonly column?: number;
  readonly sentence: string;
}

interface FileReport {
  readonly file: string;
  readonly ok: boolean;
  readonly problems: readonly Finding[];
}

export const check: Subcommand = {
  usage: 'FILE... [--directory COMPANY.json] [--json]',
  async run(args, terminal) {
    const { positionals: files, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, directory: { type: 'string' } },
    });
    const company = values.directory === undefined ? undefined : readCompany(terminal, values.directory);
    if (files.length === 0) throw new Refusal('cli.arguments', { message: 'Name at least one file to check.' });
    let exit: ExitCode = EXIT.ok;
    for (const file of files) {
      const report = checkFile(terminal, file, company);
      if (!report.ok) exit = EXIT.no;
      if (values.json) terminal.out(JSON.stringify(report));
      else for (const line of linesOf(report)) terminal.out(line);
    }
    return exit;
  },
};

function checkFile(terminal: Terminal, file: string, company: Company | undefined): FileReport {
  const problems = findingsOf(terminal, file, company);
  return { file, ok: problems.every(({ severity }) => severity !== 'error'), problems };
}

function findingsOf(terminal: Terminal, file: string, company: Company | undefined): readonly Finding[] {
  try {
    const bytes = readBytes(terminal, file);
    if (looksLikeXml(bytes)) return findingsOfBpmn(bytes);
    const parsed = parseDiagram(bytes.toString('utf8'));
    if (!parsed.ok) return parsed.issues.map((issue) => ofIssue(issue, bytes));
    return problemsOf(parsed.diagram, company).map((problem) => ofProblem(parsed.diagram, problem));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return [{ code: refusal.code, severity: 'error', path: [], facts: refusal.facts, sentence: refusal.message }];
  }
}

function problemsOf(diagram: Diagram, company: Company | undefined): readonly Problem[] {
  const problems = checkDiagram(diagram, company?.surroundings);
  if (!company || problems.some(({ severity }) => severity === 'error')) return problems;
  return [...problems, ...checkReach(diagram, company.directory, company.calendars, Date.now())];
}

/** What the import tells, and what each of the processes would do. */
function findingsOfBpmn(bytes: Uint8Array): readonly Finding[] {
  const imported = readBpmn(bytes);
  const told = imported.problems.map(ofImport);
  if (!imported.ok) return told;
  const several = imported.processes.length > 1;
  const found = imported.processes.flatMap(({ diagram }) =>
    checkDiagram(diagram).map((problem) => ({
      ...ofProblem(diagram, problem),
      ...(several ? { process: diagram.id } : {}),
    })),
  );
  return [...told, ...found];
}

function ofImport(problem: ImportProblem): Finding {
  const { code, severity, line, column, element, facts } = problem;
  const node = element === null ? {} : { node: element };
  return { code, severity, ...node, line, column, path: [], facts, sentence: importSentence(problem) };
}

function ofIssue({ code, path, facts }: DiagramIssue, bytes: Buffer): Finding {
  const place = path.length > 0 ? { path: path.join('.') } : {};
  const sentence = rejection(defaultLocale, code, { ...facts, ...place });
  const why = typeof facts.message === 'string' ? ` ${facts.message.replace(/[^.!?]$/, '$&.')}` : '';
  return { code, severity: 'error', ...idAt(path, bytes), path, facts, sentence: `${sentence}${why}` };
}

/** Id of the step or path of a file that is no diagram, where it can be told. */
function idAt([list, index]: DiagramIssue['path'], bytes: Buffer): { node?: string; flow?: string } {
  if ((list !== 'nodes' && list !== 'flows') || typeof index !== 'number') return {};
  const found = JSON.parse(bytes.toString('utf8'))?.[list]?.[index]?.id;
  if (typeof found !== 'string') return {};
  return list === 'nodes' ? { node: found } : { flow: found };
}

function ofProblem(diagram: Diagram, problem: Problem): Finding {
  const named = diagram.nodes.find(({ id }) => id === problem.node);
  const step = named ? { step: named.name || named.id } : {};
  const fixes = fixesOf(diagram, problem).map(({ id }) => words(defaultLocale).check.mends[id]);
  return {
    ...problem,
    sentence: problemSentence(defaultLocale, problem.code, { ...step, ...problem.facts }),
    ...(problem.counterexample
      ? { how: problem.counterexample.map((move) => moveInWords(diagram, move)).join(', ') }
      : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function linesOf({ file, ok, problems }: FileReport): readonly string[] {
  const lines = problems.flatMap(
    ({ severity, sentence, code, node, flow, path, line, column, process, how, fixes }) => {
      const inside = path.length > 0 ? path.join('.') : undefined;
      const places = [node, flow, inside].filter((place) => place !== undefined);
      const place = places.length > 0 ? ` at ${places.join(' ')}` : '';
      const text = line === undefined ? '' : `:${line}:${column}`;
      const name = process === undefined ? '' : ` ${process}:`;
      return [
        `${file}${text}:${name} ${severity}: ${sentence} [${code}${place}]`,
        ...(how === undefined ? [] : [`  how: ${how}`]),
        ...(fixes ?? []).map((fix) => `  fix: ${fix}`),
      ];
    },
  );
  return [...lines, ok ? `${file}: no errors` : `${file}: cannot be published`];
}

/** A move by the names of code, since the reader has the drawing beside it. */
function moveInWords(diagram: Diagram, { node, what, flows = [] }: Move): string {
  const targets = flows.map((flow) => diagram.flows.find(({ id }) => id === flow)?.to ?? flow);
  switch (what) {
    case 'begin':
      return `begins at ${node}`;
    case 'go':
      return flows.length === 0 ? `${node} ends` : `${node} goes on to ${targets.join(' and ')}`;
    case 'meanwhile':
      return `${node} happens`;
    case 'join':
      return `${node} has all it waits for`;
    case 'endAll':
      return `${node} ends everything`;
  }
}
