// Steps a batch of wishes, each on the state that the one before left behind, and resolves their effects on people on the same uncommitted
// state. Synchronous, so that choices are made and handed to the committer without anyone in between. Called by the mailbox.
import {
  type ActorRef,
  type CaseLink,
  type Command,
  type CommandBody,
  type Decided,
  decide,
  type Effect,
  type Facts,
  findId,
  type InstanceEvent,
  type InstanceState,
  type LoadFacts,
  type ProcessGraph,
  type RaisedAlert,
} from '@baton/core';
import { seesCase } from '../authority/sight';
import { createLedger, type Ledger } from '../commit/ledger';
import { alertRowOf } from '../commit/project-deliveries';
import { type MoveToVersion, stepMigrate } from '../migration/step-migrate';
import { type Refusal, refuse } from '../reply/reply';
import { type AlertRouting, addressAlert } from './address-alert';
import { chooseAssignee } from './choose-assignee';
import type { PeopleEffect, Wish, WishReply } from './entry';
import type { LiveInstance } from './live-instance';
import type { CursorMove } from './load-book';
import type { Move } from './move';
import type { People } from './people-source';

/** A run of a handler. */
type Job = InstanceState['jobs'][number];

/** What could not be resolved in this commit and goes into the outbox. */
export type Postponed = PeopleEffect;

export interface Batch {
  /** In order of the wishes. */
  readonly replies: readonly WishReply[];
  readonly accepted: readonly { readonly wish: Wish; readonly reply: WishReply }[];
  readonly moves: readonly Move[];
  readonly ledger: Ledger;
  readonly postponed: readonly Postponed[];
  readonly cursors: readonly CursorMove[];
  readonly graph: ProcessGraph | null;
  readonly state: InstanceState | null;
}

export interface BatchFacts {
  readonly at: number;
  readonly facts: Facts;
  readonly people: People | 'unasked' | 'unavailable';
  readonly routing: AlertRouting;
}

/** Answers `needs-people` where an effect must know people that were not asked for; the caller asks and steps again. */
export function stepBatch(
  instanceId: string,
  live: LiveInstance | null,
  wishes: readonly Wish[],
  given: BatchFacts,
): Batch | 'needs-people' {
  const { at, facts, people, routing } = given;
  let state = live?.state ?? null;
  let graph = live?.graph ?? null;
  const replies: WishReply[] = [];
  const accepted: { wish: Wish; reply: WishReply }[] = [];
  const moves: Move[] = [];
  const postponed: Postponed[] = [];
  const cursors: CursorMove[] = [];
  const told = new Map<string, string>();
  const links = live?.links ?? linksOf(wishes);
  /** Loads and turns, with what this batch gives out counted in as it goes. Nobody else gets work meanwhile: this runs without a pause. */
  let loads: { readonly open: Map<string, number>; readonly cursors: Map<string, string> } | null = null;
  const count = (person: string, by: number) => loads?.open.set(person, (loads.open.get(person) ?? 0) + by);
  const ledger = createLedger(instanceId, links, count);

  function loadsNow(from: People): LoadFacts {
    if (loads) return loads;
    const { open, cursors: turns } = from.loads.facts();
    loads = { open: new Map(open), cursors: new Map(turns) };
    for (const [person, by] of ledger.gained) count(person, by);
    return loads;
  }

  function decided(wish: Wish, body: CommandBody | MoveToVersion, by: ActorRef): Decided | Refusal {
    if (body.type === 'migrate') return stepMigrate(graph as ProcessGraph, facts, state, body, at);
    const command = { id: wish.id, at, by, privileged: mayAdminister(wish), ...body } as Command;
    return decide(graph as ProcessGraph, facts, state, command);
  }

  function step(wish: Wish, body: CommandBody | MoveToVersion, by: ActorRef, alert?: RaisedAlert): Decided | Refusal {
    const before = state;
    const decision = decided(wish, body, by);
    if (!decision.ok) return decision;
    if (body.type === 'migrate') graph = body.to;
    const { events, effects } = decision;
    state = decision.state;
    ledger.note(graph as ProcessGraph, before, decision, at);
    const row = alert ? alertRowOf(instanceId, graph as ProcessGraph, state, alert, at) : wish.alert;
    const endedJobs = before ? endedJobsOf(before, events) : [];
    const { revision } = state;
    moves.push({
      command: wish.id,
      body,
      by,
      at,
      events,
      effects,
      revision,
      endedJobs,
      ...(row ? { alert: row } : {}),
    });
    return decision;
  }

  /** False: people are needed. */
  function resolve(wish: Wish, effect: PeopleEffect): boolean {
    if (people === 'unasked') return false;
    if (people === 'unavailable') {
      if (wish.body.type !== 'resolve') postponed.push(effect);
      return true;
    }
    const current = state as InstanceState;
    const system: ActorRef = { system: 'engine' };
    if (effect.type === 'resolveAssignee') {
      const found = findId(current.items, effect.item);
      const item = found?.assignee === null ? found : undefined;
      if (!item) return true;
      const { rule } = effect;
      const { calendars } = facts;
      const choice = chooseAssignee(
        { instanceId, rule, item, graph: graph as ProcessGraph, state: current, links, calendars, at },
        people.directory,
        loadsNow(people),
      );
      const done = step(wish, { type: 'assign', item: effect.item, choice }, system);
      if (done.ok && choice.cursor) {
        cursors.push(choice.cursor);
        loads?.cursors.set(choice.cursor.pool, choice.cursor.after);
      }
      // Who gets what left someone else's hands is told.
      return !done.ok || done.effects.every((next) => next.type !== 'addressAlert' || resolve(wish, next));
    }
    const { deliveries, settled } = addressAlert(
      { instanceId, alert: effect.alert, state: current, graph: graph as ProcessGraph, links, at, told },
      people.directory,
      routing,
    );
    step(wish, { type: 'address', alert: effect.alert.id, deliveries }, system, effect.alert);
    for (const body of settled) step(wish, body, { system: 'channel' });
    return true;
  }

  for (const wish of wishes) {
    if (wish.body.type === 'start' && state === null) graph = wish.graph ?? null;
    const refused = graph === null ? refuse('not-found') : unseen(wish, live, state);
    if (refused) {
      replies.push(refused);
      continue;
    }
    const movesBefore = moves.length;
    let effects: readonly Effect[];
    if (wish.body.type === 'resolve') effects = [wish.body.effect];
    else {
      const decision = step(wish, wish.body, wish.by);
      if (!decision.ok) {
        if (state === null) graph = null;
        replies.push(decision);
        continue;
      }
      effects = decision.effects;
    }
    for (const effect of effects) {
      if ((effect.type === 'resolveAssignee' || effect.type === 'addressAlert') && !resolve(wish, effect))
        return 'needs-people';
    }
    if (wish.body.type === 'resolve' && moves.length === movesBefore) {
      replies.push(refuse(people === 'unavailable' ? 'directory.unavailable' : 'item.not-open'));
      continue;
    }
    const after = state as InstanceState;
    const reply: WishReply = { ok: true, instanceId, key: after.key, revision: after.revision };
    accepted.push({ wish, reply });
    replies.push(reply);
  }
  return { replies, accepted, moves, ledger, postponed, cursors, graph, state };
}

/** What is out of sight answers as if it did not exist. A case that was started in this very batch is seen by its starter. */
function unseen(wish: Wish, live: LiveInstance | null, state: InstanceState | null): Refusal | null {
  if (state === null) return wish.body.type === 'start' ? null : refuse('not-found');
  if (!wish.scope || wish.scope.sight === 'all') return null;
  const { owner, starter, items } = state;
  if (seesCase(wish.scope, { owner, starter, people: live?.people ?? [] })) return null;
  const { person } = wish.scope;
  const has = items.some(({ assignee, candidates }) => assignee === person || candidates.includes(person));
  return has ? null : refuse('not-found');
}

function endedJobsOf(before: InstanceState, events: readonly InstanceEvent[]): Job[] {
  return events.flatMap((event) => {
    if (event.type !== 'job.completed' && event.type !== 'job.cancelled' && event.type !== 'job.failed') return [];
    return findId(before.jobs, event.job) ?? [];
  });
}

/** What the case that is being started is about. */
export function linksOf(wishes: readonly Wish[]): readonly CaseLink[] {
  return wishes.flatMap(({ body }) => (body.type === 'start' ? (body.links ?? []) : []));
}

function mayAdminister(wish: Wish): boolean {
  return wish.scope ? wish.scope.permissions.includes('administer') : true;
}
