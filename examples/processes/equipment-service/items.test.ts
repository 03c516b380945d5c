import { expect, it } from 'vitest';
import { type Item, linesOf, readItems, received, writeItems } from './items';

const TEXT = 'refill HP 305 C-1, repair HP LaserJet 4 P-7 until 2027-01-31';
const ITEMS: Item[] = [
  { kind: 'refill', model: 'HP 305', serial: 'C-1' },
  { kind: 'repair', model: 'HP LaserJet 4', serial: 'P-7', warrantyUntil: '2027-01-31' },
];
const NOW = Date.parse('2026-04-28T10:00:00+02:00');

it('reads items as people write them, and writes them so', () => {
  expect(readItems(TEXT)).toEqual(ITEMS);
  expect(writeItems(ITEMS as never)).toBe(TEXT);
  expect(readItems(' ')).toEqual([]);
});

it.each(['C-1', 'clean HP C-1', 'refill C-1'])('does not guess what %j is', (text) => {
  expect(() => readItems(text)).toThrow('service.items-unreadable');
});

it('knows the warranty on its last day, and the term of the law', () => {
  expect(received(ITEMS as never, 'P-7 C-1', Date.parse('2027-01-31T10:00:00+01:00'))).toMatchObject([
    { serial: 'C-1', underWarranty: false },
    { serial: 'P-7', underWarranty: true, termDate: '2027-03-17', says: 'HP LaserJet 4, P-7' },
  ]);
});

it('wants each serial number, and no other', () => {
  expect(() => received(ITEMS as never, 'C-1, X-9', NOW)).toThrow('{"missing":["P-7"],"unknown":["X-9"]}');
});

it('charges refills and repairs, nothing under warranty or unrepaired', () => {
  const items = received(
    [...ITEMS, { kind: 'repair', model: 'HP', serial: 'P-8', warrantyUntil: '2020-01-01' }] as never,
    'C-1 P-7 P-8',
    NOW,
  );
  const returned = [
    { serial: 'P-7', outcome: 'ready', cost: 90 },
    { serial: 'P-8', outcome: 'ready', cost: 120 },
  ];
  expect(linesOf(items as never, returned).map(({ sum }) => sum)).toEqual([15, 0, 120]);
});
