// What an entry brings arrives in a host's bundle too: it is named as a file with effects, and shares them with no other module, or the build puts
// them into a file that is not named so, and a bundler leaves them out.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file),
);
const textOf = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const bringing = sources.filter((file) => /^languages\.bring\(/m.test(textOf(file)));

it('of every module that brings words', () => {
  const named = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  const names = bringing.map((file) => basename(file, '.ts'));
  expect(names.toSorted()).toEqual(['cases', 'console', 'faults', 'parts', 'wizard']);
  for (const name of names) {
    expect(named.sideEffects).toEqual(expect.arrayContaining([`./src/${name}.ts`, `./dist/${name}.js`]));
    expect(Object.keys(named.exports)).toContain(`./${name}`);
    const others = sources.filter((file) => new RegExp(`'\\.{1,2}/${name}'`).test(textOf(file)));
    // Areas have the same names in the folders of the languages.
    expect(
      others.filter((file) => !file.includes('/')),
      name,
    ).toEqual([]);
  }
});
