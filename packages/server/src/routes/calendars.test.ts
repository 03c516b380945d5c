import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';
import { OFFICE_CALENDAR } from '../testing/office-data';
import { commandId, startOrder } from '../testing/orders';

let office: Office;
let ann: OfficeCaller;
let olga: OfficeCaller;

beforeEach(async () => {
  office = await openOffice();
  ann = await office.as('ann');
  olga = await office.as('olga');
});

const started = () => startOrder(ann);
const detailOf = async (id: string) => good('GET /api/cases/:id', olga.get(`/api/cases/${id}`));
const at = (text: string) => Date.parse(`${text}+02:00`);
const closed = { ...OFFICE_CALENDAR, version: 2, holidays: [{ date: '2026-04-27', name: 'Moving house' }] };

it('tries a calendar out, saves it, and running time targets follow', async () => {
  const { instanceId } = await started();
  const preview = await good('POST /api/calendars/preview', olga.post('/api/calendars/preview', { calendar: closed }));
  expect(preview).toMatchObject({ clocks: 1, moves: 1, breaches: 0 });
  expect(preview.rows[0]).toMatchObject({ instanceId, before: at('2026-04-27T15:00'), after: at('2026-04-28T13:00') });
  expect((await detailOf(instanceId)).clocks[0]?.dueAt).toBe(at('2026-04-27T15:00'));
  await refused('POST /api/calendars', olga.post('/api/calendars', { calendar: closed }), 'reason.missing');
  await good('POST /api/calendars', olga.post('/api/calendars', { calendar: closed, reason: 'Moving house' }));
  await office.engine.tick();
  expect((await detailOf(instanceId)).clocks[0]?.dueAt).toBe(at('2026-04-28T13:00'));
  await refused('POST /api/calendars', olga.post('/api/calendars', { calendar: closed }), 'calendar.version-taken');
});

it('lets only those edit calendars who administer', async () => {
  await refused('POST /api/calendars', ann.post('/api/calendars', { calendar: closed }), 'not-allowed');
  await refused('POST /api/calendars/preview', ann.post('/api/calendars/preview', { calendar: closed }), 'not-allowed');
  await refused('GET /api/holidays', ann.get('/api/holidays?country=DE&from=2026&to=2026'), 'not-allowed');
  await refused(
    'POST /api/calendars',
    olga.post('/api/calendars', { calendar: { ...closed, zone: 'Mars/Base' } }),
    'request.malformed',
  );
});

it('offers public holidays as a layer, which goes into every calendar that has it', async () => {
  const { layer } = await good('GET /api/holidays', olga.get('/api/holidays?country=DE&region=BE&from=2026&to=2026'));
  expect(layer.holidays).toContainEqual(expect.objectContaining({ date: '2026-03-08' }));
  const company = {
    id: 'company',
    name: 'Company',
    zone: 'Europe/Berlin',
    week: OFFICE_CALENDAR.week,
    holidays: [],
    openings: [],
  };
  const calendar = { ...OFFICE_CALENDAR, version: 2, layers: [layer, company] };
  await good('POST /api/calendars', olga.post('/api/calendars', { calendar }));
  const { rows } = await good('GET /api/calendars', olga.get('/api/calendars'));
  expect(rows[0]?.holidays.length).toBe(layer.holidays.length);
  const more = { ...layer, holidays: [...layer.holidays, { date: '2026-12-24', name: 'Eve' }] };
  const changed = await good('POST /api/calendars/layers', olga.post('/api/calendars/layers', { layer: more }));
  expect(changed).toEqual({ calendars: ['office'] });
  await refused('GET /api/holidays', olga.get('/api/holidays?country=XX&from=2026&to=2026'), 'holidays.unknown-place');
});

it('shows every version of a calendar, and the places whose holidays are known, to who administers', async () => {
  await good('POST /api/calendars', olga.post('/api/calendars', { calendar: closed }));
  const versions = await good('GET /api/calendars/:id/versions', olga.get('/api/calendars/office/versions'));
  expect(versions.rows.map(({ version, holidays }) => [version, holidays.length])).toEqual([
    [2, 1],
    [1, OFFICE_CALENDAR.holidays.length],
  ]);
  expect(await good('GET /api/calendars/:id/versions', ann.get('/api/calendars/office/versions'))).toEqual({
    rows: [],
    changes: [],
  });
  expect(versions.changes).toEqual([
    { what: 'calendar', id: 'office', act: 'saved', version: 2, at: office.clock.now(), by: 'olga', reason: null },
  ]);
  const { rows } = await good('GET /api/holidays/places', olga.get('/api/holidays/places?language=de'));
  expect(rows).toContainEqual({ code: 'DE', name: 'Deutschland' });
  const states = await good('GET /api/holidays/places', olga.get('/api/holidays/places?country=DE'));
  expect(states.rows).toContainEqual({ code: 'BE', name: 'Berlin' });
  await refused('GET /api/holidays/places', ann.get('/api/holidays/places'), 'not-allowed');
});

it('moves a due time and pauses by hand, with what holds it up and the proof', async () => {
  const { instanceId } = await started();
  const clock = (await detailOf(instanceId)).clocks[0]?.id;
  const move = (body: object) =>
    olga.post(`/api/cases/${instanceId}/clocks/${clock}/move`, { commandId: commandId(), ...body });
  await refused(
    'POST /api/cases/:id/clocks/:clock/move',
    move({ dueAt: at('2026-04-30T12:00'), reason: '' }),
    'reason.missing',
  );
  await refused(
    'POST /api/cases/:id/clocks/:clock/move',
    move({ dueAt: at('2026-04-20T12:00'), reason: 'agreed' }),
    'clock.in-past',
  );
  await good('POST /api/cases/:id/clocks/:clock/move', move({ dueAt: at('2026-04-30T12:00'), reason: 'agreed' }));
  const pause = { commandId: commandId(), cause: 'storm', clocks: [clock], reason: 'No power' };
  await refused(
    'POST /api/cases/:id/clocks/pause',
    ann.post(`/api/cases/${instanceId}/clocks/pause`, pause),
    'not-allowed',
  );
  await good('POST /api/cases/:id/clocks/pause', olga.post(`/api/cases/${instanceId}/clocks/pause`, pause));
  const [view] = (await detailOf(instanceId)).clocks;
  expect(view).toMatchObject({
    dueAt: null,
    course: { pausedBy: [{ cause: 'storm', name: null }], proof: { byHand: true } },
  });
  const openItem = async () => (await detailOf(instanceId)).items[0];
  expect(await openItem()).toMatchObject({ dueAt: null, pausedBy: [{ cause: 'storm', name: null }] });
  const resume = { commandId: commandId(), cause: 'storm', reason: 'Power is back' };
  await good('POST /api/cases/:id/clocks/resume', olga.post(`/api/cases/${instanceId}/clocks/resume`, resume));
  expect((await detailOf(instanceId)).clocks[0]?.dueAt).toBe(at('2026-04-30T12:00'));
  expect(await openItem()).not.toHaveProperty('pausedBy');
});
