// What an activity can be besides its kind: done several times, or only to undo another step. A mark on its card and words when read aloud.
import type { Node } from '@baton/core';
import type { KindContext, StepFacts } from './editor-kind';
import { repetitionWords } from './repetition-words';

type Activity = Extract<Node, { readonly repeat?: unknown }>;

export function repetitionOf(node: Activity, { words, diagram }: KindContext): Pick<StepFacts, 'extras'> {
  const extras: NonNullable<StepFacts['extras']>[number][] = [];
  if (node.repeat) {
    const { repeat } = node;
    const icon = repeat.type === 'loop' ? 'again' : repeat.parallel ? 'all-at-once' : 'one-by-one';
    extras.push({ icon, words: repetitionWords(repeat, words, diagram.variables) });
  }
  if (node.forCompensation) {
    const rim = diagram.nodes.find(
      (one) => one.kind === 'boundaryEvent' && one.event.type === 'compensation' && one.event.handler === node.id,
    );
    const undone = rim?.kind === 'boundaryEvent' && diagram.nodes.find((one) => one.id === rim.attachedTo)?.name;
    extras.push({ icon: 'undo', words: undone ? words.kindOptions.undo.undoes(undone) : words.kindOptions.undo.only });
  }
  return extras.length > 0 ? { extras } : {};
}
