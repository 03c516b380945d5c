// @baton/words/parts: importing it brings to a page what only parts that come later say: the try-out, tests of a process, alerts, incidents, reasons
// of an assignment, moves of cases. Imported by those parts, and by the console. On a server all words are there anyway.
import { languages } from '#languages';
import { enInParts, enSentencesInParts } from './en/in-parts';

languages.bring({ words: enInParts, sentences: enSentencesInParts });
