// The way to an SMTP server, and what its answers mean. Called by the e-mail channel and by what sends letters.
import type { SendResult } from '@baton/engine';
import { createTransport, type SendMailOptions, type SMTPTransportOptions } from 'nodemailer';
import { mailFailure } from './mail-failure';

/** `smtp://user:secret@host:587`, or nodemailer's own options. */
export type SmtpTransport = string | SMTPTransportOptions;

/** A server that does not answer holds up no one for longer. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const;

/** Rejects with what is a fault and no failure of delivery. */
export function smtpSender(transport: SmtpTransport): (mail: SendMailOptions) => Promise<SendResult> {
  const settings = typeof transport === 'string' ? { url: transport } : transport;
  const server = createTransport({ ...PATIENCE, ...settings });
  return async (mail) => {
    try {
      const sent = await server.sendMail(mail);
      return { ok: true, state: 'sent', detail: sent.response };
    } catch (error) {
      const failure = mailFailure(error);
      if (failure) return failure;
      throw error;
    }
  };
}
