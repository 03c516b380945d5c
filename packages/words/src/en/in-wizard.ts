// What the ways to begin say in English, the wizard, templates and files: `@baton/words/wizard` brings it to a page.
import { importing, templates } from './importing';
import { importNames, imports } from './imports';
import { wizard } from './wizard';

export const enInWizard = {
  importNames,
  importing,
  templates,
  wizard,
};

export const enSentencesInWizard = { imports };
