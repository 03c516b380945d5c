// Handlers: the inbox of alerts in the reader's language, acknowledging, and messages of the world outside.
import type { AlertInbox } from '@baton/engine';
import { alertText, chooseLocale, type Locale, rejection } from '@baton/words';
import type { HandlersOf } from '../app/context';
import type { alertsContract } from '../contract/alerts';
import type { AlertRow } from '../contract/rows';
import { done, refusalOf } from './reply';

const LIMIT = 100;

export const alertHandlers: HandlersOf<typeof alertsContract> = {
  'GET /api/alerts': async ({ query }, { engine, scope, locale }) => {
    const page = { limit: query.limit ?? LIMIT, offset: query.offset ?? 0 };
    const { rows, total, unread } = await engine.queries.alerts(scope, page);
    return { rows: rows.map((message) => alertRow(message, locale)), total, unread };
  },
  'POST /api/alerts/:delivery/acknowledge': async ({ params }, { engine, scope }) =>
    // The same person acknowledging the same delivery is the same act.
    done(await engine.acknowledge(scope, params.delivery, commandIdOf(scope.person, params.delivery))),
  'GET /api/alerts/deliveries': ({ query }, { engine, scope }) =>
    engine.alerts.deliveries(
      scope,
      {
        ...(query.states ? { states: query.states } : {}),
        ...(query.person === undefined ? {} : { person: query.person }),
      },
      { limit: query.limit ?? LIMIT, offset: query.offset ?? 0 },
    ),
  'GET /api/alerts/dead': ({ query }, { engine, scope }) =>
    engine.alerts.deadLetters(scope, { limit: query.limit ?? LIMIT, offset: query.offset ?? 0 }),
  'POST /api/alerts/:delivery/again': async ({ params, body }, { engine, scope }) =>
    done(await engine.alerts.sendAgain(scope, params.delivery, body.commandId, body.channel)),
  'POST /api/messages': async ({ body }, { engine, scope, locale }) => {
    const reply = await engine.publishMessage(scope, body);
    if (!reply.ok) return refusalOf(reply);
    const { status, refusal } = reply;
    if (!refusal) return { status, refusal: null };
    const { code, facts } = refusal;
    return { status, refusal: { code, facts: { ...facts }, detail: rejection(locale, code, facts) } };
  },
  'POST /api/signals': async ({ body: { variables = {}, ...body } }, { engine, scope }) => {
    const reply = await engine.publishSignal(scope, { ...body, variables });
    return reply.ok ? { status: reply.status } : refusalOf(reply);
  },
};

/** Bounded, as command ids are. */
function commandIdOf(person: string, delivery: string): string {
  return `seen/${person}/${delivery}`.slice(0, 200);
}

/** In the person's own language, as their mails are; else in that of the request. */
function alertRow({ message, ...delivery }: AlertInbox['rows'][number], asked: Locale): AlertRow {
  if (!message) return { ...delivery, subject: delivery.stepName, body: delivery.stepName, link: '' };
  const { person, action, client, link, leftIn, holder, instead, zone, now, ownLocale } = message;
  const locale = ownLocale === undefined ? asked : chooseLocale(ownLocale);
  const { subject, body } = alertText(locale, delivery.kind, {
    person: person.name,
    action,
    caseKey: delivery.caseKey,
    link,
    client,
    dueAt: delivery.dueAt,
    leftIn,
    holder,
    instead,
    zone,
    now,
  });
  return { ...delivery, subject, body, link };
}
