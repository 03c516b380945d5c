import { expect, it } from 'vitest';
import { createNodeRuntime } from './node-runtime';

it('makes ids that are UUIDs of version 7, all different, in order of time', () => {
  const { newId } = createNodeRuntime();
  const before = Date.now();
  const ids = Array.from({ length: 1000 }, newId);
  const after = Date.now();
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(after);
  }
});

it('hashes UTF-8 text as FIPS 180-4 does', () => {
  const { sha256 } = createNodeRuntime();
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('Ё')).toBe(createNodeRuntime().sha256('\u0401'));
});
