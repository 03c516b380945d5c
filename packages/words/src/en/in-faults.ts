// What is wrong with a drawing, and why an act was refused, in English: `@baton/words/faults` brings it to a page.
import { problems } from './problems';
import { rejections } from './rejections';

export const enSentencesInFaults = { problems, rejections };
