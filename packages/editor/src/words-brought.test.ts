// What the editor says is there when it is said: a page has only a part of the English words from the start (packages/words, en/at-first.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = [join(import.meta.dirname), join(import.meta.dirname, '../../look/src')];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|stories)\.tsx?$/.test(file) && !file.includes('testing'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
);

/** The areas that a file of English words brings. */
function areasOf(file: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../words/src/en', file), 'utf8');
  return [...text.matchAll(/^ {2}(\w+),$/gm)].map(([, area = '']) => area);
}
const inConsole = areasOf('in-console.ts');
const inParts = areasOf('in-parts.ts');
const inCases = areasOf('in-cases.ts');

/** `words.tryOut`, `useWords().tryOut`, `words(locale).tryOut` and `const { tryOut } = useWords()`. */
const says = (areas: readonly string[]) => {
  const one = `(?:${areas.join('|')})`;
  const dotted = `\\b(?:words|useWords\\(\\)|words\\([^()]*\\))\\.${one}\\b`;
  return new RegExp(`${dotted}|\\{[^{}]*\\b${one}\\b[^{}]*\\} = (?:useWords\\(\\)|words\\b(?!\\.))`);
};
const laterSentences = /\b(?:alertText|incident|migrationReason|choiceReason|holdSentence|differenceSentence)\(/;

test('the words of the console are not said', () => {
  expect(inConsole).toContain('calendars');
  const wrong = sources.filter(({ text }) => says(inConsole).test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test.each([
  ['cases', inCases, 'tasks'],
  ['wizard', areasOf('in-wizard.ts'), 'wizard'],
])('who says something of @baton/words/%s brings it', (entry, areas, one) => {
  expect(areas).toContain(one);
  const later = sources.filter(({ text }) => says(areas).test(text));
  expect(later.length).toBeGreaterThan(2);
  expect(later.filter(({ text }) => !text.includes(`import '@baton/words/${entry}';`)).map(({ file }) => file)).toEqual(
    [],
  );
});

/** In the first load: they say nothing before the first check has brought the sentences (`bringSentences` of watch-problems.ts). */
const AFTER_THE_FIRST_CHECK = ['canvas/refusal-words.ts', 'problems/shown-problems.ts', 'shell/save-note.tsx'];

test('who says what is wrong or was refused brings the sentences', () => {
  const later = sources.filter(({ text }) => /\b(?:problem|rejection)\b[^}]*\} from '@baton\/words'/.test(text));
  expect(later.length).toBeGreaterThan(8);
  const wrong = later.filter(({ text }) => !text.includes("import '@baton/words/faults';")).map(({ file }) => file);
  expect(wrong.toSorted()).toEqual(AFTER_THE_FIRST_CHECK);
});

test('who says what comes later brings it', () => {
  expect(inParts).toContain('tryOut');
  const later = sources.filter(
    ({ text }) => says(inParts).test(text) || (laterSentences.test(text) && text.includes("from '@baton/words'")),
  );
  expect(later.length).toBeGreaterThan(20);
  expect(later.filter(({ text }) => !text.includes("import '@baton/words/parts';")).map(({ file }) => file)).toEqual(
    [],
  );
});

test('who says what became of a file brings the sentences', () => {
  const later = sources.filter(({ text }) => /\bimportProblem\(/.test(text));
  expect(later.map(({ file }) => file)).toEqual(['import/problem-list.tsx']);
  for (const { text } of later) expect(text).toContain("import '@baton/words/wizard';");
});
