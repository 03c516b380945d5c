// What `baton serve` is told by its environment, checked before anything is opened.
import { resolve } from 'node:path';
import { Refusal } from '../terminal/refusal';
import type { Terminal } from '../terminal/terminal';

export interface Settings {
  readonly port: number;
  /** Absolute path of the data folder. */
  readonly data: string;
  /** Null: e-mails are written as files into the data folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly testClock: boolean;
}

const DEFAULTS = { port: '4000', data: '.baton', mailFrom: 'Baton <baton@localhost>' };

/** Variables: PORT, BATON_DATA, BATON_SMTP_URL, BATON_MAIL_FROM, BATON_TEST_CLOCK. Throws a Refusal. */
export function readSettings({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>): Settings {
  if (env.DATABASE_URL) throw new Refusal('cli.postgres-not-available');
  return {
    port: readPort(env.PORT || DEFAULTS.port),
    data: resolve(cwd, env.BATON_DATA || DEFAULTS.data),
    smtpUrl: readSmtpUrl(env.BATON_SMTP_URL),
    mailFrom: env.BATON_MAIL_FROM || DEFAULTS.mailFrom,
    testClock: env.BATON_TEST_CLOCK === '1',
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Refusal('cli.port-malformed', { port: text });
  return port;
}

function readSmtpUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) throw new Refusal('cli.smtp-malformed');
  return text;
}
