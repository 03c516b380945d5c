// Whatever comes first, in the editor: a pill as wide as its words.
import { classes, Icon } from '@baton/look';
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

function Look({ node, context, overlay, width }: LookProps<'eventBasedGateway'>) {
  return (
    <span className={styles.decision} style={{ inlineSize: width }} data-part="mark">
      <Icon name={overlay?.done ? 'check' : 'first-of'} size={14} className={styles.icon} />
      <span dir="auto" lang={useNameLang()} className={classes(styles.question, !node.name && styles.unnamed)}>
        {node.name || context.words.kinds.eventBasedGateway.name}
      </span>
    </span>
  );
}

export const eventBasedGateway: EditorKind<'eventBasedGateway'> = {
  kind: 'eventBasedGateway',
  icon: 'first-of',
  name: (words) => words.kinds.eventBasedGateway.name,
  palette: null,
  Look,
  facts: () => NO_FACTS,
};
