// @baton/words/faults: importing it brings to a page the sentences of `problem` and `rejection`. Imported by the parts that say them, and by
// `@baton/words/console`. On a server all words are there anyway.
import { languages } from '#languages';
import { enSentencesInFaults } from './en/in-faults';

languages.bring({ words: {}, sentences: enSentencesInFaults });
