// What the wizard says in English: `@baton/words/wizard` brings it to a page.
import { wizard } from './wizard';

export const enInWizard = {
  wizard,
};
