// @baton/words/wizard: importing it brings to a page what the ways to begin say: wizard, templates, files.
// Imported by their parts. On a server all words are there anyway.
import { languages } from '#languages';
import { enInWizard, enSentencesInWizard } from './en/in-wizard';

languages.bring({ words: enInWizard, sentences: enSentencesInWizard });
