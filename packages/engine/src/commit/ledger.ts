// What the moves of a batch have changed, noted as each is made: so that rows are written for what changed, and no state in between is kept.
// Made anew for each batch by `stepBatch`; read by `toCommit`.
import {
  type CaseLink,
  type DeadlineClock,
  type Decided,
  findId,
  type InstanceEvent,
  type InstanceState,
  type ProcessGraph,
  type WorkItem,
} from '@baton/core';
import type { WorkItemRow } from '../rows/rows';
import { itemsByToken } from './by-token';
import { closedItemRow, type ItemSurroundings, surroundingsOf } from './item-row';

export interface Ledger {
  /** `before`: the state that the move found; null: it started the case. */
  note(graph: ProcessGraph, before: InstanceState | null, decided: Decided, at: number): void;
  /** Items whose rows may differ; those among `closed` have their last row there. */
  readonly touched: ReadonlySet<number>;
  readonly closed: ReadonlyMap<number, WorkItemRow>;
  /** Who got work, or was offered it. */
  readonly people: ReadonlySet<string>;
  /** How many open items each person gained or lost. */
  readonly gained: ReadonlyMap<string, number>;
}

/** `count` is told of each open item that a person gains (1) or loses (-1), as it happens. */
export function createLedger(
  instanceId: string,
  links: readonly CaseLink[],
  count: (person: string, by: number) => void,
): Ledger {
  const touched = new Set<number>();
  const closed = new Map<number, WorkItemRow>();
  const people = new Set<string>();
  const gained = new Map<string, number>();

  function gain(item: WorkItem | undefined, by: number): void {
    if (!item || item.assignee === null) return;
    const sum = (gained.get(item.assignee) ?? 0) + by;
    if (sum === 0) gained.delete(item.assignee);
    else gained.set(item.assignee, sum);
    count(item.assignee, by);
  }

  return {
    touched,
    closed,
    people,
    gained,
    note(graph, before, { events, state: after }, at) {
      const itemOf = itemsByToken(after.items);
      let around: ItemSurroundings | null = null;
      const byClock = ({ subject }: DeadlineClock) => {
        const item = subject.type === 'step' ? itemOf(subject.token) : undefined;
        if (item) touched.add(item.id);
      };
      const counted = new Set<number>();
      for (const event of events) {
        const id = itemOfEvent(event);
        if (id !== null) {
          touched.add(id);
          const was = before ? findId(before.items, id) : undefined;
          const is = findId(after.items, id);
          if (!counted.has(id)) {
            counted.add(id);
            gain(was, -1);
            gain(is, 1);
          }
          if (is) {
            if (is.assignee !== null) people.add(is.assignee);
            for (const candidate of is.candidates) people.add(candidate);
          }
          if (before && was && (event.type === 'item.completed' || event.type === 'item.cancelled')) {
            around ??= surroundingsOf({ instanceId, links }, graph, before);
            closed.set(id, closedItemRow(around, was, event, at));
          }
        } else if (event.type === 'instance.migrated') {
          // Their steps may have other names.
          for (const item of after.items) touched.add(item.id);
        } else if (event.type === 'clock.started') byClock(event.clock);
        else if ('clock' in event && typeof event.clock === 'number') {
          const clock = findId(after.clocks, event.clock) ?? (before ? findId(before.clocks, event.clock) : undefined);
          if (clock) byClock(clock);
        }
      }
    },
  };
}

function itemOfEvent(event: InstanceEvent): number | null {
  return 'item' in event && typeof event.item === 'number' ? event.item : null;
}
