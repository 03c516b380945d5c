// Do together, in the editor: a bar from the first to the last path, its words in the bar.
import { classes } from '@baton/look';
import { barWords } from './bar-words';
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

function Look({ node, context, width, tinted }: LookProps<'parallelGateway'>) {
  return (
    <span className={styles.bar} style={{ inlineSize: width }} data-part="mark">
      <span dir="auto" lang={useNameLang()} className={classes(styles['bar-words'], tinted && styles.tinted)}>
        {barWords(node, context)}
      </span>
    </span>
  );
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
