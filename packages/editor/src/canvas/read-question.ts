// Reads a question as people write it ("Amount over 1,000?", "Client’s reply?") into the paths that answer it. Pure; called while the name
// of a decision is written. Null: it says nothing that could become paths.
import type { Variable } from '@baton/core';
import { type Formatters, upperFirst, type Words } from '@baton/words';
import type { Branch } from '../commands/add-branches';

export interface ReadQuestion {
  readonly branches: readonly Omit<Branch, 'kind' | 'step'>[];
  /** Case data that the question speaks of and that is not declared yet. */
  readonly variables: readonly Variable[];
}

export interface QuestionContext {
  readonly variables: readonly Variable[];
  readonly words: Words;
  readonly format: Formatters;
}

const SIGNS = { greater: '>', atLeast: '>=', less: '<', atMost: '<=' } as const;

export function readQuestion(text: string, context: QuestionContext): ReadQuestion | null {
  const question = clean(text, context.words.tools.question.asked);
  return comparison(question, context) ?? answers(question, context);
}

function comparison(question: string, { variables, words, format }: QuestionContext): ReadQuestion | null {
  const { comparators, yes, no } = words.tools.question;
  const signs = (Object.keys(SIGNS) as (keyof typeof SIGNS)[])
    .flatMap((key) => comparators[key].map((word) => ({ word, sign: SIGNS[key] })))
    .sort((a, b) => b.word.length - a.word.length);
  for (const { word, sign } of signs) {
    const letters = /\p{L}/u.test(word);
    const found = question.toLocaleLowerCase(format.locale).indexOf(letters ? ` ${word} ` : word);
    if (found < 1) continue;
    const subject = question.slice(0, found).trim();
    const value = figure(question.slice(found + word.length + (letters ? 2 : 0)));
    if (value === null || subject === '' || subject.length > 40) continue;
    const known = named(subject, variables);
    if (known && known.type !== 'number') continue;
    const name = known?.name ?? nameFor(subject, variables);
    return {
      branches: [{ name: yes, when: `${name} ${sign} ${value}` }, { name: no }],
      variables: known ? [] : [{ name, type: 'number', label: upperFirst(subject) }],
    };
  }
  return null;
}

/** A question that names case data with a few possible answers has them as its paths. */
function answers(question: string, { variables, words }: QuestionContext): ReadQuestion | null {
  const known = named(question, variables);
  const { yes, no } = words.tools.question;
  if (known?.type === 'boolean')
    return { branches: [{ name: yes, when: `${known.name} = true` }, { name: no }], variables: [] };
  const options = known?.type === 'choice' ? (known.options ?? []) : [];
  if (!known || options.length < 2 || options.length > 6) return null;
  return {
    branches: options.map((option, i) => ({
      name: option.name,
      ...(i < options.length - 1 && { when: `${known.name} = ${JSON.stringify(option.id)}` }),
    })),
    variables: [],
  };
}

function clean(text: string, asked: readonly string[]): string {
  let question = text
    .trim()
    .replace(/[?؟]\s*$/, '')
    .trim();
  for (const word of [...asked].sort((a, b) => b.length - a.length))
    if (question.toLowerCase().startsWith(`${word} `)) question = question.slice(word.length + 1).trim();
  return question;
}

/** `1,000`, `1 000`, `1.5` as FEEL writes them; null: not just a figure (with at most a unit behind it). */
function figure(text: string): string | null {
  const match = /^([€$£₽]?\s*)(\d[\d\s.,]*)\s*(\p{L}{0,4}|[€$£₽%])\.?$/u.exec(text.trim());
  if (!match?.[2]) return null;
  const digits = match[2]
    .replace(/\s/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
    .replace(/[.,]$/, '');
  return Number.isFinite(Number(digits)) && digits !== '' ? String(Number(digits)) : null;
}

function named(subject: string, variables: readonly Variable[]): Variable | undefined {
  const wanted = plain(subject);
  return variables.find((variable) => plain(variable.label ?? '') === wanted || plain(variable.name) === wanted);
}

function nameFor(subject: string, variables: readonly Variable[]): string {
  const parts = plain(subject).match(/[a-z][a-z0-9]*/g) ?? [];
  const name = parts.map((part, i) => (i === 0 ? part : upperFirst(part))).join('') || 'value';
  const taken = new Set(variables.map((variable) => variable.name));
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
