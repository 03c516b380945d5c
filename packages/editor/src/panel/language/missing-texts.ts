// What of a drawing has no words in a language yet, and which comes next. Called by the bar of the panel and the menu of the canvas. Pure.
import type { Diagram } from '@baton/core';
import { type DiagramText, textsOf } from '@baton/core/diagram';

/** All texts as somebody goes through them: those of the process, then each step with the paths out of it, then notes and stages. */
export function textsInOrder(diagram: Diagram): readonly DiagramText[] {
  const known = kept.get(diagram);
  if (known) return known;
  const texts = textsOf(diagram);
  const byStep = new Map<string, DiagramText[]>();
  for (const text of texts) {
    if (text.node === null) continue;
    const of = byStep.get(text.node) ?? [];
    if (of.length === 0) byStep.set(text.node, of);
    of.push(text);
  }
  const beside = ({ place }: DiagramText) => /^(?:note|group)\./.test(place);
  const ofProcess = texts.filter((text) => text.node === null);
  const ordered = [
    ...ofProcess.filter((text) => !beside(text)),
    ...diagram.nodes.flatMap(({ id }) => byStep.get(id) ?? []),
    ...ofProcess.filter(beside),
  ];
  kept.set(diagram, ordered);
  return ordered;
}

const kept = new WeakMap<Diagram, readonly DiagramText[]>();

export function isMissing(diagram: Diagram, language: string): (text: DiagramText) => boolean {
  const said = diagram.texts?.[language] ?? {};
  return ({ place }) => said[place] === undefined;
}

export function missingTexts(diagram: Diagram, language: string): readonly DiagramText[] {
  return textsInOrder(diagram).filter(isMissing(diagram, language));
}

/** Where somebody is: the text they were led to last, and what is selected. */
export interface Place {
  readonly last: string | null;
  readonly node: string | null;
  readonly flow: string | null;
}

/** The next one from there, round about; null: none is missing. */
export function nextMissing(diagram: Diagram, language: string, { last, node, flow }: Place): DiagramText | null {
  const all = textsInOrder(diagram);
  const at = all.findIndex(({ place }) => place === last);
  const isHere = (text: DiagramText) =>
    flow !== null ? text.flow === flow : node === null || (text.node === node && text.flow === null);
  const here = all.findIndex(isHere);
  const from = at >= 0 && isHere(all[at] as DiagramText) ? at + 1 : Math.max(here, 0);
  return [...all.slice(from), ...all.slice(0, from)].find(isMissing(diagram, language)) ?? null;
}
