// Do together, in the editor: a bar from the first to the last path, its words in the bar.
import type { NodeOf } from '@baton/core';
import { classes } from '@baton/look';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';

function Look({ node, context, width, tinted }: LookProps<'parallelGateway'>) {
  return (
    <span className={styles.bar} style={{ inlineSize: width }} data-part="mark">
      <span dir="auto" className={classes(styles['bar-words'], tinted && styles.tinted)}>
        {barWords(node, context)}
      </span>
    </span>
  );
}

/** Its own name, else what it does: starts together, or waits for all. */
export function barWords(node: NodeOf<'parallelGateway'>, { diagram, words }: KindContext): string {
  if (node.name) return node.name;
  const waits = diagram.flows.filter((flow) => flow.to === node.id).length;
  if (node.waitFor && waits > 1) return words.kindOptions.join.said(node.waitFor.count, waits);
  if (waits < 2) return words.editor.canvas.doTogether;
  return waits === 2 ? words.editor.canvas.whenBothDone : words.editor.canvas.whenAllDone(waits);
}

export const parallelGateway: EditorKind<'parallelGateway'> = {
  kind: 'parallelGateway',
  icon: 'together',
  name: (words) => words.kinds.parallelGateway.name,
  palette: { place: 3, letter: 'G' },
  Look,
  facts: () => NO_FACTS,
  title: barWords,
};
