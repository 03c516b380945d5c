import { beforeEach, expect, it } from 'vitest';
import { developmentSession } from '../authentication/development-session';
import { good, refused } from '../testing/expect-contract';
import { type Office, openOffice } from '../testing/office';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

it('signs in as a person, knows them by the cookie, and signs out', async () => {
  const nobody = await office.as(null);
  const signedIn = await nobody.post('/api/session', { person: 'vera' });
  const cookie = signedIn.headers.get('set-cookie') ?? '';
  const session = await good('POST /api/session', signedIn);
  expect(session.person.name).toBe('Vera Novak');
  expect(session.permissions).toContain('administer');
  expect(session.mode).toBe('development');
  // This office can send nothing: there is the inbox.
  expect(session.channels).toEqual(['app']);

  const again = await good('GET /api/session', nobody.get('/api/session', { cookie: cookie.split(';')[0] ?? '' }));
  expect(again?.person.id).toBe('vera');

  const out = await nobody.delete('/api/session');
  expect(out.status).toBe(204);
  expect(out.headers.get('set-cookie')).toMatch(/baton_session=;.*Max-Age=0/);
});

it('does not sign in as someone unknown, or who has left', async () => {
  const nobody = await office.as(null);
  for (const person of ['nobody', 'gus']) {
    const response = await nobody.post('/api/session', { person });
    expect(response.headers.get('set-cookie')).toBeNull();
    await refused('POST /api/session', response, 'person.unknown');
  }
});

it('answers nobody where nobody is signed in, or who has left, even with a cookie', async () => {
  for (const person of [null, 'gus']) {
    const visitor = await office.as(person);
    expect(await good('GET /api/session', visitor.get('/api/session'))).toBeNull();
    await refused('GET /api/people', visitor.get('/api/people'), 'not-signed-in');
  }
});

it('offers the people who are there to sign in as', async () => {
  const nobody = await office.as(null);
  const { rows, roles } = await good('GET /api/session/choices', nobody.get('/api/session/choices'));
  expect(rows.map(({ id }) => id)).toEqual(['vera', 'olga', 'dina', 'ann', 'ben', 'eve']);
  expect(roles.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.flatMap((row) => row.roles)));
  expect(JSON.stringify(rows)).not.toContain('office.example');
});

it('names the company, before and after signing in, where the host says it', async () => {
  const named = await openOffice({ company: 'Halftone Print' });
  const choices = async (where: Office) =>
    (await good('GET /api/session/choices', (await where.as(null)).get('/api/session/choices'))).company;
  const session = async (where: Office) =>
    (await good('GET /api/session', (await where.as('ann')).get('/api/session')))?.company;
  expect([await choices(named), await session(named)]).toEqual(['Halftone Print', 'Halftone Print']);
  expect([await choices(office), await session(office)]).toEqual([null, null]);
});

it('asks everyone to sign in first', async () => {
  const nobody = await office.as(null);
  for (const path of ['/api/people', '/api/cases', '/api/items', '/api/alerts', '/api/events']) {
    await refused('GET /api/people', nobody.get(path), 'not-signed-in');
  }
});

it('is not there for other machines, nor where the host signs people in', async () => {
  const far = await openOffice({ connection: { remoteAddress: '10.1.2.3' } });
  const stranger = await far.as('vera');
  await refused('POST /api/session', stranger.post('/api/session', { person: 'vera' }), 'not-found');
  await refused('GET /api/people', stranger.get('/api/people'), 'not-signed-in');

  const { session: _, ...hosted } = { session: developmentSession(), authenticate: () => ({ person: 'ann' }) };
  const host = await openOffice({ ...hosted, session: undefined as never });
  const ann = await host.as(null);
  expect((await good('GET /api/session', ann.get('/api/session')))?.mode).toBe('host');
  await refused('POST /api/session', ann.post('/api/session', { person: 'vera' }), 'not-found');
});

it('tells the people, roles, calendars and the time', async () => {
  const ann = await office.as('ann');
  expect((await good('GET /api/people', ann.get('/api/people'))).rows).toHaveLength(7);
  expect((await good('GET /api/roles', ann.get('/api/roles'))).rows).toContainEqual({ id: 'clerk', name: 'Clerk' });
  expect((await good('GET /api/calendars', ann.get('/api/calendars'))).rows[0]?.zone).toBe('Europe/Berlin');
  expect(await good('GET /api/now', ann.get('/api/now'))).toMatchObject({ now: office.clock.now(), movable: true });
  const plain = await openOffice({ testClock: undefined as never });
  expect((await good('GET /api/now', (await plain.as('ann')).get('/api/now'))).movable).toBe(false);
});

it('tells the language: what the person prefers, else the directory’s, else that of the request', async () => {
  const languageOf = async (person: string, wish: string) =>
    (await good('GET /api/session', (await office.as(person)).get('/api/session', { 'accept-language': wish })))
      ?.locale;
  expect(await languageOf('ben', 'en')).toBe('ru');
  expect(await languageOf('vera', 'fr-FR, ar;q=0.8, en;q=0.5')).toBe('ar');
  expect(await languageOf('vera', 'de;q=0.9, ru-RU')).toBe('ru');

  await (await office.as('ben')).put('/api/preferences', { locale: 'ar' });
  expect(await languageOf('ben', 'en')).toBe('ar');
});
