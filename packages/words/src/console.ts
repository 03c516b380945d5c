// @baton/words/console: importing it brings to a page what the console says beside the editor. Imported by the console,
// beside `@baton/words/parts`. On a server all words are there anyway.
import './cases';
import './faults';
import { languages } from '#languages';
import { enInConsole } from './en/in-console';

languages.bring({ words: enInConsole, sentences: {} });
