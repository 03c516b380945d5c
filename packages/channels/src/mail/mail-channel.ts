// E-mail through an SMTP server. Given to the engine by the host application; one message at a time per call, the engine decides when.
import type { AlertChannel } from '@baton/engine';
import { createTransport, type SMTPTransportOptions } from 'nodemailer';
import { mailFailure, noAddress } from './mail-failure';
import { type MailSender, mailMessage } from './mail-message';

export interface MailChannelOptions extends MailSender {
  /** `smtp://user:secret@host:587`, or nodemailer's own options. */
  readonly transport: string | SMTPTransportOptions;
}

/** A server that does not answer holds up no one for longer. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const;

export function mailChannel(options: MailChannelOptions): AlertChannel {
  const settings = typeof options.transport === 'string' ? { url: options.transport } : options.transport;
  const transport = createTransport({ ...PATIENCE, ...settings });
  return {
    channel: 'mail',
    async send(message) {
      const to = message.person.mail;
      if (!to) return noAddress();
      try {
        const sent = await transport.sendMail(mailMessage(message, to, options));
        return { ok: true, state: 'sent', detail: sent.response };
      } catch (error) {
        const failure = mailFailure(error);
        if (failure) return failure;
        throw error;
      }
    },
  };
}
