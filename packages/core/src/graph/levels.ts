// Who belongs to whom in a drawing: what begins inside a sub-process, what hangs on a step, where a jump leads. Called by `compile`.
import type { Diagram } from '../diagram/diagram';
import type { Node } from '../nodes/node';
import { CASE_START, type EventSubProcess } from './process-graph';

/** Stands for the process itself where others name a sub-process; no id can be empty. */
export const PROCESS = '';

export function ordinalsBy(
  diagram: Diagram,
  keyOf: (node: Node) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [ordinal, node] of diagram.nodes.entries()) {
    const key = keyOf(node);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(ordinal);
    else groups.set(key, [ordinal]);
  }
  return groups;
}

/** Starts that begin with what is around them, by the id of the sub-process: those that wait for nothing. */
export function plainStarts(diagram: Diagram): ReadonlyMap<string, readonly number[]> {
  return ordinalsBy(diagram, (node) =>
    node.kind === 'startEvent' && !node.event ? (node.parent ?? PROCESS) : undefined,
  );
}

/** By the ordinal of the sub-process whose inside they stand in. */
export function eventSubProcesses(
  diagram: Diagram,
  ordinals: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly EventSubProcess[]> {
  const found = new Map<number, EventSubProcess[]>();
  for (const [start, def] of diagram.nodes.entries()) {
    if (def.kind !== 'startEvent' || !def.event || def.parent === undefined) continue;
    const node = ordinals.get(def.parent) ?? CASE_START;
    const around = diagram.nodes[node];
    if (around?.kind !== 'subProcess' || around.variant !== 'event') continue;
    const level = around.parent === undefined ? CASE_START : (ordinals.get(around.parent) ?? CASE_START);
    const list = found.get(level) ?? [];
    list.push({ node, start, event: def.event, interrupting: def.interrupting !== false });
    found.set(level, list);
  }
  return found;
}

/** Where a jump leads: the place that catches the same name at the same level; -1 for nodes that do not jump, and where there is none. */
export function linkTarget(node: Node, links: ReadonlyMap<string, readonly number[]>): number {
  const name = linkName(node);
  return node.kind === 'intermediateThrowEvent' && name !== null ? (links.get(linkKey(node, name))?.[0] ?? -1) : -1;
}

/** Ordinals of the places that catch jumps. */
export function linkCatches(diagram: Diagram): ReadonlyMap<string, readonly number[]> {
  return ordinalsBy(diagram, (node) => {
    const name = linkName(node);
    return node.kind === 'intermediateCatchEvent' && name !== null ? linkKey(node, name) : undefined;
  });
}

function linkName(node: Node): string | null {
  return 'event' in node && node.event?.type === 'link' ? node.event.link : null;
}

function linkKey(node: Node, name: string): string {
  return `${node.parent ?? PROCESS}\n${name}`;
}
