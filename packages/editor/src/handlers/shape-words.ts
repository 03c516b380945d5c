// What the members of a handler's input are called, and what is wrong with them, in the reader's language. For the form and the problems.
import type { HandlerOffer, ValueShape, WrongInput } from '@baton/core';
import type { Words } from '@baton/words';

export function labelOf(name: string, { titles, title }: ValueShape, locale: string): string {
  return titles?.[locale] ?? title ?? name;
}

export function hintOf({ descriptions, description }: ValueShape, locale: string): string | undefined {
  return descriptions?.[locale] ?? description;
}

/** Of a place in the input, such as `lines.2.price`: the words on the way there. */
export function labelAt(offer: HandlerOffer | undefined, place: string, locale: string): string {
  let shape: ValueShape | undefined = offer?.input;
  const said = place.split('.').map((name) => {
    shape = /^\d+$/.test(name) ? shape?.items : shape?.properties?.[name];
    return /^\d+$/.test(name) ? String(Number(name) + 1) : labelOf(name, shape ?? {}, locale);
  });
  return said.join(' › ');
}

export function wrongWords({ rule, asked = '' }: Pick<WrongInput, 'rule' | 'asked'>, words: Words): string {
  const { wrong, kinds } = words.handlers;
  return wrong[rule](rule === 'kind' ? (kinds[asked as keyof typeof kinds] ?? `${asked}`) : `${asked}`);
}
