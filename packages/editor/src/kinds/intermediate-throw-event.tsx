// What is told on the way, in the editor: a flag on its path.
import { Icon } from '@baton/look';
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';

function Look({ node, context, overlay }: LookProps<'intermediateThrowEvent'>) {
  return (
    <span className={styles.flag} data-part="mark">
      <Icon name={overlay?.done ? 'check' : 'message'} size={11} />
      <span dir="auto">{node.name || context.words.kinds.intermediateThrowEvent.name}</span>
    </span>
  );
}

export const intermediateThrowEvent: EditorKind<'intermediateThrowEvent'> = {
  kind: 'intermediateThrowEvent',
  icon: 'message',
  name: (words) => words.kinds.intermediateThrowEvent.name,
  palette: null,
  Look,
  facts: () => NO_FACTS,
};
