// What a step waits for or tells, compiled: names, keys, data, conditions, moments. Called by `compile` for each node.
import type { Node } from '../nodes/node';
import type { Expressions } from './compile-expression';
import type { CompiledEvent } from './process-graph';

type Definition = NonNullable<Extract<Node, { event?: unknown }>['event']>;

/** Null where a node has no event. Receive and send tasks with a message are events too. */
export function compileEvent(node: Node, expressions: Expressions): CompiledEvent | null {
  const place = { node: node.id };
  if (node.kind === 'receiveTask' || node.kind === 'sendTask') {
    return {
      ...NOTHING,
      name: expressions.optional(node.messageFrom, place),
      key: expressions.optional(node.correlationKey, place),
      data: node.kind === 'sendTask' ? expressions.mappings(node.payload, place) : null,
    };
  }
  if (!('event' in node) || !node.event) return null;
  const event: Definition = node.event;
  switch (event.type) {
    case 'message':
      return {
        ...NOTHING,
        name: expressions.optional(event.messageFrom, place),
        key: expressions.optional(event.correlationKey, place),
        data: expressions.mappings(
          'output' in event ? event.output : 'input' in event ? event.input : undefined,
          place,
        ),
      };
    case 'signal':
      return {
        ...NOTHING,
        name: expressions.optional(event.signalFrom, place),
        data: expressions.mappings('input' in event ? event.input : undefined, place),
      };
    case 'condition':
      return { ...NOTHING, when: expressions.compile(event.when, place) };
    case 'timer':
      return { ...NOTHING, when: expressions.optional(momentOf(event), place) };
    case 'error':
      return { ...NOTHING, text: expressions.optional('message' in event ? event.message : undefined, place) };
    default:
      return NOTHING;
  }
}

const NOTHING: CompiledEvent = { name: null, key: null, data: null, when: null, text: null };

/** FEEL that gives the moment of a timer. */
function momentOf(event: Extract<Definition, { type: 'timer' }>): string | undefined {
  if ('when' in event)
    return typeof event.when === 'object' && 'expression' in event.when ? event.when.expression : undefined;
  if (event.wait) return 'expression' in event.wait ? event.wait.expression : undefined;
  return 'schedule' in event && event.schedule && 'expression' in event.schedule
    ? event.schedule.expression
    : undefined;
}
