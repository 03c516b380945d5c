// The page behind the link in a message: says what it is about and asks "seen?". Opening it changes nothing, since mail programs open links by
// themselves; the button does. No script, no sign-in.
import type { Engine } from '@baton/engine';
import { alertText, chooseLocale, words } from '@baton/words';
import type { Context } from 'hono';
import { escapeHtml, page } from './page';
import { refusedPage } from './refused-page';

export async function showAcknowledgePage(c: Context, engine: Engine): Promise<Response> {
  const linked = await engine.alerts.linked(c.req.param('token') ?? '');
  if (!linked.ok) return refusedPage(c, linked.code, linked.facts);
  const { message, acknowledgedAt } = linked;
  const locale = chooseLocale(message.locale);
  const { delivery, person, action, link, client, leftIn, holder, instead, zone, now } = message;
  const facts = { person: person.name, action, caseKey: delivery.caseKey, link, client, dueAt: delivery.dueAt, leftIn };
  const text = alertText(locale, delivery.kind, { ...facts, holder, instead, zone, now });
  const [sentence = ''] = text.body.split('\n\n');
  const { inbox } = words(locale);
  const act =
    acknowledgedAt === null
      ? `<form method="post"><button type="submit">${escapeHtml(inbox.seenByLink)}</button></form>`
      : `<p class="done" role="status">${escapeHtml(inbox.delivery.acknowledged)}</p>`;
  const open = `<p><a href="${escapeHtml(link)}">${escapeHtml(delivery.item === null ? inbox.openCase : inbox.openTask)}</a></p>`;
  return c.html(page(locale, text.subject, `<p>${escapeHtml(sentence)}</p>${act}${open}`));
}

export async function acknowledgeByPage(c: Context, engine: Engine): Promise<Response> {
  const done = await engine.alerts.acknowledgeByLink(c.req.param('token') ?? '');
  // Shown again, now as seen; a reload asks nothing twice.
  return done.ok ? c.redirect(c.req.path, 303) : refusedPage(c, done.code, done.facts);
}
