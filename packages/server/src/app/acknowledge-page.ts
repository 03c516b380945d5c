// The page behind the link in a message: says what it is about and asks "seen?". Opening it changes nothing, since mail programs open links by
// themselves; the button does. No script, no sign-in.
import type { Engine } from '@baton/engine';
import { alertText, chooseLocale, directionOf, type Locale, rejection, words } from '@baton/words';
import type { Context } from 'hono';
import { statusOf } from '../problem/status';
import { localeOf } from './locale';

export async function showAcknowledgePage(c: Context, engine: Engine): Promise<Response> {
  const linked = await engine.alerts.linked(c.req.param('token') ?? '');
  if (!linked.ok) return refusedPage(c, linked.code, linked.facts);
  const { message, acknowledgedAt } = linked;
  const locale = chooseLocale(message.locale);
  const { delivery, person, action, link, client, leftIn, holder, zone, now } = message;
  const facts = { person: person.name, action, caseKey: delivery.caseKey, link, client, dueAt: delivery.dueAt, leftIn };
  const text = alertText(locale, delivery.kind, { ...facts, holder, zone, now });
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

function refusedPage(c: Context, code: string, facts: Readonly<Record<string, unknown>>): Response {
  const locale = localeOf(c.req.raw);
  const sentence = rejection(locale, code, facts);
  return c.html(
    page(locale, sentence, ''),
    statusOf(code === 'link.invalid' || code === 'link.expired' ? 'not-found' : code),
  );
}

function page(locale: Locale, title: string, content: string): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>
:root{color-scheme:light dark}body{margin:0;padding:24px;background:light-dark(#faf9f6,#15171b);color:light-dark(#1a1c20,#eceae4);
font:16px/1.5 system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans Arabic',sans-serif}
main{max-width:32rem;margin:10vh auto 0;padding:24px;background:light-dark(#fff,#1d2026);border:1px solid light-dark(#e8e6df,#33373f);border-radius:10px}
h1{margin:0 0 16px;font-size:20px;line-height:1.3}button{padding:12px 20px;border:0;border-radius:6px;background:#4250c8;color:#fff;font:inherit;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #8b95f0;outline-offset:2px}a{color:light-dark(#4250c8,#a9b1ff)}.done{color:light-dark(#1c7a4a,#6fd3a0);font-weight:600}
</style></head><body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
