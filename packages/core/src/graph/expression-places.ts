// Where the expressions of a drawing stand that `compile` compiles, besides those of time targets: with the field and from where they see
// data. Read by the checks, so that nothing reaches publishing unread; `checks/places.test.ts` compares it with `compile`.
import type { Diagram } from '../diagram/diagram';
import type { Mapping } from '../diagram/mapping';
import type { Repetition } from '../diagram/repetition';
import type { Node } from '../nodes/node';
import { CELL, conditionOf } from './compile-decision';

/**
 * From where an expression sees data. `inside`: the step's own local data too. `around`: what is seen where the step stands, with the names
 * in `more`. `elsewhere`: data that the drawing does not know, of a message, a handler or a called process.
 */
type Sight = 'inside' | 'around' | 'elsewhere';

export interface ExpressionPlace {
  /** As it is compiled. */
  readonly source: string;
  /** As it is written. */
  readonly written: string;
  /** Steps from which it is seen; none: the case itself. */
  readonly seenFrom: readonly string[];
  readonly node?: string;
  readonly flow?: string;
  readonly path: readonly (string | number)[];
  readonly sight: Sight;
  /** Further names that it may read. */
  readonly more: readonly string[];
}

const COUNTERS = ['nrOfInstances', 'nrOfCompletedInstances', 'nrOfActiveInstances'] as const;

/** In the order of the drawing: of each step, its paths, then the decision tables. */
export function expressionPlaces(diagram: Diagram): readonly ExpressionPlace[] {
  const found: ExpressionPlace[] = [];
  const outgoing = new Map<string, Diagram['flows'][number][]>();
  for (const flow of diagram.flows) outgoing.set(flow.from, [...(outgoing.get(flow.from) ?? []), flow]);
  for (const node of diagram.nodes) {
    const places = new Places(node, found);
    ofNode(node, places);
    for (const { id, when, otherwise } of outgoing.get(node.id) ?? [])
      if (when && !otherwise) places.add(when, ['when'], node.kind === 'boundaryEvent' ? 'around' : 'inside', [], id);
  }
  for (const [i, table] of (diagram.decisions ?? []).entries()) {
    const users = diagram.nodes.filter((node) => node.kind === 'businessRuleTask' && node.decision === table.id);
    ofTable(table, ['decisions', i], [...new Set(users.map(({ id }) => id))], found);
  }
  return found;
}

class Places {
  constructor(
    readonly node: Node,
    private readonly found: ExpressionPlace[],
  ) {}

  add(
    source: string | undefined,
    path: ExpressionPlace['path'],
    sight: Sight = 'inside',
    more: readonly string[] = [],
    flow?: string,
  ): void {
    if (source === undefined) return;
    const { id } = this.node;
    this.found.push({
      source,
      written: source,
      seenFrom: [id],
      node: id,
      path,
      sight,
      more,
      ...(flow === undefined ? {} : { flow }),
    });
  }

  mappings(mappings: readonly Mapping[] | undefined, path: ExpressionPlace['path'], sight: Sight): void {
    for (const [i, { from }] of (mappings ?? []).entries()) this.add(from, [...path, i, 'from'], sight);
  }
}

function ofNode(node: Node, places: Places): void {
  if ('set' in node) for (const [i, { value }] of (node.set ?? []).entries()) places.add(value, ['set', i, 'value']);
  if ('repeat' in node && node.repeat) ofRepetition(node.repeat, places);
  if ('input' in node) ofInput(node, places);
  if ('output' in node) places.mappings(node.output, ['output'], isFilledFromOutside(node) ? 'elsewhere' : 'inside');
  if (node.kind === 'callActivity') {
    places.add(node.processFrom, ['processFrom']);
    places.add(node.key, ['key']);
  }
  if (node.kind === 'subProcess') places.add(node.adHoc?.until, ['adHoc', 'until']);
  if (node.kind === 'receiveTask' || node.kind === 'sendTask') {
    places.add(node.messageFrom, ['messageFrom']);
    places.add(node.correlationKey, ['correlationKey']);
    if (node.kind === 'sendTask') places.mappings(node.payload, ['payload'], 'inside');
  }
  if ('event' in node && node.event) ofEvent(node, node.event, places);
}

function ofRepetition(repeat: Repetition, places: Places): void {
  if (repeat.type === 'loop') {
    places.add(repeat.while, ['repeat', 'while'], 'inside', [...COUNTERS, 'loopCounter']);
    return;
  }
  places.add(repeat.collection, ['repeat', 'collection'], 'around');
  places.add(repeat.count, ['repeat', 'count'], 'around');
  places.add(repeat.until, ['repeat', 'until'], 'inside', [...COUNTERS, 'outcome']);
  places.add(repeat.result?.value, ['repeat', 'result', 'value']);
}

/** What goes in sees what is around the step, its own run, and for all but called processes what went in before. */
function ofInput(node: Extract<Node, { input?: unknown }>, places: Places): void {
  const before: string[] = [];
  if (node.repeat) before.push(...COUNTERS, 'loopCounter');
  if (node.repeat?.type === 'each' && node.repeat.element) before.push(node.repeat.element);
  if (node.kind === 'subProcess') before.push(...(node.variables ?? []).map(({ name }) => name));
  for (const [i, { from, to }] of (node.input ?? []).entries()) {
    places.add(from, ['input', i, 'from'], 'around', [...before]);
    if (node.kind !== 'callActivity') before.push(to);
  }
}

function isFilledFromOutside(node: Node): boolean {
  if ('handler' in node && node.handler !== undefined) return true;
  return node.kind === 'callActivity' || node.kind === 'receiveTask' || node.kind === 'businessRuleTask';
}

type EventOf = NonNullable<Extract<Node, { event?: unknown }>['event']>;

function ofEvent(node: Node, event: EventOf, places: Places): void {
  // A start of the process itself listens before there is a case.
  const sight = node.kind === 'startEvent' && node.parent === undefined ? 'elsewhere' : 'inside';
  const add = (source: string | undefined, ...path: string[]) => places.add(source, ['event', ...path], sight);
  if ('messageFrom' in event) add(event.messageFrom, 'messageFrom');
  if ('signalFrom' in event) add(event.signalFrom, 'signalFrom');
  if ('correlationKey' in event) add(event.correlationKey, 'correlationKey');
  if ('input' in event) places.mappings(event.input, ['event', 'input'], sight);
  if ('output' in event) places.mappings(event.output, ['event', 'output'], 'elsewhere');
  if (event.type === 'condition') add(event.when, 'when');
  if (event.type === 'error' && 'message' in event) add(event.message, 'message');
  if (event.type !== 'timer') return;
  if ('when' in event) {
    if (typeof event.when === 'object' && 'expression' in event.when) add(event.when.expression, 'when', 'expression');
    return;
  }
  if (event.wait && 'expression' in event.wait) add(event.wait.expression, 'wait', 'expression');
  if ('schedule' in event && event.schedule && 'expression' in event.schedule)
    add(event.schedule.expression, 'schedule', 'expression');
}

function ofTable(
  table: NonNullable<Diagram['decisions']>[number],
  at: ExpressionPlace['path'],
  seenFrom: readonly string[],
  found: ExpressionPlace[],
): void {
  const add = (
    source: string | undefined | null,
    written: string,
    path: ExpressionPlace['path'],
    cell = false,
  ): void => {
    if (source === undefined || source === null) return;
    const more = cell ? [CELL] : [];
    found.push({ source, written, seenFrom, path: [...at, ...path], sight: 'inside', more });
  };
  for (const [i, { expression }] of table.inputs.entries()) add(expression, expression, ['inputs', i, 'expression']);
  for (const [i, { when, gives }] of table.rules.entries()) {
    for (const [j, test] of when.entries()) add(conditionOf(test), test, ['rules', i, 'when', j], true);
    for (const [j, source] of gives.entries()) add(source, source, ['rules', i, 'gives', j]);
  }
  for (const [i, { values, otherwise }] of table.outputs.entries()) {
    for (const [j, source] of (values ?? []).entries()) add(source, source, ['outputs', i, 'values', j]);
    if (otherwise !== undefined) add(otherwise, otherwise, ['outputs', i, 'otherwise']);
  }
}
