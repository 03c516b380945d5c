// An alert as a mail: whom to, subject, text and HTML in the recipient's language, and a Message-ID that is the same at every attempt, so
// that a mail sent twice after a crash is shown once.
import type { AlertMessage } from '@baton/engine';
import { type AlertText, alertText, chooseLocale, directionOf, type Locale, words } from '@baton/words';
import type { SendMailOptions } from 'nodemailer';
import { rawFactsOf } from '../alert-facts';
import { digestText, inDigest } from '../digest-text';

export interface MailSender {
  /** `Baton <baton@example.com>`: also the domain of the Message-ID. */
  readonly from: string;
}

/** `to` is the recipient's address; the caller has checked that there is one. */
export function mailMessage(message: AlertMessage, to: string, { from }: MailSender): SendMailOptions {
  const locale = chooseLocale(message.locale);
  const { delivery } = message;
  const several = message.others !== undefined && message.others.length > 0;
  const text = several ? digestText(message) : alertText(locale, delivery.kind, rawFactsOf(message));
  const domain = domainOf(from);
  return {
    from,
    to: { name: oneLine(message.person.name), address: to },
    subject: oneLine(text.subject),
    text: textOf(locale, text, message, several),
    html: htmlOf(locale, text, message, several),
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

export function domainOf(from: string): string {
  return /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'baton.invalid';
}

/** A line break in a name ends no header. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

function textOf(locale: Locale, text: AlertText, message: AlertMessage, several: boolean): string {
  const parts = [text.body];
  if (message.instructions && !several) parts.push(message.instructions);
  if (message.acknowledgeLink && !several) parts.push(`${words(locale).inbox.seenByLink}: ${message.acknowledgeLink}`);
  return parts.join('\n\n');
}

const FONT = `font:15px/1.5 system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans Arabic',sans-serif`;

function htmlOf(locale: Locale, text: AlertText, message: AlertMessage, several: boolean): string {
  const content = several
    ? inDigest(message).flatMap((one) => entryHtml(locale, one))
    : alertHtml(locale, text, message);
  return [
    '<!doctype html>',
    `<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(text.subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#faf9f6;color:#1a1c20;${FONT}">`,
    '<div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border:1px solid #e8e6df;border-radius:10px">',
    `<h1 style="margin:0 0 16px;font-size:18px;line-height:1.3">${escapeHtml(text.subject)}</h1>`,
    ...content,
    '</div></body></html>',
  ].join('\n');
}

/** The body ends with the case's key and the bare link; in HTML the buttons take their place. */
function alertHtml(locale: Locale, text: AlertText, message: AlertMessage): string[] {
  const t = words(locale).inbox;
  const [sentence = ''] = text.body.split('\n\n');
  const button = message.delivery.item === null ? t.openCase : t.openTask;
  return [
    paragraph(sentence),
    message.instructions ? paragraph(message.instructions) : '',
    `<p style="margin:0 0 16px">${linkHtml(message.link, button, true)}${
      message.acknowledgeLink ? ` ${linkHtml(message.acknowledgeLink, t.seenByLink, false)}` : ''
    }</p>`,
    `<p style="margin:0;color:#686c74;font-size:13px"><bdi>${escapeHtml(message.delivery.caseKey)}</bdi> · <bdi>${escapeHtml(message.delivery.caseTitle)}</bdi></p>`,
  ];
}

function entryHtml(locale: Locale, message: AlertMessage): string[] {
  const { subject } = alertText(locale, message.delivery.kind, rawFactsOf(message));
  const { caseKey, caseTitle } = message.delivery;
  return [
    '<div style="padding:12px 0;border-top:1px solid #e8e6df">',
    `<p style="margin:0 0 4px"><a href="${escapeHtml(message.link)}" style="color:#4250c8">${escapeHtml(subject)}</a></p>`,
    `<p style="margin:0;color:#686c74;font-size:13px"><bdi>${escapeHtml(caseKey)}</bdi> · <bdi>${escapeHtml(caseTitle)}</bdi>${
      message.acknowledgeLink
        ? ` · <a href="${escapeHtml(message.acknowledgeLink)}" style="color:#686c74">${escapeHtml(words(locale).inbox.seenByLink)}</a>`
        : ''
    }</p>`,
    '</div>',
  ];
}

function paragraph(content: string): string {
  return `<p style="margin:0 0 16px">${escapeHtml(content).replaceAll('\n', '<br>')}</p>`;
}

function linkHtml(href: string, label: string, isMain: boolean): string {
  const look = isMain ? 'background:#4250c8;color:#fff' : 'border:1px solid #d8d5cc;color:#1a1c20';
  return `<a href="${escapeHtml(href)}" style="display:inline-block;padding:10px 16px;border-radius:6px;${look};text-decoration:none">${escapeHtml(label)}</a>`;
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
