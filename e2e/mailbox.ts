// A real SMTP server that keeps what it is given, parsed: the mailbox of everybody in a test.
import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect } from './product';

export interface Letter {
  /** Addresses of the envelope, as the server was told them. */
  readonly recipients: readonly string[];
  readonly mail: ParsedMail;
}

export interface Mailbox {
  /** `smtp://127.0.0.1:port`. */
  readonly url: string;
  /** What has come for an address, oldest first. */
  lettersTo(address: string): readonly Letter[];
  /** The only letter to the address whose subject fits; waits until it is there. */
  letterTo(address: string, subject: RegExp): Promise<Letter>;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, callback) {
      simpleParser(stream).then(
        (mail) => {
          letters.push({ recipients: session.envelope.rcptTo.map((to) => to.address), mail });
          callback();
        },
        (error: Error) => callback(error),
      );
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the mailbox');
  const lettersTo = (to: string) => letters.filter((letter) => letter.recipients.includes(to));
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    lettersTo,
    async letterTo(to, subject) {
      const fitting = () => lettersTo(to).filter((letter) => subject.test(letter.mail.subject ?? ''));
      await expect.poll(() => fitting().length, `letters to ${to} on ${subject}`).toBe(1);
      return fitting()[0] as Letter;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
