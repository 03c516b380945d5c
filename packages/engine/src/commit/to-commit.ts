// From a stepped batch to one commit: the log with its hashes, the snapshot, and every row that queries and pumps read.
import {
  type DeadlineClock,
  type Facts,
  factsOfClock,
  findId,
  type InstanceState,
  type ProcessGraph,
  riskByNorms,
} from '@baton/core';
import type { LiveInstance } from '../instance/live-instance';
import type { Batch } from '../instance/step-batch';
import { append, type Chain, genesisOf, type Sha256 } from '../log/chain';
import type { Commit, SubscriptionRow, TimerRow } from '../ports/store';
import type { DeliveryRow } from '../rows/rows';
import { outboxOf } from './outbox-rows';
import { projectCase } from './project-case';
import { projectDeliveries } from './project-deliveries';
import { projectItems } from './project-items';
import { decideSnapshot } from './snapshot-policy';

export interface Prepared {
  readonly commit: Commit;
  /** What becomes the instance once the commit is written. */
  readonly next: LiveInstance;
}

/** Steps of a process whose cases are forecast with every commit; the detail of a case tells it for any. */
const LARGEST_FORECAST = 500;

/** `batch` must have moves. `known`: stored delivery rows that it reports on. */
export function toCommit(
  instanceId: string,
  live: LiveInstance | null,
  batch: Batch,
  known: readonly DeliveryRow[],
  at: number,
  sha256: Sha256,
  /** For the forecast of the case; none without. */
  calendars?: Facts['calendars'],
): Prepared {
  const state = batch.state as InstanceState;
  const graph = batch.graph as ProcessGraph;
  const expectedRevision = live?.state.revision ?? 0;
  const chain: Chain = { head: live?.head ?? genesisOf(instanceId), seq: expectedRevision, rows: [] };
  for (const { events, at: movedAt, by, command } of batch.moves) {
    for (const event of events) append(chain, sha256, instanceId, { at: movedAt, by, command, event });
  }
  const { snapshot, meter } = decideSnapshot(live, state, chain.rows);
  const people = circleOf(live, batch);
  const links = live?.links ?? linksOf(batch);
  const about = { instanceId, people, links };
  const deliveries = projectDeliveries(batch.moves, known);
  const commit: Commit = {
    instanceId,
    expectedRevision,
    revision: state.revision,
    log: chain.rows,
    snapshot,
    case: projectCase(
      graph,
      state,
      about,
      calendars && graph.nodes.length <= LARGEST_FORECAST ? riskByNorms(graph, state, at, calendars) : null,
    ),
    items: projectItems(graph, state, batch.ledger, about),
    deliveries,
    timers: timersOf(instanceId, batch, state),
    subscriptions: subscriptionsOf(instanceId, batch),
    outbox: outboxOf(instanceId, batch, deliveries, at),
    outcomes: batch.accepted.flatMap(({ wish, reply }) =>
      wish.remember ? [{ instanceId, commandId: wish.id, outcome: JSON.stringify(reply) }] : [],
    ),
    cursors: cursorsOf(batch),
    consumedMessages: batch.accepted.flatMap(({ wish }) => wish.settles?.consumedMessages ?? []),
  };
  return { commit, next: { state, graph, head: chain.head, people, links, snapshot: meter } };
}

/** What a timer row says in the end: armed, or gone. A timer that has fired is gone unless it was armed again. */
function timersOf(instanceId: string, { moves, graph }: Batch, state: InstanceState): Commit['timers'] {
  const last = new Map<string, number | null>();
  for (const { body, effects } of moves) {
    if (body.type === 'fireTimer') last.set(body.key, null);
    for (const effect of effects) {
      if (effect.type === 'armTimer') last.set(effect.key, effect.at);
      else if (effect.type === 'cancelTimer') last.set(effect.key, null);
    }
  }
  const arm: TimerRow[] = [];
  const cancel: string[] = [];
  for (const [key, dueAt] of last) {
    const clock = key.startsWith('clock:') ? findId(state.clocks, Number(key.slice(6))) : undefined;
    // A suspended case has no timers but those of time targets that nothing holds up; resuming arms the others.
    if (dueAt === null || (state.status === 'suspended' && !clock)) cancel.push(key);
    else arm.push({ instanceId, key, dueAt, ...calendarOf(graph as ProcessGraph, clock) });
  }
  return { arm, cancel };
}

/** An appointment hangs on no calendar. */
function calendarOf(graph: ProcessGraph, clock: DeadlineClock | undefined): Pick<TimerRow, 'calendar' | 'facts'> {
  if (!clock || (clock.subject.type === 'step' && clock.subject.appointment)) return {};
  const facts = factsOfClock(graph, clock);
  return { calendar: clock.calendar, ...(facts ? { facts: JSON.stringify(facts) } : {}) };
}

function subscriptionsOf(instanceId: string, { moves }: Batch): Commit['subscriptions'] {
  if (!moves.some(({ effects }) => effects.some(({ type }) => type === 'subscribe' || type === 'unsubscribe')))
    return NONE;
  const last = new Map<number, SubscriptionRow | null>();
  for (const { effects } of moves) {
    for (const effect of effects) {
      const { type } = effect;
      if (type === 'subscribe')
        last.set(effect.token, {
          instanceId,
          token: effect.token,
          type: effect.awaits ?? 'message',
          message: effect.message,
          key: effect.key,
        });
      else if (type === 'unsubscribe') last.set(effect.token, null);
    }
  }
  const add = [...last.values()].filter((row) => row !== null);
  return { add, remove: [...last].flatMap(([token, row]) => (row ? [] : [token])) };
}

const NONE: Commit['subscriptions'] = { add: [], remove: [] };

/** Several moves of one pool's turn become one: from the first position to the last. */
function cursorsOf({ cursors }: Batch): Commit['cursors'] {
  if (cursors.length < 2) return cursors;
  const pools = new Map<string, Commit['cursors'][number]>();
  for (const move of cursors) pools.set(move.pool, { ...move, before: (pools.get(move.pool) ?? move).before });
  return [...pools.values()];
}

/** Everyone who holds, held or was offered work in it, or was told of it. */
function circleOf(live: LiveInstance | null, { moves, ledger }: Batch): readonly string[] {
  const known = live?.people ?? [];
  const told = moves.flatMap(({ body }) =>
    body.type === 'address' ? body.deliveries.map(({ person }) => person) : [],
  );
  if (ledger.people.size === 0 && told.length === 0) return known;
  const people = new Set([...known, ...ledger.people, ...told]);
  return people.size === known.length ? known : [...people];
}

function linksOf({ moves }: Batch): LiveInstance['links'] {
  for (const { events } of moves) {
    const started = events[0];
    if (started?.type === 'instance.started') return started.links;
  }
  return [];
}
