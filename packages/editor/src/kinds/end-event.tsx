// Where a branch ends, in the editor: a ring with a thick rim and its result in words.
import { classes } from '@baton/look';
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';

function Look({ node, context, overlay }: LookProps<'endEvent'>) {
  return (
    <span className={styles.terminal} data-part="mark">
      <span className={classes(styles.ring, styles.end, overlay?.done && styles.reached)} data-part="ring" />
      <span dir="auto" className={styles['ring-words']}>
        {node.name || context.words.kinds.endEvent.name}
      </span>
    </span>
  );
}

export const endEvent: EditorKind<'endEvent'> = {
  kind: 'endEvent',
  icon: 'end',
  name: (words) => words.kinds.endEvent.name,
  palette: { place: 10, letter: null },
  Look,
  facts: () => NO_FACTS,
};
