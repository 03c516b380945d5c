// Steps for the clipboard of the system: as its text, and what is said and done once it is there. Called by the keys of the canvas and by the command bar.
import type { Words } from '@baton/words';
import { fragmentOf, writeFragment } from '../commands/fragment';
import type { Editor } from '../document/editor';
import type { Acts } from './acts';

export interface Copies {
  readonly text: string;
  /** Says that they were copied. */
  sayCopied(): void;
  cutOut(acts: Acts): void;
}

/** Null: none of these can be copied. */
export function copiesOf({ document, view }: Editor, nodes: readonly string[], words: Words): Copies | null {
  const fragment = fragmentOf(document.getState().diagram, nodes);
  if (fragment.nodes.length === 0) return null;
  const { copies } = words.tools;
  return {
    text: writeFragment(fragment),
    sayCopied: () => view.say(copies.copied(fragment.nodes.length)),
    cutOut(acts) {
      // What hangs on them is on the clipboard too: it would come back twice.
      const notes = fragment.notes.map(({ id }) => id);
      acts.remove({ nodes, flows: [] }, notes);
      view.say(copies.cut(fragment.nodes.length), { canUndo: true });
    },
  };
}
