// What stands on the bar of "do together". Called by its look, and wherever such a step without a name of its own is spoken of.
import type { NodeOf } from '@baton/core';
import type { KindContext } from './editor-kind';

/** Its own name, else what it does: starts together, or waits for all. */
export function barWords(
  node: NodeOf<'parallelGateway'>,
  { diagram, words }: Pick<KindContext, 'diagram' | 'words'>,
): string {
  if (node.name) return node.name;
  const waits = diagram.flows.filter((flow) => flow.to === node.id).length;
  if (node.waitFor && waits > 1) return words.kindOptions.join.said(node.waitFor.count, waits);
  if (waits < 2) return words.editor.canvas.doTogether;
  return waits === 2 ? words.editor.canvas.whenBothDone : words.editor.canvas.whenAllDone(waits);
}
