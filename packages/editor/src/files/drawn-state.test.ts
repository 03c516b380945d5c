// Which version is printed: the one that was published, a draft since it, or nothing where nobody knows.
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { printOrder } from '../testing/print-order';
import { type DrawnFrom, drawnStateOf, stateWords } from './drawn-state';

const diagram = printOrder();
const from = (basedOn: number | null, load: () => Promise<unknown>): DrawnFrom => ({
  repository: { version: load as DrawnFrom['repository']['version'] },
  processId: diagram.id,
  basedOn,
});
const context = { words: words('en'), format: formatters('en', 'Europe/Berlin') };
const said = async (where: DrawnFrom | null, drawn = diagram) => stateWords(await drawnStateOf(where, drawn), context);
const published = async () => ({ diagram, publishedAt: Date.UTC(2026, 2, 2) });

it('says the version, a draft since it, a first draft, and nothing of what the host keeps', async () => {
  expect(await said(from(3, published))).toBe('Version 3 of Mon 2 Mar 2026');
  expect(await said(from(3, published), { ...diagram, name: 'Other' })).toBe(
    'Draft since: Version 3 of Mon 2 Mar 2026',
  );
  expect(await said(from(null, published))).toBe('Draft');
  expect(await said(null)).toBe('');
});

it('says what is known without a connection', async () => {
  const gone = () => Promise.reject(new Error('no connection'));
  expect(await said(from(3, gone))).toBe('Draft since: Version 3');
});
