// The words of one language, as one object; and sentences for coded problems, refusals and reasons.
import { languages } from '#languages';
import type { ImportWords } from './en/imports';
import type { IncidentWords } from './en/incidents';
import type { MigrationWords } from './en/migrations';
import type { ProblemWords } from './en/problems';
import type { ReasonWords } from './en/reasons';
import type { RejectionWords } from './en/rejections';
import type { en } from './en/words';
import { importedThing } from './import-names';
import { directionOf, isolate, type Locale } from './locales';
import { type Facts, type Sentence, say } from './sentence';

/** The contract of a language: every area with every key. A language that lacks one does not compile. */
export type Words = typeof en;

export interface Sentences {
  readonly imports: ImportWords;
  readonly incidents: IncidentWords;
  readonly migrations: MigrationWords;
  readonly problems: ProblemWords;
  readonly rejections: RejectionWords;
  readonly reasons: ReasonWords;
}

/**
 * On a page English stands in for a language until `loadLanguage` has brought it, and the areas of en/in-parts.ts and en/in-console.ts are there once
 * `@baton/words/parts` and `@baton/words/console` are imported; the sentences of `problem` and `rejection`, and the mends, with `@baton/words/faults`.
 */
export function words(locale: Locale): Words {
  return languages.of(locale).words;
}

export function sentences(locale: Locale): Sentences {
  return languages.of(locale).sentences;
}

/** Whether the words of a language can be read at once; on a server always. */
export function isLanguageHere(locale: Locale): boolean {
  return languages.isHere(locale);
}

/** Brings the words of a language. Rejects where they cannot be loaded; English is then read. */
export function loadLanguage(locale: Locale): Promise<void> {
  return languages.load(locale);
}

/** Whether `problem` and `rejection` have their sentences: on a page once `@baton/words/faults` is imported. */
export function areFaultsHere(): boolean {
  return Object.hasOwn(languages.of('en').sentences, 'problems');
}

/** A problem of a drawing in words. `facts.step` should hold the name of the step; an unknown code names itself. */
export function problem(locale: Locale, code: string, facts: Facts = {}): string {
  return sentenceFor(locale, sentences(locale).problems, code, facts);
}

/** A problem of an imported file in words; `facts.name` in plain ones, beside its name there where it is a setting of the program before. */
export function importProblem(locale: Locale, code: string, facts: Facts = {}): string {
  const name = String(facts.name ?? '');
  const plain = PLAIN.has(code) ? importedThing(words(locale), name) : undefined;
  const shown = plain && code.startsWith('bpmn.extension') ? `${plain} (${name})` : plain;
  const said = shown ? { ...facts, name: shown } : facts;
  return sentenceFor(locale, sentences(locale).imports, code, directionOf(locale) === 'rtl' ? isolated(said) : said);
}

/** Formulas and names of the file among words that are read from the right keep their own direction. */
function isolated(facts: Facts): Facts {
  const alone = (value: unknown) => (typeof value === 'string' ? isolate(value) : value);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, alone(value)]));
}

/** Those that name what stands in the file; a name of case data stays as it is. */
const PLAIN: ReadonlySet<string> = new Set([
  'bpmn.element-unknown',
  'bpmn.element-not-carried',
  'bpmn.element-not-supported',
  'bpmn.event-not-understood',
  'bpmn.extension-not-carried',
  'bpmn.reference-dangling',
  'bpmn.value-approximated',
]);

/** Why an act was refused, in words. */
export function rejection(locale: Locale, code: string, facts: Facts = {}): string {
  return sentenceFor(locale, sentences(locale).rejections, code, facts);
}

/** Why a case cannot go on by itself at a step, in words. `facts.step` should hold the name of the step. */
export function incident(locale: Locale, code: string, facts: Facts = {}): string {
  return sentenceFor(locale, sentences(locale).incidents, code, facts);
}

/** Why a running case cannot be moved to another version, or what may come of it. `facts.step` should hold the name of the step. */
export function migrationReason(locale: Locale, code: string, facts: Facts = {}): string {
  return sentenceFor(locale, sentences(locale).migrations, code, facts);
}

/** One reason of an assignment, in words. */
export function choiceReason(locale: Locale, code: string, facts: Facts = {}): string {
  return sentenceFor(locale, sentences(locale).reasons, code, facts);
}

function sentenceFor(locale: Locale, map: Readonly<Record<string, Sentence>>, code: string, facts: Facts): string {
  const sentence = Object.hasOwn(map, code) ? map[code] : undefined;
  return sentence === undefined ? words(locale).common.unknownCode(code) : say(sentence, facts);
}
