// In which order the steps of a sheet come: which paths lead back, and a stable order in which every step follows those before it.
// Called by the auto-layout, the step numbers, the text view and the arrow keys.
import type { Flow } from '@baton/core';
import { keptByStructure } from './kept-by-structure';
import type { Scope } from './scope';

export interface FlowOrder {
  /** Steps without boundary events; each after all that lead to it by a path that does not lead back. */
  readonly order: readonly string[];
  readonly back: ReadonlySet<string>;
  /** By step: the paths that lead into it, those of boundary events as from their step. Without paths back. */
  readonly before: ReadonlyMap<string, readonly Link[]>;
  readonly after: ReadonlyMap<string, readonly Link[]>;
}

/** A path as the order sees it: a boundary event's path leaves the step that it sits on. */
export interface Link {
  readonly flow: Flow;
  readonly from: string;
  readonly to: string;
  /** The boundary event it leaves by; null for a plain path. */
  readonly boundary: string | null;
}

/** The same object for sheets of the same steps and paths: writing a name orders nothing anew. */
export const flowOrder = keptByStructure(orderOf);

function orderOf(scope: Scope): FlowOrder {
  const links = linksOf(scope);
  const steps = scope.nodes.filter((node) => node.kind !== 'boundaryEvent').map((node) => node.id);
  const outgoing = group(links, (link) => link.from);
  const entered = new Set(links.map((link) => link.to));
  const isStart = (id: string) => scope.byId.get(id)?.kind === 'startEvent';
  const roots = [...steps.filter(isStart), ...steps.filter((id) => !isStart(id) && !entered.has(id)), ...steps];

  const { back, seen } = depthFirst(roots, outgoing);
  const forward = links.filter((link) => !back.has(link.flow.id));
  const after = group(forward, (link) => link.from);
  const before = group(forward, (link) => link.to);
  return { order: topological(seen, before, after), back, before, after };
}

function linksOf(scope: Scope): Link[] {
  const links: Link[] = [];
  for (const flow of scope.flows) {
    const from = scope.byId.get(flow.from);
    const to = scope.byId.get(flow.to);
    if (!from || !to || to.kind === 'boundaryEvent') continue;
    if (from.kind !== 'boundaryEvent') links.push({ flow, from: from.id, to: to.id, boundary: null });
    else if (scope.byId.has(from.attachedTo)) links.push({ flow, from: from.attachedTo, to: to.id, boundary: from.id });
  }
  // What leaves by the main way comes before what happens meanwhile.
  return [...links.filter((link) => !link.boundary), ...links.filter((link) => link.boundary)];
}

/** Marks the paths that lead back to a step still being walked. Iterative: a process may be two thousand steps long. */
function depthFirst(roots: readonly string[], outgoing: ReadonlyMap<string, readonly Link[]>) {
  const back = new Set<string>();
  const state = new Map<string, 'open' | 'closed'>();
  const seen: string[] = [];
  for (const root of roots) {
    if (state.has(root)) continue;
    state.set(root, 'open');
    seen.push(root);
    const stack = [{ id: root, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { id: string; next: number };
      const link = outgoing.get(top.id)?.[top.next++];
      if (!link) {
        state.set(top.id, 'closed');
        stack.pop();
      } else if (state.get(link.to) === 'open') {
        back.add(link.flow.id);
      } else if (!state.has(link.to)) {
        state.set(link.to, 'open');
        seen.push(link.to);
        stack.push({ id: link.to, next: 0 });
      }
    }
  }
  return { back, seen };
}

/** Kahn's order; among those that are ready, the one met first by the walk. */
function topological(
  seen: readonly string[],
  before: ReadonlyMap<string, readonly Link[]>,
  after: ReadonlyMap<string, readonly Link[]>,
): string[] {
  const place = new Map(seen.map((id, i) => [id, i]));
  const waiting = new Map(seen.map((id) => [id, before.get(id)?.length ?? 0]));
  const ready = seen.filter((id) => waiting.get(id) === 0);
  const order: string[] = [];
  while (ready.length > 0) {
    const id = ready.shift() as string;
    order.push(id);
    for (const link of after.get(id) ?? []) {
      const left = (waiting.get(link.to) ?? 0) - 1;
      waiting.set(link.to, left);
      if (left === 0) insertSorted(ready, link.to, place);
    }
  }
  return order;
}

function insertSorted(ready: string[], id: string, place: ReadonlyMap<string, number>): void {
  const rank = place.get(id) ?? 0;
  let at = ready.length;
  while (at > 0 && (place.get(ready[at - 1] as string) ?? 0) > rank) at--;
  ready.splice(at, 0, id);
}

function group(links: readonly Link[], keyOf: (link: Link) => string): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const key = keyOf(link);
    const known = groups.get(key);
    if (known) known.push(link);
    else groups.set(key, [link]);
  }
  return groups;
}
