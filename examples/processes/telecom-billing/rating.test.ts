import { expect, it } from 'vitest';
import { oddities, rate, settle } from './rating';
import { ACTIVE, type Subscriber, subscribersIn } from './subscribers';

const [mirador] = ACTIVE as [Subscriber];
const month = (change: Partial<Subscriber>) => [{ ...mirador, ...change }];

it('charges tariff and minutes, to the cent', () => {
  expect(rate(month({ tariff: 39, usage: 333 }), [])).toMatchObject([{ subscriber: 'S-1', sum: 42.33, before: 42 }]);
});

it.each([
  ['nothing at all', { usage: null }, 'missing'],
  ['less than nothing', { tariff: -50, usage: 0 }, 'negative'],
  ['zero', { tariff: 0, usage: 0 }, 'zero'],
  ['a third more', { tariff: 39, usage: 2_000 }, 'delta'],
  ['a third less', { before: 90 }, 'delta'],
] as const)('finds %s odd', (_, change, what) => {
  expect(oddities(rate(month(change), []), [])).toMatchObject([{ subscriber: 'S-1', what, manager: 'karl' }]);
});

it('finds a usual month and a new subscriber in order', () => {
  expect(oddities(rate([...ACTIVE, ...month({ before: null })], []), [])).toEqual([]);
});

it('keeps what was settled, and does not ask about it again', () => {
  const subscribers = [...month({ usage: null }), ...month({ id: 'S-9', usage: 20_000 })];
  const charges = rate(subscribers, []);
  const settled = settle(charges, [
    { subscriber: 'S-1', outcome: 'corrected', sum: 41 },
    { subscriber: 'S-9', outcome: 'confirmed', sum: null },
  ]);
  expect(rate(subscribers, settled).map(({ sum }) => sum)).toEqual([41, 239]);
  expect(oddities(rate(subscribers, settled), settled)).toEqual([]);
});

it('takes no odd data for subscribers', () => {
  expect(() => subscribersIn([{ id: 'S-1' }])).toThrow('no subscriber');
  expect(subscribersIn(null)).toEqual([]);
});
