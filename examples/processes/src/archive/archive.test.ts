import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Archive, folderArchive, memoryArchive, namePart } from './archive';

const directory = mkdtempSync(join(tmpdir(), 'baton-archive-'));
afterAll(() => rmSync(directory, { recursive: true }));

const archives: [string, () => Archive][] = [
  ['in memory', memoryArchive],
  ['in a folder', () => folderArchive(join(directory, 'documents'))],
];

describe.each(archives)('an archive %s', (_, open) => {
  it('gives back what was put into it, the last of the same name', async () => {
    const archive = open();
    expect(await archive.names('invoices/')).toEqual([]);
    await archive.put('invoices/I-7.html', 'first');
    await archive.put('invoices/I-7.html', 'second');
    await archive.put('invoices/I-6.html', 'other');
    expect(await archive.read('invoices/I-7.html')).toBe('second');
    expect(await archive.read('invoices/I-8.html')).toBeNull();
    expect(await archive.names('invoices/')).toEqual(['invoices/I-6.html', 'invoices/I-7.html']);
  });

  it.each(['../I-7.html', '/etc/passwd', 'a/../b.html', '.html', 'a b.html', 'a\\b.html', ''])(
    'takes nothing under the name %j',
    async (name) => {
      await expect(open().put(name, 'x')).rejects.toThrow('no name for a document');
    },
  );
});

it('makes a name of any key', () => {
  expect([namePart('PO-1001'), namePart('../../x'), namePart('Ä'), namePart('')]).toEqual(['PO-1001', '-x', '-', 'x']);
});
