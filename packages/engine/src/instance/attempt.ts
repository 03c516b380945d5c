// One try to carry out a batch: load, step, commit. Whatever fails leaves the instance as it was in the store.
import type { Facts, InstanceState } from '@baton/core';
import { SYSTEM_SCOPE, seesCase } from '../authority/sight';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { toCommit } from '../commit/to-commit';
import type { Runtime } from '../ports/runtime';
import type { Commit, Store } from '../ports/store';
import { refuse } from '../reply/reply';
import type { DeliveryRow } from '../rows/rows';
import type { AlertRouting } from './address-alert';
import type { Committer } from './committer';
import type { Wish, WishReply } from './entry';
import type { InstanceCache } from './instance-cache';
import type { LiveInstance } from './live-instance';
import type { LoadBook } from './load-book';
import type { Move } from './move';
import type { People, PeopleSource } from './people-source';
import { type Batch, type BatchFacts, linksOf, stepBatch } from './step-batch';

/** `ok: false`: others were faster; nothing was written. */
export type Attempt = { readonly ok: true; readonly replies: readonly WishReply[] } | { readonly ok: false };

export interface AttemptParts {
  readonly store: Store;
  readonly runtime: Runtime;
  readonly cache: InstanceCache;
  readonly committer: Committer;
  readonly people: PeopleSource;
  readonly loads: LoadBook;
  readonly calendars: CompiledCalendars;
  readonly routing: AlertRouting;
  /** After COMMIT and before the replies. */
  readonly committed: (commit: Commit, moves: readonly Move[], state: InstanceState) => void;
  /** A commit's answer was lost: it may have been written without `committed` being called. */
  readonly uncertain: (instanceId: string) => void;
}

/** Rows of one alert or delivery that a batch may report on. */
const MOST_DELIVERIES = 500;

/** Throws what the store throws; the caller tries again, alone. */
export async function attempt(
  parts: AttemptParts,
  instanceId: string,
  wishes: readonly Wish[],
  alone: boolean,
): Promise<Attempt> {
  const { store, runtime, cache } = parts;
  if (alone) cache.forget(instanceId);
  // A start expects no instance; whether that is so is for the commit to find out.
  const live = wishes[0]?.body.type === 'start' && !alone ? null : await cache.load(instanceId);
  if (live) cache.keep(instanceId, live);
  if (alone && live) {
    const before = await storedReply(store, instanceId, wishes[0] as Wish, live);
    if (before) return { ok: true, replies: [before] };
  }
  const known = await reportedOn(store, instanceId, wishes);
  const calendars = await parts.calendars.facts();
  let given: BatchFacts = { at: runtime.now(), facts: calendars, people: 'unasked', routing: parts.routing };
  const graph = live?.graph ?? wishes.find((wish) => wish.graph)?.graph;
  if (graph?.clocks.followsPeople) {
    const people = await parts.people.read(live?.links ?? linksOf(wishes));
    given = { ...given, at: runtime.now(), people, facts: withPeople(calendars, people) };
  }
  let batch = stepBatch(instanceId, live, wishes, given);
  if (batch === 'needs-people') {
    const people = await parts.people.read(live?.links ?? linksOf(wishes));
    given = { ...given, at: runtime.now(), people };
    batch = stepBatch(instanceId, live, wishes, given) as Batch;
  }
  if (batch.moves.length === 0) return { ok: true, replies: await withStored(store, instanceId, wishes, batch, live) };

  const { commit, next } = toCommit(instanceId, live, batch, known, given.at, runtime.sha256, given.facts.calendars);
  const release = parts.loads.reserve(batch.ledger.gained, commit.cursors);
  let written = false;
  let buried = false;
  try {
    const result = await parts.committer.submit(commit);
    written = result.ok;
    buried = !result.ok && result.code === 'instance.buried';
  } finally {
    release(written);
    if (!written) cache.forget(instanceId);
  }
  if (buried) return { ok: true, replies: wishes.map(() => refuse('instance.ended', { status: 'cancelled' })) };
  if (!written) return { ok: false };
  cache.keep(instanceId, next);
  parts.committed(commit, batch.moves, next.state);
  return { ok: true, replies: await withStored(store, instanceId, wishes, batch, next) };
}

/** Whose own hours are which calendar, for time targets that follow who is responsible. */
function withPeople(facts: Facts, people: People | 'unavailable'): Facts {
  if (people === 'unavailable') return facts;
  const own = [...people.directory.people.values()].flatMap(({ id, calendar }) =>
    calendar === undefined ? [] : [[id, calendar] as const],
  );
  return { ...facts, personCalendars: new Map(own) };
}

/** A refusal may come from a wish that was carried out before under the same id: then it answers as it did then. */
async function withStored(
  store: Store,
  instanceId: string,
  wishes: readonly Wish[],
  batch: Batch,
  live: LiveInstance | null,
): Promise<WishReply[]> {
  const replies = batch.replies.slice();
  for (const [i, reply] of replies.entries()) {
    if (!reply.ok) replies[i] = (await storedReply(store, instanceId, wishes[i] as Wish, live)) ?? reply;
  }
  return replies;
}

async function storedReply(
  store: Store,
  instanceId: string,
  wish: Wish,
  live: LiveInstance | null,
): Promise<WishReply | null> {
  if (!wish.remember || !live) return null;
  if (wish.scope && !seesCase(wish.scope, { ...live.state, people: live.people })) return null;
  const outcome = await store.outcome(instanceId, wish.id);
  return outcome === null ? null : (JSON.parse(outcome) as WishReply);
}

async function reportedOn(store: Store, instanceId: string, wishes: readonly Wish[]): Promise<DeliveryRow[]> {
  const rows: DeliveryRow[] = [];
  for (const { body } of wishes) {
    if (body.type !== 'recordDelivery' && body.type !== 'acknowledge') continue;
    const filter = body.type === 'acknowledge' ? { alert: body.alert } : { delivery: body.delivery };
    const found = await store.queries.deliveries(SYSTEM_SCOPE, { instanceId, ...filter }, { limit: MOST_DELIVERIES });
    rows.push(...found.rows);
  }
  return rows;
}
