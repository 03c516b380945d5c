// Each code has a sentence in each language, and docs/codes.md lists them all. After a change of codes or sentences:
// `npx vitest run --project node docs/codes.test.ts -u`, and read the difference.
import { locales } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { CODE_GROUPS, codesPage } from './codes-page';

const worded = CODE_GROUPS.filter(({ english }) => !english);

describe.each(locales.map(({ code }) => code))('in %s', (locale) => {
  it.each(worded)('$title: each code has a sentence of its own', ({ codes, say }) => {
    expect(codes.length).toBeGreaterThan(3);
    // What is not known is told as "... (code)", see `unknownCode`.
    expect(codes.filter((code) => say(locale, code, {}).includes(code))).toEqual([]);
  });

  it.each(worded)('$title: sentences are not those of another language', ({ codes, say }) => {
    if (locale === 'en') return;
    expect(codes.filter((code) => say(locale, code, {}) === say('en', code, {}))).toEqual([]);
  });
});

it('docs/codes.md is up to date', async () => {
  await expect(codesPage()).toMatchFileSnapshot('./codes.md');
});
