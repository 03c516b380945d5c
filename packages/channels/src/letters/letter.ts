// Letters to people outside of the house, whom no directory knows: the offer to a client, an invoice. Sent by handlers of automatic steps; alerts
// to one's own people go through channels.
import type { SendResult } from '@baton/engine';
import type { SendMailOptions } from 'nodemailer';
import { emlFolder } from '../mail/eml-folder';
import { noAddress } from '../mail/mail-failure';
import { domainOf, type MailSender, mailIdOf, oneLine } from '../mail/mail-message';
import { type SmtpTransport, smtpSender } from '../mail/smtp';

export interface Letter {
  /** One address, such as `info@mirador.example`. */
  readonly to: string;
  readonly name?: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly Attachment[];
  /** The same at each try, such as a job's: a letter that went out twice after a crash is shown once. */
  readonly idempotencyKey: string;
  /** Epoch ms. */
  readonly at: number;
  /** BCP 47; says the language, changes no word. */
  readonly locale?: string;
}

export interface Attachment {
  readonly name: string;
  readonly content: string;
  /** Such as `text/html; charset=utf-8`. */
  readonly type: string;
}

/** What failed is told, as by a channel: `retryable`, and `detail` beginning with a code. Faults are thrown. */
export interface LetterSender {
  send(letter: Letter): Promise<SendResult>;
}

export interface LetterOptions extends MailSender {
  readonly transport: SmtpTransport;
}

export function letterSender(options: LetterOptions): LetterSender {
  const send = smtpSender(options.transport);
  return { send: async (letter) => (isAddress(letter.to) ? send(mailOf(letter, options)) : noAddress()) };
}

/** Each letter as an .eml file, for trying out without an SMTP server. */
export function fileLetterSender(options: MailSender & { readonly directory: string }): LetterSender {
  const folder = emlFolder(options.directory);
  return {
    async send(letter) {
      if (!isAddress(letter.to)) return noAddress();
      const file = await folder.write(mailIdOf(letter.idempotencyKey), mailOf(letter, options));
      return { ok: true, state: 'sent', detail: file };
    },
  };
}

/** One mailbox and no more: nothing in it ends the address or begins another. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/.test(text);
}

function mailOf(letter: Letter, { from }: MailSender): SendMailOptions {
  const { to, name, subject, text, html, attachments = [], idempotencyKey, at, locale } = letter;
  return {
    from,
    to: { name: oneLine(name ?? ''), address: to },
    subject: oneLine(subject),
    text,
    ...(html === undefined ? {} : { html }),
    attachments: attachments.map(({ name: filename, content, type: contentType }) => ({
      filename: oneLine(filename),
      content,
      contentType,
    })),
    messageId: `<${mailIdOf(idempotencyKey)}@${domainOf(from)}>`,
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated', ...(locale ? { 'Content-Language': locale } : {}) },
  };
}
