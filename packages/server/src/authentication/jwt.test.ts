import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { expect, it, onTestFinished } from 'vitest';
import { jwtAuthentication } from './jwt';

const secret = 'a-secret-of-at-least-thirty-two-characters';
const settings = { key: { secret }, issuer: 'crm', audience: 'baton' };
const bearer = (token: string) =>
  new Request('http://baton.example/', { headers: { authorization: `Bearer ${token}` } });

function token(
  claims: JWTPayload = {},
  options: { issuer?: string; audience?: string; lasts?: string; key?: string } = {},
) {
  const { issuer = 'crm', audience = 'baton', lasts = '5m', key = secret } = options;
  return new SignJWT({ sub: 'nadia', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(lasts)
    .sign(new TextEncoder().encode(key));
}

it('knows the person of a good token', async () => {
  expect(await jwtAuthentication(settings)(bearer(await token()), {})).toEqual({ person: 'nadia' });
});

it('takes the person from the claim that the host names', async () => {
  const authenticate = jwtAuthentication({ ...settings, person: (claims) => claims.employee as string | undefined });
  expect(await authenticate(bearer(await token({ employee: 'e-17' })), {})).toEqual({ person: 'e-17' });
  expect(await authenticate(bearer(await token()), {})).toBeNull();
});

it.each([
  ['an expired one', () => token({}, { lasts: '-1m' })],
  ['one of another issuer', () => token({}, { issuer: 'other' })],
  ['one for another audience', () => token({}, { audience: 'other' })],
  ['one signed with another secret', () => token({}, { key: 'another-secret-of-thirty-two-characters' })],
  [
    'an unsigned one',
    async () => new UnsecuredJWT({ sub: 'nadia', iss: 'crm', aud: 'baton' }).setExpirationTime('5m').encode(),
  ],
  ['none that is readable', async () => 'a.b.c'],
])('does not know %s', async (_, make) => {
  expect(await jwtAuthentication(settings)(bearer(await make()), {})).toBeNull();
});

it('does not know a token that never expires', async () => {
  const forever = await new SignJWT({ sub: 'nadia' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('crm')
    .setAudience('baton')
    .sign(new TextEncoder().encode(secret));
  expect(await jwtAuthentication(settings)(bearer(forever), {})).toBeNull();
});

it('does not know a request without a token', async () => {
  expect(await jwtAuthentication(settings)(new Request('http://baton.example/'), {})).toBeNull();
});

it('fetches the keys of an identity provider', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] };
  const provider = createServer((_request, response) => response.end(JSON.stringify(keys))).listen(0, '127.0.0.1');
  onTestFinished(() => void provider.close());
  await new Promise((resolve) => provider.once('listening', resolve));
  const jwks = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/keys`;
  const authenticate = jwtAuthentication({ key: { jwks }, issuer: 'crm', audience: 'baton' });
  const signed = await new SignJWT({ sub: 'nadia' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer('crm')
    .setAudience('baton')
    .setExpirationTime('5m')
    .sign(privateKey);
  expect(await authenticate(bearer(signed), {})).toEqual({ person: 'nadia' });
});

it('calls an identity provider that does not answer a fault, not a stranger', async () => {
  const jwks = 'http://127.0.0.1:9/keys';
  const authenticate = jwtAuthentication({ key: { jwks }, issuer: 'crm', audience: 'baton' });
  await expect(Promise.resolve(authenticate(bearer(await token()), {}))).resolves.toBeNull();
  const { privateKey } = await generateKeyPair('ES256');
  const signed = await new SignJWT({ sub: 'nadia' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setExpirationTime('5m')
    .sign(privateKey);
  await expect(Promise.resolve(authenticate(bearer(signed), {}))).rejects.toThrow();
});
