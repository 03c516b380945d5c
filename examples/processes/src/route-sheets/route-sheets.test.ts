import { expect, it } from 'vitest';
import { memoryArchive } from '../archive/archive';
import { officeCalendar } from '../company';
import { routeSheets } from './route-sheets';

const office = officeCalendar();

const at = (text: string) => Date.parse(`${text}+02:00`);
const stop = (ref: string) => ({ ref, client: 'Café Mirador', address: 'Torstr. 1', what: 'pick up 2 cartridges' });
const open = () => routeSheets(memoryArchive(), office);

it('takes what is asked for until four in the afternoon to the next working day', async () => {
  const sheets = open();
  expect(await sheets.plan('north', stop('a'), at('2026-04-28T15:59:00'))).toEqual({
    sheet: 'RS-2026-04-29-north',
    day: '2026-04-29',
    until: '2026-04-29T09:00:00.000Z',
    window: '09:00-11:00',
  });
  expect(await sheets.plan('north', stop('b'), at('2026-04-28T16:00:00'))).toMatchObject({ day: '2026-04-30' });
});

it('goes nowhere on a holiday or a weekend', async () => {
  const sheets = open();
  // Friday is the first of May.
  expect(await sheets.plan('north', stop('a'), at('2026-04-30T10:00:00'))).toMatchObject({ day: '2026-05-04' });
  expect(await sheets.plan('north', stop('b'), at('2026-05-02T17:00:00'))).toMatchObject({ day: '2026-05-04' });
});

it('knows a stop that is asked for again', async () => {
  const sheets = open();
  const first = await sheets.plan('north', stop('a'), at('2026-04-28T10:00:00'));
  expect(await sheets.plan('north', stop('a'), at('2026-04-28T10:05:00'))).toEqual(first);
});

it('fills its windows, then the next day, also when all ask at once', async () => {
  const sheets = open();
  const refs = Array.from({ length: 17 }, (_, i) => `stop-${i}`);
  const planned = await Promise.all(refs.map((ref) => sheets.plan('north', stop(ref), at('2026-04-28T10:00:00'))));
  expect(planned.map(({ window }) => window).filter((window) => window === '16:00-18:00')).toHaveLength(4);
  expect(planned.at(-1)).toMatchObject({ day: '2026-04-30', window: '09:00-11:00' });
});

it('adds nothing to a sheet that is printed', async () => {
  const sheets = open();
  await sheets.plan('north', stop('a'), at('2026-04-28T10:00:00'));
  await sheets.plan('south', stop('b'), at('2026-04-28T10:00:00'));
  const closed = await sheets.close(at('2026-04-28T17:00:00'));
  expect(closed.map(({ id, stops }) => [id, stops.length])).toEqual([
    ['RS-2026-04-29-north', 1],
    ['RS-2026-04-29-south', 1],
  ]);
  expect(await sheets.plan('north', stop('c'), at('2026-04-28T15:00:00'))).toMatchObject({ day: '2026-04-30' });
});
