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
  /** Where text messages and chat messages are posted to, signed with `webhookSecret`; null: they are recorded as undeliverable. */
  readonly smsUrl: string | null;
  readonly chatUrl: string | null;
  readonly webhookSecret: string;
  readonly testClock: boolean;
}

/** Characters; the receiver trusts whoever knows it. */
const SHORTEST_SECRET = 16;
const DEFAULTS = { port: '4000', data: '.baton', mailFrom: 'Baton <baton@localhost>' };

/** Variables: PORT, BATON_DATA, BATON_SMTP_URL, BATON_MAIL_FROM, BATON_SMS_URL, BATON_CHAT_URL, BATON_WEBHOOK_SECRET, BATON_TEST_CLOCK. Throws a Refusal. */
export function readSettings({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>): Settings {
  if (env.DATABASE_URL) throw new Refusal('cli.postgres-not-available');
  const smsUrl = readWebhookUrl('BATON_SMS_URL', env.BATON_SMS_URL);
  const chatUrl = readWebhookUrl('BATON_CHAT_URL', env.BATON_CHAT_URL);
  const webhookSecret = env.BATON_WEBHOOK_SECRET ?? '';
  if ((smsUrl !== null || chatUrl !== null) && webhookSecret.length < SHORTEST_SECRET)
    throw new Refusal('cli.webhook-secret', { least: SHORTEST_SECRET });
  return {
    port: readPort(env.PORT || DEFAULTS.port),
    data: resolve(cwd, env.BATON_DATA || DEFAULTS.data),
    smtpUrl: readSmtpUrl(env.BATON_SMTP_URL),
    mailFrom: env.BATON_MAIL_FROM || DEFAULTS.mailFrom,
    smsUrl,
    chatUrl,
    webhookSecret,
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

function readWebhookUrl(variable: string, text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refusal('cli.webhook-malformed', { variable });
  return text;
}
