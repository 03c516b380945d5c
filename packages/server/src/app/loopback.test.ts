import { expect, it } from 'vitest';
import { isLoopback } from './loopback';

const at = (url: string, remoteAddress?: string) => isLoopback(new Request(url), { remoteAddress });

it.each([
  ['http://127.0.0.1:4000/', '127.0.0.1'],
  ['http://localhost:4000/', '::1'],
  ['http://[::1]:4000/', '::ffff:127.0.0.1'],
  ['http://baton.localhost/', '127.0.0.53'],
  ['http://127.0.0.1/', undefined],
])('%s from %s is this machine', (url, remote) => {
  expect(at(url, remote)).toBe(true);
});

it.each([
  ['a name of another site that resolves to this machine', 'http://evil.example/', '127.0.0.1'],
  ['another machine that claims to ask for localhost', 'http://localhost/', '192.168.1.7'],
  ['a name that only begins like loopback', 'http://127.0.0.1.evil.example/', '127.0.0.1'],
  ['a name that only ends like localhost', 'http://evil-localhost/', '127.0.0.1'],
])('%s is not', (_, url, remote) => {
  expect(at(url, remote)).toBe(false);
});
