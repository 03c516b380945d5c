import { expect, it } from 'vitest';
import { isCrossSite } from './same-origin';

const request = (method: string, headers: Record<string, string>) =>
  new Request('http://baton.example:4000/api/cases', { method, headers: { host: 'baton.example:4000', ...headers } });

it.each([
  ['our own page', 'POST', { origin: 'http://baton.example:4000', 'sec-fetch-site': 'same-origin' }],
  ['our own page behind a proxy with TLS', 'POST', { origin: 'https://baton.example:4000' }],
  [
    'our own page behind a proxy that changes the host',
    'POST',
    { origin: 'https://public.example', 'sec-fetch-site': 'same-origin' },
  ],
  [
    'a page of the host application with its token',
    'POST',
    { origin: 'http://crm.example', authorization: 'Bearer t' },
  ],
  ['a program that is no browser', 'POST', {}],
  ['reading from anywhere', 'GET', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
] as const)('lets %s through', (_, method, headers) => {
  expect(isCrossSite(request(method, { ...headers }))).toBe(false);
});

it.each([
  ['another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another site in an old browser', { origin: 'http://evil.example' }],
  ['another port of the same machine', { origin: 'http://baton.example:5000', 'sec-fetch-site': 'same-site' }],
  ['a page without an origin', { origin: 'null' }],
  ['a lying origin', { origin: 'http://baton.example:4000', 'sec-fetch-site': 'cross-site' }],
])('stops what changes something from %s', (_, headers) => {
  for (const method of ['POST', 'PUT', 'DELETE']) expect(isCrossSite(request(method, headers))).toBe(true);
});
