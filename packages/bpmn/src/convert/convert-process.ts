// One BPMN process as one diagram. Called by importBpmn for each process of a file.
import { type Diagram, parseDiagram } from '@baton/core';
import type { BpmnModel } from '../model/bpmn-model';
import { type BpmnElement, idOf, isA, many, one, text } from '../model/element';
import { idFor, titleOf } from '../names/names';
import type { ProblemList } from '../problem/import-problem';
import type { VendorReader } from '../vendor/vendor-reader';
import { versionOf } from './automatic';
import { documentationOf } from './base';
import { indexFlows } from './flow-index';
import { flowOf } from './flows';
import { dataObject } from './forms';
import { convertBeginning, isBeginning } from './instantiating';
import { converterOf } from './kinds';
import { lanesOf } from './lanes';
import type { Drawing } from './layout';
import { besideOf } from './notes';
import { compact, ProcessContext } from './process-context';
import { convertSeveral, severalDefinitions } from './several-definitions';
import type { FoundSurroundings } from './surroundings';

export interface ConvertedProcess {
  readonly diagram: Diagram;
  /** Our ids by BPMN's, where they differ. */
  readonly renamed: Readonly<Record<string, string>>;
}

export interface Conversion {
  readonly model: BpmnModel;
  readonly vendor: VendorReader;
  readonly problems: ProblemList;
  readonly around: FoundSurroundings;
  readonly drawing: Drawing;
  /** Name of the pool that the process is drawn in. */
  readonly pool: string | undefined;
  /** The only process of its file. */
  readonly isAlone: boolean;
  /** Ids of processes of the same file that are taken. */
  readonly taken: Set<string>;
}

const KEPT_TEXT = 4_000;

/** Null where what came out is no diagram; then a problem says what is wrong with it. */
export function convertProcess(process: BpmnElement, conversion: Conversion): ConvertedProcess | null {
  const { model, vendor, problems, around, drawing } = conversion;
  const elements = elementsOf(process);
  const context = new ProcessContext(model, vendor, problems, around, indexFlows(elements));
  const lanes = lanesOf(process, context, conversion);
  assignIds(elements, context);
  for (const inner of elements) {
    if (isA(inner, 'StartEvent')) noteInitiator(inner, context);
    if (isA(inner, 'DataObject') && inner.$parent === process) declareData(inner, context);
  }
  for (const element of elements) if (!isA(element, 'SequenceFlow')) convertElement(element, process, context);
  for (const element of elements) if (isA(element, 'SequenceFlow')) convertFlow(element, context);
  const description = documentationOf(process);
  const { notes, groups, places } = besideOf(process, elements, context, conversion);
  const layout = drawing.layoutOf(elements, (element) => context.ids.of(element));
  const id = freeId(process, conversion);
  const diagram = compact({
    format: 1 as const,
    id,
    name: context.title(process) ?? titleOf(conversion.pool) ?? id,
    description: description === '' ? undefined : description.slice(0, KEPT_TEXT),
    versionTag: titleOf(versionOf(process, context)?.value),
    lanes: [...lanes],
    nodes: context.nodes,
    flows: context.flows,
    variables: [...context.variables.values()],
    undeclared: 'accepted' as const,
    ladders: [],
    notes: notes.length > 0 ? [...notes] : undefined,
    groups: groups.length > 0 ? [...groups] : undefined,
    layout: layout && Object.keys(places).length > 0 ? { ...layout, notes: places } : layout,
  });
  const parsed = parseDiagram(diagram);
  if (parsed.ok) return { diagram: parsed.diagram, renamed: context.ids.renamed() };
  for (const { code, path, facts } of parsed.issues) {
    const place = path.join('.');
    context.tell('error', 'bpmn.diagram-invalid', process, { path: place, reason: String(facts.message ?? code) });
  }
  return null;
}

/** All flow elements, those inside sub-processes too, in the order of the file. */
function elementsOf(process: BpmnElement): readonly BpmnElement[] {
  const found: BpmnElement[] = [];
  const open = [...many(process, 'flowElements')].reverse();
  for (let element = open.pop(); element; element = open.pop()) {
    found.push(element);
    if (isA(element, 'SubProcess')) open.push(...[...many(element, 'flowElements')].reverse());
  }
  return found;
}

/** Elements with an id first, so that none of them gives way to a made-up one. */
function assignIds(elements: readonly BpmnElement[], context: ProcessContext): void {
  const carried = elements.filter(({ $type }) => converterOf($type) ?? $type === 'bpmn:SequenceFlow');
  for (const element of carried) if (idOf(element) !== '') context.ids.assign(element, '');
  for (const element of carried) {
    if (idOf(element) !== '') continue;
    const ends = [one(element, 'sourceRef'), one(element, 'targetRef')].map((end) => context.ids.of(end) ?? '');
    const kind = element.$type.slice(5);
    const made = isA(element, 'SequenceFlow') ? `flow_${ends.join('_')}` : kind.charAt(0).toLowerCase() + kind.slice(1);
    context.ids.assign(element, made);
  }
}

function convertElement(element: BpmnElement, process: BpmnElement, context: ProcessContext): void {
  const convert = converterOf(element.$type);
  if (!convert) {
    const severity = isA(element, 'FlowNode') ? 'error' : 'info';
    const code = severity === 'error' ? 'bpmn.element-not-supported' : 'bpmn.element-not-carried';
    context.tell(severity, code, element, { name: element.$type.slice(5) });
    return;
  }
  const parent = element.$parent === process ? undefined : context.ids.of(element.$parent);
  // The events behind it are the starts.
  if (isBeginning(element, context)) return;
  if (convertBeginning({ element, parent }, context)) return;
  const several = severalDefinitions(element, context);
  if (several.length > 0) {
    convertSeveral({ element, parent }, several, convert, context);
    return;
  }
  const node = convert({ element, parent }, context);
  if (node) context.add(element, node);
}

function convertFlow(element: BpmnElement, context: ProcessContext): void {
  const flow = flowOf(element, context);
  if (flow) context.flows.push(flow);
}

function noteInitiator(start: BpmnElement, context: ProcessContext): void {
  const initiator = context.vendor.attribute(start, 'initiator');
  if (initiator) context.initiators.add(initiator.value);
}

function declareData(element: BpmnElement, context: ProcessContext): void {
  const variable = dataObject(element, context);
  if (variable) context.declare(variable);
}

function freeId(process: BpmnElement, { problems, model, taken }: Conversion): string {
  const given = idOf(process) || text(process, 'name') || 'process';
  let id = idFor(given);
  for (let n = 2; taken.has(id); n += 1) id = `${idFor(given).slice(0, 90)}_${n}`;
  taken.add(id);
  if (id !== idOf(process))
    problems.add('info', 'bpmn.id-renamed', model.placeOf(process), { id: idOf(process), now: id });
  return id;
}
