// Names that are written from the other side than the sentence around them, set apart, so that their signs stay with them: "OK?" in Arabic. Pure;
// called by the text, the manual and the check.
import { directionOf, isolate, type Locale } from '@baton/words';
import type { Names } from '../panel/names';

const FROM_THE_LEFT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export function isolated(name: string, locale: Locale): string {
  const other = directionOf(locale) === 'rtl' ? FROM_THE_LEFT : FROM_THE_RIGHT;
  return other.test(name) && !name.startsWith('\u2068') ? isolate(name) : name;
}

export function isolatedNames(names: Names, locale: Locale): Names {
  const alone = (named: (id: string) => string) => (id: string) => isolated(named(id), locale);
  const { step, person, role, variable, ladder, calendar } = names;
  return {
    step: alone(step),
    person: alone(person),
    role: alone(role),
    variable: alone(variable),
    ladder: alone(ladder),
    calendar: alone(calendar),
  };
}
