// The drawing in the language in which it is shown: for what only reads it. What is changed is looked up in the document itself, so that a text in
// another language never gets into it.
import type { Diagram } from '@baton/core';
import { inLanguage } from '@baton/core/diagram';
import { useDiagram, useView } from './editor-context';

const kept = new WeakMap<Diagram, Map<string, Diagram>>();

/** Worked out once a drawing and language. */
export function spokenIn(diagram: Diagram, language: string | null): Diagram {
  if (language === null) return diagram;
  const known = kept.get(diagram) ?? new Map<string, Diagram>();
  kept.set(diagram, known);
  const spoken = known.get(language) ?? Object.freeze(inLanguage(diagram, language));
  known.set(language, spoken);
  return spoken;
}

export function useSpoken(): Diagram {
  return spokenIn(
    useDiagram(),
    useView((view) => view.language),
  );
}

/** @param locale the language of the page, in which it is called */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
