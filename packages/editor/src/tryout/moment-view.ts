// What a try-out shows of one moment: read from the engine's own queries after each act. Kept as a plain value.

import { type Channel, type Subscription, workingTimeBetween } from '@baton/core';
import type { CaseDetail, CaseRow, DeliveryRow, ItemDetail, ReadableEntry, WorkItemRow } from '@baton/engine';
import { EVERYTHING, type Refused, type ServiceAnswer, type World } from '@baton/engine/rehearsal';
import type { RawAlertFacts } from '@baton/words';
import { calendarFor, compiledOf } from '../panel/deadline/example';

/** One alert to one person as it would have reached them, by all its channels. */
export interface SentAlert {
  readonly key: string;
  readonly person: string;
  readonly kind: DeliveryRow['kind'];
  readonly channels: readonly Channel[];
  readonly raisedAt: number;
  readonly node: string;
  readonly rung: string;
  /** Name of its time target. */
  readonly clock: string;
  /** Who had the task then. */
  readonly holder: string | null;
  /** It came in place of another. */
  readonly instead?: DeliveryRow['instead'];
  /** Language of the recipient; undefined: not known. */
  readonly locale: string;
  readonly facts: RawAlertFacts;
}

/** A message that the case waits for. */
export interface AwaitedMessage {
  readonly token: number;
  readonly node: string;
  readonly name: string;
  readonly message: string;
  readonly key: string;
}

/** An automatic step that did not work and is tried again by itself. */
export interface Retry {
  readonly job: number;
  readonly node: string;
  readonly at: number;
}

export interface MomentView {
  readonly now: number;
  readonly startAt: number;
  readonly detail: CaseDetail | null;
  readonly case: CaseRow | null;
  readonly openItems: readonly ItemDetail[];
  readonly items: readonly WorkItemRow[];
  readonly alerts: readonly SentAlert[];
  readonly awaited: readonly AwaitedMessage[];
  readonly retries: readonly Retry[];
  readonly log: readonly ReadableEntry[];
  /** When something falls due next; null: nothing. */
  readonly nextDueAt: number | null;
  readonly ill: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, ServiceAnswer>;
  readonly refused: Refused | null;
  readonly canGoBack: boolean;
  /** An earlier moment is looked at; `endAt`: how far it has come. */
  readonly past: { readonly endAt: number } | null;
  readonly faults: readonly string[];
}

export async function readMoment(
  world: World,
  about: Pick<MomentView, 'startAt' | 'refused' | 'canGoBack' | 'past'>,
): Promise<MomentView> {
  const { engine, instanceId } = world;
  const base = {
    ...about,
    now: world.clock.now(),
    nextDueAt: await engine.nextDueAt(),
    ill: world.ill,
    down: world.down,
    answers: world.answers,
    faults: [...world.faults],
  };
  const detail = instanceId === null ? null : await engine.queries.caseDetail(EVERYTHING, instanceId);
  if (instanceId === null || !detail)
    return {
      ...base,
      detail: null,
      case: null,
      openItems: [],
      items: [],
      alerts: [],
      awaited: [],
      retries: [],
      log: [],
    };
  const log = (await engine.queries.log(EVERYTHING, instanceId, 0))?.rows ?? [];
  const open = detail.items.filter((item) => item.closedAt === null);
  const details = await Promise.all(open.map((item) => engine.queries.itemDetail(EVERYTHING, instanceId, item.item)));
  return {
    ...base,
    detail,
    case: detail.case,
    items: detail.items,
    openItems: details.filter((item) => item !== null).sort((a, b) => a.item.item - b.item.item),
    alerts: await alertsOf(world, detail),
    awaited: awaitedOf(detail, log),
    retries: retriesOf(log, base.now),
    log,
  };
}

async function alertsOf(world: World, { deliveries, clocks }: CaseDetail): Promise<SentAlert[]> {
  const messages = new Map(world.sent.map((message) => [message.delivery.delivery, message]));
  for (const person of new Set(deliveries.filter((row) => row.channel === 'app').map((row) => row.person))) {
    const inbox = await world.engine.queries.alerts(await world.scopeOf(person), { limit: 200 });
    for (const row of inbox.rows) if (row.message) messages.set(row.delivery, row.message);
  }
  const byAlert = new Map<string, DeliveryRow[]>();
  for (const row of [...deliveries].sort((a, b) => a.raisedAt - b.raisedAt || a.alert - b.alert)) {
    // Alerts of one rung to the same person are one thing that they see.
    const key = `${row.person} ${row.clock} ${row.rung} ${row.raisedAt}`;
    byAlert.set(key, [...(byAlert.get(key) ?? []), row]);
  }
  return [...byAlert].flatMap(([key, rows]) => {
    const first = rows[0];
    const message = rows.map((row) => messages.get(row.delivery)).find((one) => one !== undefined);
    if (!first || !message) return [];
    const { action, link, client, holder, zone } = message;
    // As it was when it was raised: the inbox tells what is left now.
    const now = first.raisedAt;
    const calendarId = clocks.find((clock) => clock.id === first.clock)?.calendar.id;
    const calendar = compiledOf(calendarFor(world.calendars, calendarId));
    const leftIn = first.dueAt === null ? null : workingTimeBetween(calendar, now, first.dueAt);
    const facts: RawAlertFacts = {
      person: message.person.name,
      action,
      caseKey: first.caseKey,
      link,
      client,
      dueAt: first.dueAt,
      leftIn,
      holder,
      zone,
      now,
    };
    const { person, kind, raisedAt, node, rung, stepName: clock, instead } = first;
    const channels = [...new Set(rows.map((row) => row.channel))];
    const of = { clock, holder: first.holder ?? null, ...(instead && { instead }) };
    return [{ key, person, kind, channels, raisedAt, node, rung, ...of, locale: message.locale, facts }];
  });
}

/** What was waited for is over, except where it may happen again. */
const OVER: ReadonlySet<string> = new Set(['subscription.matched', 'subscription.closed']);

function awaitedOf(detail: CaseDetail, log: readonly ReadableEntry[]): AwaitedMessage[] {
  const over = new Set(
    log.map(({ type, facts }) => (OVER.has(type) && facts.stays !== true ? facts.subscription : -1)),
  );
  return detail.case.places.flatMap((place) => {
    return log.flatMap(({ type, facts, name }): AwaitedMessage[] => {
      if (type !== 'subscription.opened') return [];
      const asked = facts.subscription as unknown as Subscription;
      if (asked.type !== 'message' || asked.token !== place.token || over.has(asked.id ?? -1)) return [];
      return [
        { token: place.token, node: place.node, name: name ?? place.name, message: asked.message, key: asked.key },
      ];
    });
  });
}

function retriesOf(log: readonly ReadableEntry[], now: number): readonly Retry[] {
  const retries = new Map<number, Retry>();
  for (const { type, facts, node } of log) {
    const job = Number(facts.job);
    if (type === 'job.cancelled') retries.delete(job);
    if (type !== 'job.failed' || node === undefined || typeof facts.retryAt !== 'number') continue;
    if (facts.retryAt > now) retries.set(job, { job, node, at: facts.retryAt });
  }
  return [...retries.values()];
}
