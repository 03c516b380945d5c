import { expect, it } from 'vitest';
import { readSettings } from './settings';

const read = (env: Record<string, string>) => readSettings({ env, cwd: '/home/anna' });

it('has a default for everything', () => {
  expect(read({})).toEqual({
    port: 4000,
    data: '/home/anna/.baton',
    smtpUrl: null,
    mailFrom: 'Baton <baton@localhost>',
    smsUrl: null,
    chatUrl: null,
    webhookSecret: '',
    testClock: false,
  });
});

it('takes what the environment says', () => {
  const env = { PORT: '0', BATON_DATA: '/data', BATON_SMTP_URL: 'smtp://127.0.0.1:2525', BATON_TEST_CLOCK: '1' };
  expect(read(env)).toMatchObject({ port: 0, data: '/data', smtpUrl: 'smtp://127.0.0.1:2525', testClock: true });
});

it('takes where texts and chats are posted to, with the secret that signs them', () => {
  const env = { BATON_SMS_URL: 'https://sms.example/send', BATON_WEBHOOK_SECRET: '0123456789abcdef' };
  expect(read(env)).toMatchObject({
    smsUrl: 'https://sms.example/send',
    chatUrl: null,
    webhookSecret: '0123456789abcdef',
  });
});

it.each([
  [{ PORT: '70000' }, 'cli.port-malformed'],
  [{ PORT: '80a' }, 'cli.port-malformed'],
  [{ PORT: '-1' }, 'cli.port-malformed'],
  [{ BATON_SMTP_URL: 'mail.example.com' }, 'cli.smtp-malformed'],
  [{ BATON_SMTP_URL: 'https://mail.example.com' }, 'cli.smtp-malformed'],
  [{ BATON_SMS_URL: 'sms.example' }, 'cli.webhook-malformed'],
  [{ BATON_CHAT_URL: 'ftp://chat.example' }, 'cli.webhook-malformed'],
  [{ BATON_CHAT_URL: 'https://chat.example', BATON_WEBHOOK_SECRET: 'short' }, 'cli.webhook-secret'],
  [{ BATON_SMS_URL: 'https://sms.example' }, 'cli.webhook-secret'],
  [{ DATABASE_URL: 'postgres://localhost/baton' }, 'cli.postgres-not-available'],
])('refuses %j', (env, code) => {
  expect(() => read(env as Record<string, string>)).toThrow(expect.objectContaining({ code }));
});
