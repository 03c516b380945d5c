import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, it, onTestFinished } from 'vitest';
import { alertMessage } from './alert-fixture';
import { fileMailChannel } from './file-mail-channel';

it('writes each delivery once as a mail that a mail program can read', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'baton-mail-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const channel = fileMailChannel({ directory: join(directory, 'sent'), from: 'Baton <baton@print.example>' });
  await channel.send(alertMessage());
  await channel.send(alertMessage());
  const files = await readdir(join(directory, 'sent'));
  expect(files).toHaveLength(1);
  const mail = await simpleParser(await readFile(join(directory, 'sent', files[0] ?? '')));
  expect(mail.subject).toContain('Call the client');
  expect(mail.messageId).toBe(`<${files[0]?.replace('.eml', '')}@print.example>`);
});
