// E-mail into a folder: each message as an .eml file that mail programs open. For trying out without an SMTP server.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlertChannel } from '@baton/engine';
import { createTransport } from 'nodemailer';
import { noAddress } from './mail-failure';
import { type MailSender, mailIdOf, mailMessage } from './mail-message';

export interface FileMailChannelOptions extends MailSender {
  /** Made when missing. A second attempt of a delivery replaces its file. */
  readonly directory: string;
}

export function fileMailChannel(options: FileMailChannelOptions): AlertChannel {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    channel: 'mail',
    async send(message) {
      const to = message.person.mail;
      if (!to) return noAddress();
      const built = await transport.sendMail(mailMessage(message, to, options));
      const file = join(options.directory, `${mailIdOf(message.idempotencyKey)}.eml`);
      await mkdir(options.directory, { recursive: true });
      await writeFile(`${file}.part`, built.message as Buffer);
      await rename(`${file}.part`, file);
      return { ok: true, state: 'sent', detail: file };
    },
  };
}
