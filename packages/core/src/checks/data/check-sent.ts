// What a message or a signal carries, against what its receivers in the same drawing declare. What is sent by name is set by name there, unless
// the receiver says itself what it takes (`output`). A name that FEEL gives is not followed.
import type { Mapping } from '../../diagram/mapping';
import type { Node } from '../../nodes/node';
import { type DrawingIndex, type Report, TOP } from '../drawing-index';
import { Look } from './look';
import { isKnownAt } from './names';

interface Sent {
  readonly topic: string;
  readonly mappings: readonly Mapping[];
  readonly path: readonly string[];
}

export function checkSent(drawing: DrawingIndex, report: Report): void {
  const senders = drawing.diagram.nodes.flatMap((node) => {
    const sent = sentBy(node);
    return sent ? [{ node, ...sent }] : [];
  });
  if (senders.length === 0) return;
  const receivers = receiversOf(drawing.diagram.nodes);
  for (const { node, topic, mappings, path } of senders)
    for (const receiver of receivers.get(topic) ?? [])
      for (const [i, mapping] of mappings.entries())
        checkOne(drawing, { node, receiver, mapping, path: [...path, i] }, report);
}

interface Handed {
  readonly node: Node;
  readonly receiver: Node;
  readonly mapping: Mapping;
  readonly path: readonly (string | number)[];
}

function checkOne(drawing: DrawingIndex, { node, receiver, mapping, path }: Handed, report: Report): void {
  const { from, to: variable } = mapping;
  const place = { node: node.id, severity: 'warning' as const };
  const facts = { variable, receiver: receiver.name ?? receiver.id };
  // What comes with an event at the rim of a step goes to what is around the step.
  const taker = receiver.kind === 'boundaryEvent' ? (receiver.parent ?? TOP) : receiver.id;
  if (!isKnownAt(drawing, taker, variable)) {
    report({ ...place, code: 'data.sends-unknown', path: [...path, 'to'], facts });
    return;
  }
  const target = Look.at(drawing, taker).variableOf(variable);
  const given = target ? Look.at(drawing, node.id).misfit(from, target.type) : null;
  if (target && given !== null)
    report({
      ...place,
      code: 'data.sends-wrong-type',
      path: [...path, 'from'],
      facts: { ...facts, type: target.type, given },
    });
}

function sentBy(node: Node): Sent | null {
  if (node.kind === 'sendTask') {
    const { message, messageFrom, payload } = node;
    return payload && message !== undefined && !messageFrom && node.handler === undefined
      ? { topic: topicOf('message', message), mappings: payload, path: ['payload'] }
      : null;
  }
  if (node.kind !== 'intermediateThrowEvent' && node.kind !== 'endEvent') return null;
  const { event } = node;
  if ((event?.type !== 'message' && event?.type !== 'signal') || !event.input) return null;
  const topic = fixedTopic(event);
  return topic === null ? null : { topic, mappings: event.input, path: ['event', 'input'] };
}

/** Those who take all that comes, by its own names. */
function receiversOf(nodes: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of nodes) {
    const topic = receivedBy(node);
    if (topic === null) continue;
    const others = found.get(topic);
    if (others) others.push(node);
    else found.set(topic, [node]);
  }
  return found;
}

function receivedBy(node: Node): string | null {
  if (node.kind === 'receiveTask') {
    const isFixed = node.message !== undefined && !node.messageFrom && !node.output;
    return isFixed ? topicOf('message', node.message as string) : null;
  }
  if (node.kind !== 'startEvent' && node.kind !== 'intermediateCatchEvent' && node.kind !== 'boundaryEvent')
    return null;
  const { event } = node;
  if (event?.type === 'message') return event.output ? null : fixedTopic(event);
  return event?.type === 'signal' ? fixedTopic(event) : null;
}

type Named =
  | { readonly type: 'message'; readonly message?: string | undefined; readonly messageFrom?: string | undefined }
  | { readonly type: 'signal'; readonly signal?: string | undefined; readonly signalFrom?: string | undefined };

function fixedTopic(event: Named): string | null {
  const [name, from] = event.type === 'message' ? [event.message, event.messageFrom] : [event.signal, event.signalFrom];
  return name === undefined || from !== undefined ? null : topicOf(event.type, name);
}

function topicOf(type: 'message' | 'signal', name: string): string {
  return `${type} ${name}`;
}
