// BPMN 2.0 XML to diagrams. The door of this package: called by `baton convert`, `baton check`, the scenario runner, and lazily by the editor.
import type { Diagram } from '@baton/core';
import { convertProcess } from './convert/convert-process';
import { readDrawing } from './convert/layout';
import { surroundingsOf } from './convert/surroundings';
import { type BpmnModel, readModel } from './model/bpmn-model';
import { type BpmnElement, flag, idOf, isA, many, one, text } from './model/element';
import { namesIn } from './problem/element-names';
import { type ImportProblem, ProblemList } from './problem/import-problem';
import { VendorReader } from './vendor/vendor-reader';
import { decodeXml } from './xml/decode';
import { XML_LIMITS } from './xml/limits';
import { Places } from './xml/places';
import { readXml } from './xml/read-xml';

export interface ImportedProcess {
  readonly diagram: Diagram;
  /** BPMN id of the process, as the file has it. */
  readonly bpmnId: string;
  /** What the file says; engines run only these. */
  readonly executable: boolean;
  /** Our ids by BPMN's, where they differ: BPMN allows letters and lengths that a diagram does not. */
  readonly renamed: Readonly<Record<string, string>>;
}

/**
 * `ok` says that there is at least one diagram. It may still be that it cannot run as it was meant: then `problems` has errors.
 * Problems are sorted by their place.
 */
export type ImportResult =
  | { readonly ok: true; readonly processes: readonly ImportedProcess[]; readonly problems: readonly ImportProblem[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/**
 * Reads a file of BPMN 2.0 with the extensions of Camunda 7, Camunda 8 and Flowable. `xml`: text, or the bytes of the file, whose encoding
 * is then found by its mark or declaration. Never throws for what stands in the file, and is done in time linear to its size; limits:
 * 10 million characters, 100,000 elements, 150 levels.
 */
export function importBpmn(xml: string | Uint8Array): ImportResult {
  const decoded = decode(xml);
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] };
  const read = readXml(decoded.text);
  const problems = new ProblemList(new Places(read.ok || read.fault.code !== 'bpmn.too-large' ? decoded.text : ''));
  if (!read.ok) {
    const { code, offset, facts } = read.fault;
    problems.add('error', code, { offset, element: null }, facts);
    return { ok: false, problems: problems.sorted() };
  }
  const model = readModel(read.root, problems);
  if (!model) return { ok: false, problems: problems.sorted() };
  const processes = convertAll(model, problems);
  const told = problems.sorted(namesIn(read.root));
  return processes.length > 0 ? { ok: true, processes, problems: told } : { ok: false, problems: told };
}

function convertAll(model: BpmnModel, problems: ProblemList): readonly ImportedProcess[] {
  const { definitions } = model;
  const roots = many(definitions, 'rootElements');
  const all = roots.filter((root) => isA(root, 'Process'));
  const drawn = all.filter((process) => many(process, 'flowElements').length > 0);
  const processes = drawn.length > 0 ? drawn : all;
  if (processes.length === 0) problems.add('error', 'bpmn.no-process', model.placeOf(definitions));
  const collaborations = roots.filter((root) => isA(root, 'Collaboration'));
  tellOfOthers(roots, collaborations, model, problems);
  const pools = collaborations.flatMap((collaboration) => many(collaboration, 'participants'));
  const conversion = {
    model,
    vendor: new VendorReader(model),
    problems,
    around: surroundingsOf([...collaborations, ...processes.flatMap(containersIn)]),
    drawing: readDrawing(model),
    isAlone: processes.length === 1,
    taken: new Set<string>(),
  };
  const done = processes.flatMap((process): ImportedProcess[] => {
    const pool = pools.find((participant) => one(participant, 'processRef') === process);
    const converted = convertProcess(process, { ...conversion, pool: text(pool, 'name') });
    return converted ? [{ ...converted, bpmnId: idOf(process), executable: flag(process, 'isExecutable') }] : [];
  });
  conversion.vendor.reportUnread(model.xmlOf(definitions), problems);
  return done;
}

/** The process and the sub-processes in it: where artifacts stand. */
function containersIn(process: BpmnElement): readonly BpmnElement[] {
  const found: BpmnElement[] = [];
  const open = [process];
  for (let container = open.pop(); container; container = open.pop()) {
    found.push(container);
    open.push(...many(container, 'flowElements').filter((inner) => isA(inner, 'SubProcess')));
  }
  return found;
}

/** What stands beside the processes and has no place in a diagram. */
const SILENT = [
  'Process',
  'Collaboration',
  'Message',
  'Signal',
  'Error',
  'Escalation',
  'ItemDefinition',
  'EventDefinition',
];

function tellOfOthers(
  roots: readonly BpmnElement[],
  collaborations: readonly BpmnElement[],
  model: BpmnModel,
  problems: ProblemList,
): void {
  const others = roots.filter((root) => !SILENT.some((type) => isA(root, type)));
  const flows = collaborations.flatMap((collaboration) => many(collaboration, 'messageFlows'));
  const links = ['Choreography', 'GlobalConversation'];
  for (const element of [
    ...others,
    ...flows,
    ...collaborations.filter((root) => links.some((type) => isA(root, type))),
  ]) {
    problems.add('info', 'bpmn.element-not-carried', model.placeOf(element), { name: element.$type.slice(5) });
  }
}

type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: ImportProblem };

function decode(xml: string | Uint8Array): Text {
  if (typeof xml === 'string') return { ok: true, text: xml };
  const start = { severity: 'error', line: 1, column: 1, element: null } as const;
  // In the widest encoding a character takes four bytes.
  const limit = 4 * XML_LIMITS.characters;
  if (xml.byteLength > limit) {
    const facts = { what: 'bytes', found: xml.byteLength, limit };
    return { ok: false, problem: { ...start, code: 'bpmn.too-large', facts } };
  }
  const decoded = decodeXml(xml);
  if (decoded.ok) return decoded;
  return { ok: false, problem: { ...start, code: 'bpmn.encoding-unknown', facts: { encoding: decoded.encoding } } };
}
