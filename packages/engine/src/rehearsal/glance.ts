// How the case of a rehearsal stands at this moment, as far as a machine looks at it: for playing tests and for looking for a run.
import type { Variables } from '@baton/core';
import type { ReadableEntry } from '../log/readable-log';
import type { CasePlace, DeliveryRow, WorkItemRow } from '../rows/rows';
import { EVERYTHING, type World } from './world';

export interface AwaitedNews {
  readonly message: string;
  readonly key: string;
}

export interface Glance {
  readonly now: number;
  readonly status: 'active' | 'over';
  readonly variables: Variables;
  readonly places: readonly CasePlace[];
  readonly items: readonly WorkItemRow[];
  readonly awaited: readonly AwaitedNews[];
  readonly takenFlows: readonly string[];
  readonly deliveries: readonly DeliveryRow[];
  readonly log: readonly ReadableEntry[];
  /** Epoch ms; null while it is on its way. */
  readonly endedAt: number | null;
  /** The end that it came to, by its id. */
  readonly end: string | null;
  readonly nextDueAt: number | null;
}

/** Null before the case was started. */
export async function glanceAt(world: World): Promise<Glance | null> {
  const { engine, instanceId } = world;
  if (instanceId === null) return null;
  const [detail, log, nextDueAt] = await Promise.all([
    engine.queries.caseDetail(EVERYTHING, instanceId),
    engine.queries.log(EVERYTHING, instanceId, 0),
    engine.nextDueAt(),
  ]);
  if (!detail) return null;
  const { case: row, state, items, deliveries } = detail;
  const entries = log?.rows ?? [];
  const isActive = row.status === 'active' || row.status === 'suspended';
  return {
    now: world.clock.now(),
    status: isActive ? 'active' : 'over',
    variables: row.variables,
    places: row.places,
    items,
    awaited: state.awaits,
    takenFlows: state.takenFlows,
    deliveries,
    log: entries,
    endedAt: row.endedAt,
    end: isActive ? null : (entries.findLast(isWholeEnd(detail.diagram.nodes))?.node ?? null),
    nextDueAt,
  };
}

/** An end inside of a sub-process is not that of the case. */
function isWholeEnd(nodes: readonly { readonly id: string; readonly parent?: string | undefined }[]) {
  const outer = new Set(nodes.filter((node) => node.parent === undefined).map(({ id }) => id));
  return (entry: ReadableEntry) => entry.type === 'end.reached' && entry.node !== undefined && outer.has(entry.node);
}
