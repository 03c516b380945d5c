// @baton/words/wizard: importing it brings to a page what the wizard says. Imported by its parts. On a server all words are there anyway.
import { languages } from '#languages';
import { enInWizard } from './en/in-wizard';

languages.bring({ words: enInWizard, sentences: {} });
