// Where a case begins, in the editor: a ring and what begins it.
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';

function Look({ node, context }: LookProps<'startEvent'>) {
  return (
    <span className={styles.terminal} data-part="mark">
      <span className={styles.ring} data-part="ring" />
      <span dir="auto" className={styles['ring-words']}>
        {node.name || context.words.kinds.startEvent.name}
      </span>
    </span>
  );
}

export const startEvent: EditorKind<'startEvent'> = {
  kind: 'startEvent',
  icon: 'play',
  name: (words) => words.kinds.startEvent.name,
  palette: null,
  Look,
  facts: () => NO_FACTS,
};
