// All English words in one object; its shape is the contract for every other language.
import { enAtFirst, enSentencesAtFirst } from './at-first';
import { enInConsole } from './in-console';
import { enInParts, enSentencesInParts } from './in-parts';

export const en = { ...enAtFirst, ...enInParts, ...enInConsole };
export const enSentences = { ...enSentencesAtFirst, ...enSentencesInParts };
