// @baton/words/faults: importing it brings to a page the sentences of `problem` and `rejection`, the words of plain mends, and with them, since
// several parts that come later say them, the words of cases. Imported by the parts that say them. On a server all words are there anyway.
import { languages } from '#languages';
import { enInCases } from './en/in-cases';
import { enInFaults, enSentencesInFaults } from './en/in-faults';

languages.bring({ words: { ...enInCases, ...enInFaults }, sentences: enSentencesInFaults });
