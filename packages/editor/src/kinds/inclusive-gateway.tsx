// Any that apply, in the editor: a pill as wide as its words.
import { classes, Icon } from '@baton/look';
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

function Look({ node, context, overlay, width }: LookProps<'inclusiveGateway'>) {
  return (
    <span className={styles.decision} style={{ inlineSize: width }} data-part="mark">
      <Icon name={overlay?.done ? 'check' : 'any-of'} size={14} className={styles.icon} />
      <span dir="auto" lang={useNameLang()} className={classes(styles.question, !node.name && styles.unnamed)}>
        {node.name || context.words.kinds.inclusiveGateway.name}
      </span>
    </span>
  );
}

export const inclusiveGateway: EditorKind<'inclusiveGateway'> = {
  kind: 'inclusiveGateway',
  icon: 'any-of',
  name: (words) => words.kinds.inclusiveGateway.name,
  palette: null,
  Look,
  facts: () => NO_FACTS,
};
