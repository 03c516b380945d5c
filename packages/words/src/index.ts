// @baton/words: all words of screens, alerts and problems, in every language, and how times and numbers are written.
export { type AddedLanguage, addLanguage } from './add-language';
export type { AlertFacts, AlertText } from './alert-facts';
export { type AlertTemplate, alertText, type RawAlertFacts } from './alert-text';
export { type Counter, makeCounter, type PluralForm } from './counter';
export { lowerFirst, upperFirst } from './first-letter';
export { type BudgetUnit, type Formatters, formatters } from './format/formatters';
export { WORKING_DAY_HOURS } from './format/working-span';
export { type ZonedParts, zonedParts } from './format/zoned-parts';
export { importedThing } from './import-names';
export type { LanguageOfHost } from './languages/languages';
export {
  chooseLocale,
  type Direction,
  defaultLocale,
  directionOf,
  isolate,
  type Locale,
  type LocaleInfo,
  locales,
} from './locales';
export type { Facts, Sentence } from './sentence';
export { differenceSentence, holdSentence, type TestNames, type TestSaid } from './test-sentences';
export {
  areFaultsHere,
  choiceReason,
  importProblem,
  incident,
  isLanguageHere,
  loadLanguage,
  migrationReason,
  problem,
  rejection,
  type Words,
  words,
} from './words';
