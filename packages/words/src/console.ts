// @baton/words/console: importing it brings to a page what the console says beside the editor, and with it what cases and faults bring. Imported by
// the console, beside `@baton/words/parts`. On a server all words are there anyway.
import { languages } from '#languages';
import { enInCases } from './en/in-cases';
import { enInConsole } from './en/in-console';
import { enSentencesInFaults } from './en/in-faults';

// Not by importing those entries: what an entry does is kept by a bundler only while it stands in the entry's own file (`sideEffects`).
languages.bring({ words: { ...enInCases, ...enInConsole }, sentences: enSentencesInFaults });
