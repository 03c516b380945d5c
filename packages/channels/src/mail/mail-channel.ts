// E-mail through an SMTP server. Given to the engine by the host application; one message at a time per call, the engine decides when.
import type { AlertChannel } from '@baton/engine';
import { noAddress } from './mail-failure';
import { type MailSender, mailMessage } from './mail-message';
import { type SmtpTransport, smtpSender } from './smtp';

export interface MailChannelOptions extends MailSender {
  readonly transport: SmtpTransport;
}

export function mailChannel(options: MailChannelOptions): AlertChannel {
  const send = smtpSender(options.transport);
  return {
    channel: 'mail',
    async send(message) {
      const to = message.person.mail;
      return to ? send(mailMessage(message, to, options)) : noAddress();
    },
  };
}
