// Which case data a step fills in. What comes from outside (a handler, a message, a called process) may fill in anything, unless the drawing
// says what goes into the case.
import type { Diagram } from '../../diagram/diagram';
import type { Node } from '../../nodes/node';

export interface Writes {
  readonly variables: readonly string[];
  /** Something from outside: any variable may be among it. */
  readonly anything: boolean;
}

const NOTHING: Writes = { variables: [], anything: false };

export function writesOf(node: Node, diagram: Diagram): Writes {
  const own = ownWrites(node, diagram);
  const output = 'output' in node ? node.output : undefined;
  const repeated = 'repeat' in node && node.repeat?.type === 'each' ? node.repeat.result : undefined;
  const variables = [
    ...(output ? output.map(({ to }) => to) : own.variables),
    ...(repeated ? [repeated.variable] : []),
  ];
  return { variables, anything: own.anything && !output };
}

function ownWrites(node: Node, diagram: Diagram): Writes {
  switch (node.kind) {
    case 'userTask':
      return of((node.form ?? []).filter((field) => !field.readOnly).map((field) => field.variable));
    case 'scriptTask':
      return of(node.set.map(({ variable }) => variable));
    case 'serviceTask':
      return { variables: (node.set ?? []).map(({ variable }) => variable), anything: node.handler !== undefined };
    case 'sendTask':
      return { variables: [], anything: node.handler !== undefined };
    case 'businessRuleTask': {
      if (node.handler !== undefined) return { variables: [], anything: true };
      if (node.result) return of([node.result]);
      const table = diagram.decisions?.find(({ id }) => id === node.decision);
      return table ? of(table.outputs.map(({ name }) => name)) : { variables: [], anything: true };
    }
    case 'receiveTask':
    case 'callActivity':
      return { variables: [], anything: true };
    default:
      return 'event' in node && node.event ? eventWrites(node.event) : NOTHING;
  }
}

type EventOf<N> = N extends { event?: infer E } ? NonNullable<E> : never;

function eventWrites(event: EventOf<Node>): Writes {
  if (event.type === 'message' && 'output' in event && event.output) return of(event.output.map(({ to }) => to));
  const named = [
    'codeVariable' in event ? event.codeVariable : undefined,
    'messageVariable' in event ? event.messageVariable : undefined,
  ].filter((name) => name !== undefined);
  return { variables: named, anything: ['message', 'signal', 'error', 'escalation'].includes(event.type) };
}

function of(variables: readonly string[]): Writes {
  return { variables, anything: false };
}

/** Reminders can set data, whenever they come. */
export function setByRungs(diagram: Diagram): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    else if (value !== null && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) {
        if (key === 'set' && Array.isArray(one)) for (const { variable } of one) names.add(String(variable));
        look(one);
      }
  };
  look(diagram.ladders);
  look(diagram.clocks ?? []);
  for (const node of diagram.nodes) if ('deadline' in node) look(node.deadline);
  return names;
}
