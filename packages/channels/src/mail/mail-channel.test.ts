// The mail channel against a real SMTP server, its messages read back by a real parser.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { alertMessage } from './alert-fixture';
import { mailChannel } from './mail-channel';

const FROM = 'Baton <baton@print.example>';
let server: SMTPServer | undefined;
let mails: ParsedMail[] = [];

afterEach(async () => {
  if (server) await new Promise<void>((resolve) => server?.close(resolve));
  server = undefined;
  mails = [];
});

async function listen(options: SMTPServerOptions = {}): Promise<string> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, _session, done) => {
      mails.push(await simpleParser(stream));
      done();
    },
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

const smtpError = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

it('delivers a mail that names the action, the client, the due time in the reader’s zone and the link', async () => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  const result = await channel.send(alertMessage());
  expect(result).toMatchObject({ ok: true, state: 'sent' });
  const [mail] = mails;
  expect(mail?.from?.text).toContain('baton@print.example');
  expect(mail?.to).toMatchObject({ value: [{ address: 'nadia@example.com', name: 'Nadia Sorokina' }] });
  expect(mail?.subject).toBe('Call the client for Nordlicht & Söhne is due today 13:20');
  expect(mail?.text).toContain('3 working hours');
  expect(mail?.text).toContain('PO-1001: http://127.0.0.1:4000/tasks/case-1/5');
  expect(mail?.html).toContain('<html lang="en" dir="ltr">');
  expect(mail?.html).toContain('Nordlicht &amp; Söhne');
  expect(mail?.html).toContain('href="http://127.0.0.1:4000/tasks/case-1/5"');
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
});

it('tells the due time in the zone of the recipient', async () => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  await channel.send(alertMessage({ zone: 'Asia/Dubai' }));
  expect(mails[0]?.subject).toContain('today 16:20');
});

it.each([
  ['ru-RU', 'ru', 'ltr', /[а-яё]/i],
  ['ar', 'ar', 'rtl', /[\u0600-\u06ff]/],
  ['xx', 'en', 'ltr', /is due/],
])('writes to a reader of %s in %s, %s', async (wish, locale, direction, letters) => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  await channel.send(alertMessage({ locale: wish }));
  expect(mails[0]?.html).toContain(`<html lang="${locale}" dir="${direction}">`);
  expect(mails[0]?.subject).toMatch(letters);
  expect(mails[0]?.subject).toContain('Nordlicht & Söhne');
});

it('escapes what people have written, and lets no line break into a header', async () => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  await channel.send(alertMessage({ action: '<b>Call</b>\r\nBcc: all@example.com', client: null }));
  expect(mails[0]?.html).toContain('&lt;b&gt;Call&lt;/b&gt;');
  expect(mails[0]?.html).not.toContain('<b>Call');
  expect(mails[0]?.bcc).toBeUndefined();
  expect(mails[0]?.headers.has('bcc')).toBe(false);
});

it('gives every attempt of a delivery the same Message-ID and other deliveries another', async () => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  await channel.send(alertMessage());
  await channel.send(alertMessage({ now: alertMessage().now + 60_000 }));
  await channel.send(alertMessage({ idempotencyKey: 'case-1/d8' }));
  const [first, again, other] = mails.map((mail) => mail.messageId);
  expect(first).toMatch(/^<[\w-]+@print\.example>$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it('says that a dead server is worth another try', async () => {
  const url = await listen();
  await new Promise<void>((resolve) => server?.close(resolve));
  server = undefined;
  const result = await mailChannel({ transport: url, from: FROM }).send(alertMessage());
  expect(result).toMatchObject({ ok: false, retryable: true, detail: expect.stringMatching(/^mail\.unreachable/) });
});

it('says that “not now” (4yz) is worth another try', async () => {
  const url = await listen({ onRcptTo: (_to, _session, done) => done(smtpError(450, 'Mailbox busy')) });
  const result = await mailChannel({ transport: url, from: FROM }).send(alertMessage());
  expect(result).toMatchObject({ ok: false, retryable: true, detail: expect.stringMatching(/^mail\.deferred.*450/) });
});

it('says that “never” (5yz) is final', async () => {
  const url = await listen({ onRcptTo: (_to, _session, done) => done(smtpError(550, 'No such user')) });
  const result = await mailChannel({ transport: url, from: FROM }).send(alertMessage());
  expect(result).toMatchObject({ ok: false, retryable: false, detail: expect.stringMatching(/^mail\.rejected.*550/) });
  expect(mails).toHaveLength(0);
});

it('keeps a mail for later when the server refuses our sign-in', async () => {
  const url = await listen({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error('Wrong password')),
  });
  const transport = url.replace('smtp://', 'smtp://baton:wrong@');
  const result = await mailChannel({ transport, from: FROM }).send(alertMessage());
  expect(result).toMatchObject({ ok: false, retryable: true, detail: expect.stringMatching(/^mail\.not-accepted/) });
});

it('does not try a person without an address', async () => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  const person = { id: 'nadia', name: 'Nadia', roles: [] };
  expect(await channel.send(alertMessage({ person }))).toEqual({
    ok: false,
    retryable: false,
    detail: 'mail.no-address',
  });
});

it('puts what goes out together into one mail, in order of due times, each with its own link', async () => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  const first = alertMessage();
  const later = alertMessage({
    action: '<script>alert(1)</script>',
    link: 'http://127.0.0.1:4000/tasks/case-2/9',
    delivery: { ...first.delivery, caseKey: 'PO-1002', dueAt: (first.delivery.dueAt ?? 0) - 1 },
  });
  await channel.send({ ...first, others: [later] });
  const [mail] = mails;
  expect(mail?.subject).toBe('2 alerts for you');
  expect(mail?.text?.indexOf('alert(1)')).toBeLessThan(mail?.text?.indexOf('Call the client') ?? 0);
  expect(mail?.html).toContain('href="http://127.0.0.1:4000/tasks/case-1/5"');
  expect(mail?.html).toContain('href="http://127.0.0.1:4000/tasks/case-2/9"');
  expect(mail?.html).not.toContain('<script>');
});

it('offers to say "seen" by a link, where there is one', async () => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  const acknowledgeLink = 'https://baton.example/acknowledge/acknowledge~x~1~ab';
  await channel.send(alertMessage({ acknowledgeLink }));
  await channel.send(alertMessage());
  expect(mails[0]?.text).toContain(`I have seen it: ${acknowledgeLink}`);
  expect(mails[0]?.html).toContain(`href="${acknowledgeLink}"`);
  expect(mails[1]?.html).not.toContain('I have seen it');
});

it.each([
  '\r\nBcc: all@example.com',
  '\nX-Evil: 1\n\nBody',
  '"><img src=x onerror=alert(1)>',
  '\u2028Bcc: all@example.com',
])('a person and a client called %j do no harm', async (name) => {
  const channel = mailChannel({ transport: await listen(), from: FROM });
  const person = { id: 'nadia', name: `Nadia${name}`, roles: [], mail: 'nadia@example.com' };
  await channel.send(alertMessage({ person, client: name, action: name }));
  const [mail] = mails;
  expect(mail?.to).toMatchObject({ value: [{ address: 'nadia@example.com' }] });
  expect([mail?.headers.has('bcc'), mail?.headers.has('x-evil')]).toEqual([false, false]);
  expect(mail?.html).not.toContain('<img');
});
