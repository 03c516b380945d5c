import { type BusinessCalendar, businessCalendarSchema, OFFICE_WEEK, planDays } from '@baton/core';
import { describe, expect, test } from 'vitest';
import {
  changeLayer,
  draftOf,
  exceptionsFrom,
  hoursOf,
  isChanged,
  layerOn,
  newDraft,
  nextVersion,
  ruleOn,
  setDay,
  setHours,
  sharedChanges,
  takeHolidays,
  versionsToSave,
} from './calendar-draft';

const office: BusinessCalendar = {
  id: 'office',
  version: 3,
  name: 'Office',
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-11-27', name: 'Guild Day' }],
  openings: [{ date: '2026-12-31', name: 'Short day', spans: [{ from: '09:00', to: '13:00' }] }],
};
const german = {
  id: 'DE',
  name: 'DE',
  holidays: [{ date: '2026-12-25', name: 'Christmas' }],
  openings: [],
};
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const planOf = (calendar: BusinessCalendar, date: string) => planDays(calendar)(dayNumber(date));

test('a calendar without layers says the same about every day when it has one', () => {
  const next = nextVersion(draftOf(office));
  expect(next.version).toBe(4);
  expect(businessCalendarSchema.safeParse(next).success).toBe(true);
  for (let day = dayNumber('2026-11-20'); day < dayNumber('2027-01-10'); day++)
    expect(planDays(next)(day)).toEqual(planDays(office)(day));
});

test('opening a calendar changes nothing; a day changes it, and back', () => {
  const draft = draftOf(office);
  expect(isChanged(draft, office)).toBe(false);
  const closed = changeLayer(draft, 'own', (layer) =>
    setDay(layer, '2026-11-04', { type: 'closed', name: 'Unity Day' }),
  );
  expect(isChanged(closed, office)).toBe(true);
  expect(planOf(nextVersion(closed), '2026-11-04').closed).toEqual({ type: 'holiday', name: 'Unity Day' });
  expect(
    isChanged(
      changeLayer(closed, 'own', (layer) => setDay(layer, '2026-11-04', null)),
      office,
    ),
  ).toBe(false);
});

describe('days', () => {
  test('a moved working day is worked like that weekday, also where a country closes it', () => {
    const draft = changeLayer(takeHolidays(draftOf(office), german), 'own', (layer) =>
      setDay(layer, '2026-12-25', { type: 'like', name: 'Worked', weekday: 'fri' }),
    );
    expect(layerOn(draft, '2026-12-25')?.id).toBe('own');
    expect(planOf(nextVersion(draft), '2026-12-25')).toMatchObject({ opening: 'Worked' });
    expect(ruleOn(draft.layers[1] as never, '2026-12-25')).toEqual({ type: 'like', name: 'Worked', weekday: 'fri' });
  });

  test('are listed from a date on, each once, with the layer that decides', () => {
    const draft = takeHolidays(draftOf(office), german);
    const list = exceptionsFrom(draft, '2026-12-01');
    expect(list.map(({ date, layer, rule }) => [date, layer.id, rule.type])).toEqual([
      ['2026-12-25', 'DE', 'closed'],
      ['2026-12-31', 'own', 'hours'],
    ]);
  });
});

test('taking the same country again replaces its days and keeps the order of layers', () => {
  const once = takeHolidays(draftOf(office), german);
  const twice = takeHolidays(once, { ...german, holidays: [] });
  expect(twice.layers.map(({ id }) => id)).toEqual(['DE', 'own']);
  expect(twice.layers[0]?.holidays).toEqual([]);
});

test('hours given up are those of the layer beneath', () => {
  const base = draftOf(office);
  const shifts = newDraft('press', 'Press', 'Europe/Berlin', base);
  expect(shifts.layers.map(({ id }) => id)).toEqual(['own', 'press']);
  const rota = { startsOn: '2026-11-02', days: [[{ from: '22:00', to: '06:00' }], []] };
  const worked = changeLayer(shifts, 'press', (layer) => setHours(layer, { type: 'rota', rota }));
  expect(hoursOf(worked).layer?.id).toBe('press');
  expect(nextVersion(worked).rota).toEqual(rota);
  const back = changeLayer(worked, 'press', (layer) => setHours(layer, null));
  expect(hoursOf(back).layer?.id).toBe('own');
});

test('a changed layer reaches the other calendars that have it, if that is wanted', () => {
  const shared = { ...nextVersion(takeHolidays(draftOf(office), german)), version: 4 };
  const press = { ...shared, id: 'press', name: 'Press', version: 7 };
  const draft = changeLayer(draftOf(shared), 'DE', (layer) =>
    setDay(layer, '2026-12-24', { type: 'closed', name: 'Eve' }),
  );
  const changes = sharedChanges(draft, shared, [shared, press]);
  expect(changes.map(({ layer, calendars }) => [layer.id, calendars.map(({ id }) => id)])).toEqual([['DE', ['press']]]);
  const both = versionsToSave(draft, changes, true);
  expect(both.map(({ id, version }) => [id, version])).toEqual([
    ['office', 5],
    ['press', 8],
  ]);
  expect(planOf(both[1] as BusinessCalendar, '2026-12-24').closed).toMatchObject({ name: 'Eve' });
  expect(versionsToSave(draft, changes, false).map(({ id }) => id)).toEqual(['office']);
});
