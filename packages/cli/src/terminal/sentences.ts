// The command line's own refusals as plain sentences. What diagrams, tasks and times are refused for is worded by `@baton/words`.
import type { StoreErrorCode } from '@baton/store-sqlite';

export type CliCode =
  | 'cli.command-unknown'
  | 'cli.arguments'
  | 'cli.not-available'
  | 'cli.not-bpmn'
  | 'cli.several-processes'
  | 'cli.process-unknown'
  | 'cli.postgres-not-available'
  | 'cli.port-malformed'
  | 'cli.port-taken'
  | 'cli.port-forbidden'
  | 'cli.smtp-malformed'
  | 'cli.webhook-malformed'
  | 'cli.webhook-secret'
  | 'cli.console-missing'
  | 'cli.seed-refused'
  | 'file.unreadable'
  | 'file.not-json'
  | 'facts.malformed'
  | 'scenarios.malformed'
  | 'scenarios.store-unknown'
  | 'scenarios.none'
  | StoreErrorCode;

type Facts = Readonly<Record<string, unknown>>;

const SENTENCES: Record<CliCode, (facts: Facts) => string> = {
  'cli.command-unknown': ({ command }) => `There is no command "${command}". "baton help" shows them all.`,
  'cli.arguments': ({ message }) => `${message}`,
  'cli.not-available': ({ command }) => `"baton ${command}" is not available in this version.`,
  'cli.not-bpmn': ({ file }) => `${file} is no BPMN file; only those can be converted in this version.`,
  'cli.several-processes': ({ ids }) =>
    `The file has several processes: ${ids}. Name a folder to write them to, or one of them with --process.`,
  'cli.process-unknown': ({ process, ids }) => `The file has no process "${process}"; it has ${ids}.`,
  'cli.postgres-not-available': () =>
    'DATABASE_URL is set, but PostgreSQL comes in a later version; unset it to use the embedded store.',
  'cli.port-malformed': ({ port }) => `PORT must be a number from 0 to 65535, not "${port}".`,
  'cli.port-taken': ({ port }) => `Port ${port} is in use by another program; choose a free one with PORT.`,
  'cli.port-forbidden': ({ port }) => `This user may not serve on port ${port}; choose another one with PORT.`,
  'cli.smtp-malformed': () => 'BATON_SMTP_URL must look like smtp://user:secret@host:587.',
  'cli.webhook-malformed': ({ variable }) => `${variable} must look like https://sms.example.org/send.`,
  'cli.webhook-secret': ({ least }) =>
    `BATON_WEBHOOK_SECRET signs what is posted to BATON_SMS_URL and BATON_CHAT_URL; it needs at least ${least} characters.`,
  'cli.console-missing': () => 'The console has not been built, so only the interface under /api is served.',
  'cli.seed-refused': ({ process, detail }) => `The example process "${process}" could not be published: ${detail}`,
  'file.unreadable': ({ detail }) => `The file cannot be read: ${detail}.`,
  'file.not-json': ({ detail }) => `The file is not JSON: ${detail}.`,
  'facts.malformed': ({ detail }) => `The file is not in the form of working-time facts: ${detail}.`,
  'scenarios.malformed': ({ detail }) => `The file is not in the form of scenarios: ${detail}.`,
  'scenarios.store-unknown': ({ store }) =>
    `Scenarios cannot be played on the store "${store}" in this version; there are memory and sqlite.`,
  'scenarios.none': ({ filter }) => `No scenario has "${filter}" in its id.`,
  'store.locked': ({ file, pid }) =>
    `Another Baton${pid ? ` (process ${pid})` : ''} is using ${file}; stop it first, or choose another folder with BATON_DATA.`,
  'store.corrupt': ({ file }) => `${file} is damaged or no database; nothing was changed. Restore it from a backup.`,
  'store.foreign': ({ file }) => `${file} belongs to another application; nothing was changed.`,
  'store.newer': ({ file }) => `${file} was written by a later version of Baton; use that one.`,
  'store.missing': ({ file }) => `There is no Baton data to read at ${file}.`,
  'store.read-only': ({ file }) => `${file} was opened to be read only.`,
  'store.closed': () => 'The store was closed.',
  'store.failed': ({ detail }) => `The store failed: ${detail}.`,
};

export function sentence(code: CliCode, facts: Facts = {}): string {
  return SENTENCES[code](facts);
}
