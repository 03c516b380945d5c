import { expect, it } from 'vitest';
import { developmentSession } from './development-session';

const HERE = 'http://127.0.0.1:4000/';
const HERE_SOCKET = { remoteAddress: '127.0.0.1' };
const withCookie = (cookie: string, url = HERE) => new Request(url, { headers: { cookie } });
const nameAndValue = (setCookie: string) => setCookie.split(';')[0] ?? '';

it('knows whom it has signed in', async () => {
  const session = developmentSession();
  const cookie = await session.signIn('nadia');
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(await session.authenticate(withCookie(nameAndValue(cookie)), HERE_SOCKET)).toEqual({ person: 'nadia' });
});

it('keeps people signed in over a restart with the same secret, and not with another', async () => {
  const cookie = nameAndValue(await developmentSession({ secret: 'one' }).signIn('nadia'));
  expect(await developmentSession({ secret: 'one' }).authenticate(withCookie(cookie), HERE_SOCKET)).not.toBeNull();
  expect(await developmentSession({ secret: 'two' }).authenticate(withCookie(cookie), HERE_SOCKET)).toBeNull();
});

it('does not believe a cookie that was changed', async () => {
  const session = developmentSession();
  const cookie = nameAndValue(await session.signIn('nadia')).replace('nadia', 'boris');
  expect(await session.authenticate(withCookie(cookie), HERE_SOCKET)).toBeNull();
  expect(await session.authenticate(withCookie('baton_session=nadia'), HERE_SOCKET)).toBeNull();
});

it('works on this machine only', async () => {
  const session = developmentSession();
  const cookie = nameAndValue(await session.signIn('nadia'));
  expect(await session.authenticate(withCookie(cookie), { remoteAddress: '10.0.0.5' })).toBeNull();
  expect(await session.authenticate(withCookie(cookie, 'http://baton.example/'), HERE_SOCKET)).toBeNull();
  expect(session.allows(new Request('http://baton.example/'), HERE_SOCKET)).toBe(false);
});
