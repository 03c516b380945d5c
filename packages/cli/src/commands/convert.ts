// `baton convert IN OUT [--process ID] [--json]`: reads a BPMN 2.0 file and writes its processes as diagrams.
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportedProcess } from '@baton/bpmn';
import { checkDiagram } from '@baton/core';
import { importLine, importSentence, looksLikeXml, readBpmn } from '../bpmn/read-bpmn';
import type { Subcommand } from '../command';
import { readBytes } from '../terminal/read-json-file';
import { Refusal } from '../terminal/refusal';
import { EXIT, type Terminal } from '../terminal/terminal';

export const convert: Subcommand = {
  usage: 'IN.bpmn OUT [--process ID] [--json]',
  more: ['What the import tells is printed; what is wrong with a drawing that it makes is told by "baton check OUT".'],
  async run(args, terminal) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { process: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [from, to, ...more] = positionals;
    if (from === undefined || to === undefined || more.length > 0) {
      throw new Refusal('cli.arguments', { message: 'Name the file to read, and the file or folder to write.' });
    }
    const bytes = readBytes(terminal, from);
    if (!looksLikeXml(bytes)) throw new Refusal('cli.not-bpmn', { file: from });
    const imported = readBpmn(bytes);
    for (const problem of imported.problems) {
      if (values.json) terminal.out(JSON.stringify({ file: from, ...problem, sentence: importSentence(problem) }));
      else if (problem.severity !== 'info') terminal.err(importLine(from, problem));
    }
    if (!imported.ok) return EXIT.no;
    const wanted = imported.processes.filter(
      ({ bpmnId, diagram }) => values.process === undefined || [bpmnId, diagram.id].includes(values.process),
    );
    const ids = imported.processes.map(({ diagram }) => diagram.id).join(', ');
    if (wanted.length === 0) throw new Refusal('cli.process-unknown', { process: values.process, ids });
    for (const { path, process } of placesFor(wanted, to, ids, terminal)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(process.diagram, null, 2)}\n`);
      if (values.json) continue;
      const { name, nodes } = process.diagram;
      terminal.out(`${path}: ${name}, ${counted(nodes.length, 'step')}`);
      const hint = problemsHint(process, path);
      if (hint !== null) terminal.err(hint);
    }
    return imported.problems.some(({ severity }) => severity === 'error') ? EXIT.no : EXIT.ok;
  },
};

/** `out.json: the drawing has 2 problems, 1 of them an error; see "baton check out.json"`; null: it has none. */
function problemsHint({ diagram }: ImportedProcess, path: string): string | null {
  const problems = checkDiagram(diagram).filter(({ severity }) => severity !== 'info');
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const grave = errors === 0 ? '' : `, ${counted(errors, 'error')} among them`;
  return `${path}: the drawing has ${counted(problems.length, 'problem')}${grave}; see "baton check ${path}"`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** One process goes into the file that is named, several into a folder, each under its id. */
function placesFor(processes: readonly ImportedProcess[], to: string, ids: string, terminal: Terminal) {
  const target = resolve(terminal.cwd, to);
  const isFolder = existsSync(target) ? statSync(target).isDirectory() : /[\\/]$/.test(to) || !/\.[^\\/.]+$/.test(to);
  if (!isFolder && processes.length > 1) throw new Refusal('cli.several-processes', { ids });
  return processes.map((process) => ({
    process,
    path: isFolder ? join(target, `${process.diagram.id}.json`) : target,
  }));
}
