// An alert as a mail: whom to, subject, text and HTML in the recipient's language, and a Message-ID that is the same at every attempt, so
// that a mail sent twice after a crash is shown once.
import type { AlertMessage } from '@baton/engine';
import { type AlertText, alertText, chooseLocale, directionOf, type Locale, words } from '@baton/words';
import type { SendMailOptions } from 'nodemailer';

export interface MailSender {
  /** `Baton <baton@example.com>`: also the domain of the Message-ID. */
  readonly from: string;
}

/** `to` is the recipient's address; the caller has checked that there is one. */
export function mailMessage(message: AlertMessage, to: string, { from }: MailSender): SendMailOptions {
  const locale = chooseLocale(message.locale);
  const { delivery } = message;
  const text = alertText(locale, delivery.kind, {
    person: message.person.name,
    action: message.action,
    caseKey: delivery.caseKey,
    link: message.link,
    client: message.client,
    dueAt: delivery.dueAt,
    leftIn: message.leftIn,
    holder: message.holder,
    zone: message.zone,
    now: message.now,
  });
  const domain = domainOf(from);
  return {
    from,
    to: { name: message.person.name, address: to },
    subject: text.subject,
    text: message.instructions ? `${text.body}\n\n${message.instructions}` : text.body,
    html: htmlOf(locale, text, message),
    messageId: `<${mailIdOf(message.idempotencyKey)}@${domain}>`,
    // Mails about one case stand together in the reader's mailbox.
    references: `<${mailIdOf(`case/${delivery.instanceId}`)}@${domain}>`,
    date: new Date(message.now),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': locale },
  };
}

/** The key in letters that stand in a Message-ID and in a file's name. */
export function mailIdOf(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

function domainOf(from: string): string {
  return /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'baton.invalid';
}

function htmlOf(locale: Locale, text: AlertText, message: AlertMessage): string {
  const t = words(locale).inbox;
  const button = message.delivery.item === null ? t.openCase : t.openTask;
  // The body ends with the case's key and the bare link; in HTML the button takes their place.
  const [sentence = ''] = text.body.split('\n\n');
  const paragraph = (content: string) =>
    `<p style="margin:0 0 16px">${escapeHtml(content).replaceAll('\n', '<br>')}</p>`;
  const font = `font:15px/1.5 system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans Arabic',sans-serif`;
  return [
    '<!doctype html>',
    `<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(text.subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#faf9f6;color:#1a1c20;${font}">`,
    '<div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border:1px solid #e8e6df;border-radius:10px">',
    `<h1 style="margin:0 0 16px;font-size:18px;line-height:1.3">${escapeHtml(text.subject)}</h1>`,
    paragraph(sentence),
    message.instructions ? paragraph(message.instructions) : '',
    `<p style="margin:0 0 16px"><a href="${escapeHtml(message.link)}" style="display:inline-block;padding:10px 16px;border-radius:6px;background:#4250c8;color:#fff;text-decoration:none">${escapeHtml(button)}</a></p>`,
    `<p style="margin:0;color:#686c74;font-size:13px"><bdi>${escapeHtml(message.delivery.caseKey)}</bdi> · <bdi>${escapeHtml(message.delivery.caseTitle)}</bdi></p>`,
    '</div></body></html>',
  ].join('\n');
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
