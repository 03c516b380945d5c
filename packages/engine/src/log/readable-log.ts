// A case's log as people read it: each entry with the name of the step that it is about, and whether the chain of hashes holds.
import type { ActorRef, InstanceEventType, Json, LogRecord, ProcessGraph } from '@baton/core';
import { idOf, nameOf } from '../commit/project-case';
import type { LogRow } from '../rows/rows';

export interface ReadableEntry {
  readonly seq: number;
  readonly at: number;
  readonly by: ActorRef;
  readonly type: InstanceEventType;
  /** Id of the step, where the entry is about one. */
  readonly node?: string;
  /** Name of the step, or of the time target over several steps. */
  readonly name?: string;
  /** The event's own data; ordinals of nodes and flows are told as ids. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly hash: string;
}

export interface ReadableLog {
  readonly rows: readonly ReadableEntry[];
  /** The whole log of the case, not only these rows. */
  readonly verified: boolean;
}

/**
 * All rows of one case from the first, in order: an event on an item, a clock or a subscription is told with the step that it is of.
 * @param now the version that the case is on
 * @param earlier those that it was on before, by their numbers; what happened then is told by the names of then
 */
export function readLog(
  now: ProcessGraph,
  rows: readonly LogRow[],
  earlier: ReadonlyMap<number, ProcessGraph> = new Map(),
): ReadableEntry[] {
  let graph = now;
  const moved = (things: Map<number, number>, nodes: ReadonlyMap<number, number>) => {
    for (const [thing, node] of things) {
      const there = nodes.get(node);
      if (there === undefined) things.delete(thing);
      else things.set(thing, there);
    }
  };
  const nodeOfToken = new Map<number, number>();
  const nodeOfThing = new Map<number, number>();
  const receivers = new Map<string, { readonly person: string; readonly channel: string }>();
  const awaited = new Map<number, { readonly message: string; readonly awaits: string }>();
  const spans = new Map<number, string>();
  return rows.map((row) => {
    const { seq, at, by, event } = JSON.parse(row.bytes) as LogRecord;
    if (event.type === 'instance.started') graph = earlier.get(event.process.version) ?? now;
    if (event.type === 'instance.migrated') {
      const from = graph.version;
      graph = earlier.get(event.process.version) ?? now;
      const { nodes, reason = '' } = event;
      for (const things of [nodeOfToken, nodeOfThing]) moved(things, new Map(nodes));
      return { seq, at, by, type: event.type, facts: { from, version: event.process.version, reason }, hash: row.hash };
    }
    if (event.type === 'node.entered') nodeOfToken.set(event.token, event.node);
    if (event.type === 'item.created') nodeOfThing.set(event.item, event.node);
    if (event.type === 'job.created') nodeOfThing.set(event.job, event.node);
    if (event.type === 'clock.started') {
      const { id, node, subject } = event.clock;
      nodeOfThing.set(id, node);
      if (subject.type === 'span') spans.set(id, graph.diagram.clocks?.[subject.clock]?.name ?? '');
    }
    if (event.type === 'alert.raised') nodeOfThing.set(event.alert.id, event.alert.node);
    if (event.type === 'alert.addressed') for (const delivery of event.deliveries) receivers.set(delivery.id, delivery);
    if (event.type === 'subscription.opened') {
      const { id, token, event: ordinal, message, type: awaits = 'message' } = event.subscription;
      const at = ordinal ?? nodeOfToken.get(token);
      if (at !== undefined) nodeOfThing.set(id, at);
      awaited.set(id, { message, awaits });
    }
    const { type, ...data } = event as { type: InstanceEventType } & Record<string, Json>;
    const node = nodeOf(data, nodeOfToken, nodeOfThing);
    const place = placeOf(graph, node, spans.get(clockOf(event)));
    const receiver = event.type === 'alert.delivery' ? receivers.get(event.delivery) : undefined;
    const told: Record<string, Json> = receiver
      ? { person: receiver.person, channel: receiver.channel }
      : event.type === 'subscription.matched'
        ? { ...awaited.get(event.subscription) }
        : {};
    return { seq, at, by, type, ...place, facts: { ...factsOf(graph, data), ...told }, hash: row.hash };
  });
}

/** -1: the event is not about a clock. */
function clockOf(event: LogRecord['event']): number {
  if (event.type === 'clock.started') return event.clock.id;
  return 'clock' in event && typeof event.clock === 'number' ? event.clock : -1;
}

function placeOf(graph: ProcessGraph, node: number | undefined, span: string | undefined) {
  const own = node === undefined || node < 0 ? {} : { node: idOf(graph, node), name: nameOf(graph, node) };
  return span === undefined ? own : { ...own, name: span };
}

function nodeOf(
  data: Readonly<Record<string, Json>>,
  ofToken: Map<number, number>,
  ofThing: Map<number, number>,
): number | undefined {
  if (typeof data.node === 'number') return data.node;
  if (typeof data.token === 'number') return ofToken.get(data.token);
  for (const key of ['item', 'job', 'clock', 'alert', 'subscription']) {
    const thing = data[key];
    const id = typeof thing === 'object' && thing !== null && 'id' in thing ? thing.id : thing;
    if (typeof id === 'number' && ofThing.has(id)) return ofThing.get(id);
  }
  return undefined;
}

function factsOf(graph: ProcessGraph, data: Readonly<Record<string, Json>>): Record<string, Json> {
  const flowId = (flow: Json) => (typeof flow === 'number' ? (graph.diagram.flows[flow]?.id ?? null) : null);
  const facts: Record<string, Json> = {};
  for (const [name, value] of Object.entries(data)) {
    if (name === 'node') continue;
    if (name === 'flow') facts[name] = flowId(value);
    else if ((name === 'taken' || name === 'flows') && Array.isArray(value)) facts[name] = value.map(flowId);
    else facts[name] = value;
  }
  const outcome = data.end;
  if (typeof outcome === 'number') facts.end = nameOf(graph, outcome);
  return facts;
}

/** Versions that a case was on, by its log. */
export function versionsIn(rows: readonly LogRow[]): ReadonlySet<number> {
  const versions = new Set<number>();
  for (const { bytes } of rows) {
    // Most entries are others; to look into all of them twice would cost.
    if (!bytes.includes('"instance.started"') && !bytes.includes('"instance.migrated"')) continue;
    const { event } = JSON.parse(bytes) as LogRecord;
    if (event.type === 'instance.started' || event.type === 'instance.migrated') versions.add(event.process.version);
  }
  return versions;
}
