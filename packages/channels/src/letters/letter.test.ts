import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileLetterSender, isAddress, type Letter, letterSender } from './letter';

const letter: Letter = {
  to: 'info@mirador.example',
  name: 'Café Mirador',
  subject: 'Your invoice',
  text: 'Find it enclosed.',
  attachments: [{ name: 'I-7.html', content: '<h1>I-7</h1>', type: 'text/html; charset=utf-8' }],
  idempotencyKey: 'case/1/7/1',
  at: Date.parse('2026-05-04T10:00:00+02:00'),
  locale: 'en',
};

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-letters-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const sender = () => fileLetterSender({ directory, from: 'Halftone <post@halftone.example>' });
const written = () => readdirSync(directory).map((file) => readFileSync(join(directory, file), 'utf8'));

describe('a letter', () => {
  it('goes out with its documents, once however often it is sent', async () => {
    expect(await sender().send(letter)).toMatchObject({ ok: true, state: 'sent' });
    expect(await sender().send(letter)).toMatchObject({ ok: true });
    const [mail = '', ...more] = written();
    expect(more).toEqual([]);
    expect(mail).toContain('Subject: Your invoice');
    expect(mail).toContain('<info@mirador.example>');
    expect(mail).toContain('filename=I-7.html');
    expect(mail).toMatch(/^Message-ID: <[\w-]+@halftone\.example>/im);
  });

  it('has no more headers than it should, whatever stands in names', async () => {
    await sender().send({ ...letter, subject: 'Hi\r\nBcc: all@evil.example', name: 'A\r\nBcc: all@evil.example' });
    expect(written()[0]).not.toMatch(/^Bcc:/m);
  });

  it.each(['', 'nobody', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: x@y.example', '<a@b.example>', 'a@b@c'])(
    'is not sent to %j',
    async (to) => {
      expect(isAddress(to)).toBe(false);
      expect(await sender().send({ ...letter, to })).toEqual({
        ok: false,
        retryable: false,
        detail: 'mail.no-address',
      });
      expect(written()).toEqual([]);
    },
  );

  it('that finds no server is worth another try', async () => {
    const nowhere = letterSender({ transport: 'smtp://127.0.0.1:1', from: 'Halftone <post@halftone.example>' });
    expect(await nowhere.send(letter)).toMatchObject({ ok: false, retryable: true });
  });
});
