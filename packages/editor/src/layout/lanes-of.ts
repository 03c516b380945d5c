// In which lane each step stands: its own, or where it names none, the one that the flow suggests.
import type { Lane } from '@baton/core';
import type { FlowOrder } from './order';
import type { Scope } from './scope';

/** Lane index by step id. Without lanes everything stands in index 0. */
export function lanesOf(scope: Scope, order: FlowOrder, lanes: readonly Lane[]): Map<string, number> {
  const index = new Map(lanes.map((lane, i) => [lane.id, i]));
  const own = (id: string): number | undefined => {
    const lane = scope.byId.get(id)?.lane;
    return lane === undefined ? undefined : index.get(lane);
  };
  const result = new Map<string, number>();
  const nextLane = (id: string, depth: number): number | undefined => {
    for (const link of order.after.get(id) ?? []) {
      const lane = own(link.to) ?? (depth > 0 ? nextLane(link.to, depth - 1) : undefined);
      if (lane !== undefined) return lane;
    }
    return undefined;
  };
  for (const id of order.order) {
    const kind = scope.byId.get(id)?.kind;
    const before = order.before.get(id)?.map((link) => result.get(link.from)) ?? [];
    const former = before.find((lane) => lane !== undefined);
    const looksAhead = kind === 'startEvent' || kind === 'milestone';
    const lane = own(id) ?? (looksAhead ? (nextLane(id, 3) ?? former) : (former ?? nextLane(id, 3)));
    result.set(id, lane ?? 0);
  }
  for (const node of scope.nodes) {
    if (node.kind === 'boundaryEvent') result.set(node.id, result.get(node.attachedTo) ?? 0);
  }
  return result;
}
