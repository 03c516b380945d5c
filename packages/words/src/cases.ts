// @baton/words/cases: importing it brings to a page what is said of running cases and of work at them. Imported by the parts that say it, and by
// `@baton/words/console`. On a server all words are there anyway.
import { languages } from '#languages';
import { enInCases } from './en/in-cases';

languages.bring({ words: enInCases, sentences: {} });
