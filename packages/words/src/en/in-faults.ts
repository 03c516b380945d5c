// What is wrong with a drawing, what mends it, and why an act was refused, in English: `@baton/words/faults` brings it to a page.
import { mends } from './mends';
import { noDrawing } from './no-drawing';
import { problems } from './problems';
import { rejections } from './rejections';

export const enInFaults = { mends, noDrawing };

export const enSentencesInFaults = { problems, rejections };
