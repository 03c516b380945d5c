// All English words in one object; its shape is the contract for every other language.
import { enAtFirst } from './at-first';
import { enInCases } from './in-cases';
import { enInConsole } from './in-console';
import { enInFaults, enSentencesInFaults } from './in-faults';
import { enInParts, enSentencesInParts } from './in-parts';
import { enInWizard, enSentencesInWizard } from './in-wizard';

export const en = { ...enAtFirst, ...enInParts, ...enInCases, ...enInConsole, ...enInFaults, ...enInWizard };
export const enSentences = { ...enSentencesInFaults, ...enSentencesInParts, ...enSentencesInWizard };
