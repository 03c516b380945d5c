// What a case is called in rows and alerts: the title it was given, else the drawing's title filled in with what is known by now.
import type { InstanceState, ProcessGraph } from '@baton/core';
import { fillIn, textAt } from '../alerts/fill-in';
import { fillingOf } from '../queries/local-data';

const LONGEST = 200;

/**
 * What is not known yet is left out: "{quantity} {product} for {client}" is "For Café Mirador" until the brief is taken. `locale`: in the words that
 * the drawing has for it; absent: as it was drawn.
 */
export function caseTitle({ diagram }: ProcessGraph, state: InstanceState, locale?: string): string {
  if (state.title !== '') return state.title;
  const said = (place: string) => (locale === undefined ? undefined : textAt(diagram, locale, place));
  const template = said('caseTitle') ?? diagram.caseTitle;
  const name = said('name') ?? diagram.name;
  const filled = fillIn(template ?? '', fillingOf(state, state.variables));
  const known = filled.replace(UNKNOWN, '').replace(/\s+/g, ' ').replace(HANGING, '');
  const title = filled.search(UNKNOWN) === 0 ? begun(known) : known;
  return (title || name).slice(0, LONGEST);
}

/** The title by locale, where the drawing gives it in other languages. A title that the case was given is the same to everybody. */
export function caseTitles(graph: ProcessGraph, state: InstanceState): Readonly<Record<string, string>> | undefined {
  const { texts } = graph.diagram;
  if (texts === undefined || state.title !== '') return undefined;
  const locales = Object.keys(texts).filter((locale) => texts[locale]?.caseTitle !== undefined);
  if (locales.length === 0) return undefined;
  return Object.fromEntries(locales.map((locale) => [locale, caseTitle(graph, state, locale)]));
}

const UNKNOWN = /\{[A-Za-z_]\w*\}/g;
/** Signs that stood between what is known and what is not. */
const HANGING = /^[\s,;:·–—-]+|[\s,;:·–—-]+$/g;

/** As a title begins, where its first word is no longer the one that was written first. */
function begun(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
