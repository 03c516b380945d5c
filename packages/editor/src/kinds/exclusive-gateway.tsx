// A decision, in the editor: a pill as wide as its question.
import { classes, Icon } from '@baton/look';
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

function Look({ node, context, overlay, width }: LookProps<'exclusiveGateway'>) {
  return (
    <span className={styles.decision} style={{ inlineSize: width }} data-part="mark">
      <Icon name={overlay?.done ? 'check' : 'decision'} size={14} className={styles.icon} />
      <span dir="auto" lang={useNameLang()} className={classes(styles.question, !node.name && styles.unnamed)}>
        {node.name || context.words.panel.decide.question}
      </span>
    </span>
  );
}

export const exclusiveGateway: EditorKind<'exclusiveGateway'> = {
  kind: 'exclusiveGateway',
  icon: 'decision',
  name: (words) => words.kinds.exclusiveGateway.name,
  palette: { place: 2, letter: 'D' },
  Look,
  facts: () => NO_FACTS,
};
