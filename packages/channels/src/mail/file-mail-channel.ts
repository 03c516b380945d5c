// E-mail into a folder: each message as an .eml file that mail programs open. For trying out without an SMTP server.
import type { AlertChannel } from '@baton/engine';
import { emlFolder } from './eml-folder';
import { noAddress } from './mail-failure';
import { type MailSender, mailIdOf, mailMessage } from './mail-message';

export interface FileMailChannelOptions extends MailSender {
  /** Made when missing. A second attempt of a delivery replaces its file. */
  readonly directory: string;
}

export function fileMailChannel(options: FileMailChannelOptions): AlertChannel {
  const folder = emlFolder(options.directory);
  return {
    channel: 'mail',
    async send(message) {
      const to = message.person.mail;
      if (!to) return noAddress();
      const file = await folder.write(mailIdOf(message.idempotencyKey), mailMessage(message, to, options));
      return { ok: true, state: 'sent', detail: file };
    },
  };
}
