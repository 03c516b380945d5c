// A drawing with its texts in another language, as far as it brings them (`Diagram.texts`). Called before a drawing is shown to who does not
// draw: on the page of a case, as a template, and for the names that lists show; and by the editor, for who writes them.
import type { Diagram } from './diagram';
import { withTexts } from './with-texts';

/** @param locale such as `ar`; `pt-BR` falls back to `pt` */
export function inLanguage(diagram: Diagram, locale: string): Diagram {
  const texts = diagram.texts?.[locale] ?? diagram.texts?.[locale.split('-')[0] as string];
  return texts ? withTexts(diagram, (place, own) => texts[place] ?? own) : diagram;
}

/** A text of a drawing as it was written. */
export interface DiagramText {
  /** Such as `node.brief.name`, see `Diagram.texts`. */
  readonly place: string;
  readonly text: string;
  /** The step or the path of which it tells; null: something of the whole process. */
  readonly node: string | null;
  readonly flow: string | null;
}

/** Every text that can be said in other languages; each place once, in the order in which the drawing has them. */
export function textsOf(diagram: Diagram): readonly DiagramText[] {
  const texts = new Map<string, DiagramText>();
  withTexts(diagram, (place, own, { node = null, flow = null }) => {
    if (own?.trim() && !texts.has(place)) texts.set(place, { place, text: own, node, flow });
    return own;
  });
  return [...texts.values()];
}

/** What a drawing calls things, by its own words, in another language: for rows that tell only a name. */
export function phrasesOf(diagram: Diagram, locale: string): Readonly<Record<string, string>> {
  const shown = inLanguage(diagram, locale);
  const phrases: Record<string, string> = {};
  const add = (own: string | undefined, other: string | undefined) => {
    if (own !== undefined && other !== undefined && own !== other) phrases[own] ??= other;
  };
  if (shown === diagram) return phrases;
  add(diagram.name, shown.name);
  diagram.nodes.forEach((node, i) => {
    const other = shown.nodes[i];
    add(node.name, other?.name);
    if (node.kind !== 'userTask' || other?.kind !== 'userTask') return;
    node.outcomes?.forEach((outcome, at) => {
      add(outcome.name, other.outcomes?.[at]?.name);
    });
    node.clocks?.forEach((clock, at) => {
      add(clock.name, other.clocks?.[at]?.name);
    });
  });
  for (const list of ['lanes', 'clocks', 'ladders'] as const)
    diagram[list]?.forEach((one, i) => {
      add(one.name, shown[list]?.[i]?.name);
    });
  return phrases;
}
