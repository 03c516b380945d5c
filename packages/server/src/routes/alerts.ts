// Handlers: the inbox of alerts in the reader's language, acknowledging, and messages of the world outside.
import type { AlertMessage } from '@baton/engine';
import { alertText, type Locale } from '@baton/words';
import type { HandlersOf } from '../app/context';
import type { alertsContract } from '../contract/alerts';
import type { AlertRow } from '../contract/rows';
import { content, done } from './reply';

const LIMIT = 100;

export const alertHandlers: HandlersOf<typeof alertsContract> = {
  'GET /api/alerts': async ({ query }, { engine, scope, locale }) => {
    const page = { limit: query.limit ?? LIMIT, offset: query.offset ?? 0 };
    const { rows, total, unread } = await engine.alerts(scope, page);
    return { rows: rows.map((message) => alertRow(message, locale)), total, unread };
  },
  'POST /api/alerts/:delivery/acknowledge': async ({ params }, { engine, scope }) =>
    // The same person acknowledging the same delivery is the same act.
    done(await engine.acknowledge(scope, params.delivery, `acknowledge/${params.delivery}/${scope.person}`)),
  'POST /api/messages': async ({ body }, { engine, scope }) => content(await engine.publishMessage(scope, body)),
};

function alertRow(message: AlertMessage, locale: Locale): AlertRow {
  const { delivery, person, action, client, link, leftIn, holder, zone, now } = message;
  const { subject, body } = alertText(locale, delivery.kind, {
    person: person.name,
    action,
    caseKey: delivery.caseKey,
    link,
    client,
    dueAt: delivery.dueAt,
    leftIn,
    holder,
    zone,
    now,
  });
  return { ...delivery, subject, body, link };
}
