// The words of the small processes that the editor offers as templates: an entry of its own, loaded when someone looks for one.
import type { Locale } from './locales';
import { templates as ar } from './templates/ar';
import { templates as en, type TemplateWords } from './templates/en';
import { templates as ru } from './templates/ru';

export type { TemplateWords } from './templates/en';

const all: Record<Locale, TemplateWords> = { en, ru, ar };

export function templateWords(locale: Locale): TemplateWords {
  return all[locale] ?? en;
}
