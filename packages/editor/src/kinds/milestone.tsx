// A milestone, in the editor: an ink flag on its path.
import { Icon } from '@baton/look';
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

function Look({ node, context, overlay }: LookProps<'milestone'>) {
  return (
    <span className={styles.flag} data-part="mark">
      <Icon name={overlay?.done ? 'check' : 'milestone'} size={11} />
      <span dir="auto" lang={useNameLang()}>
        {node.name || context.words.kinds.milestone.name}
      </span>
    </span>
  );
}

export const milestone: EditorKind<'milestone'> = {
  kind: 'milestone',
  icon: 'milestone',
  name: (words) => words.kinds.milestone.name,
  palette: { place: 9, letter: null },
  Look,
  facts: () => NO_FACTS,
};
