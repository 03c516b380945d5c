// @baton/words/codes: the codes that have a sentence of their own. Tests of core, engine and server hold their codes against these.
import { enSentences } from './en/words';

export const incidentCodes: readonly string[] = Object.keys(enSentences.incidents);
export const problemCodes: readonly string[] = Object.keys(enSentences.problems);
export const rejectionCodes: readonly string[] = Object.keys(enSentences.rejections);
export const importCodes: readonly string[] = Object.keys(enSentences.imports);
export const reasonCodes: readonly string[] = Object.keys(enSentences.reasons);
