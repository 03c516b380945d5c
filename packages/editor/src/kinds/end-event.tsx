// Where a branch ends, in the editor: a ring with a thick rim and its result in words; filled where it ends every other path too.
import type { NodeOf } from '@baton/core';
import { classes } from '@baton/look';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { toldWords } from './event-words';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

const wordsOf = (node: NodeOf<'endEvent'>, context: KindContext) =>
  node.event ? toldWords(node.event, context) : context.words.kinds.endEvent.name;

function Look({ node, context, overlay }: LookProps<'endEvent'>) {
  return (
    <span className={styles.terminal} data-part="mark">
      <span
        className={classes(
          styles.ring,
          styles.end,
          node.terminate && styles['ends-all'],
          overlay?.done && styles.reached,
        )}
        data-part="ring"
      />
      <span dir="auto" lang={useNameLang()} className={styles['ring-words']}>
        {node.name || wordsOf(node, context)}
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
  facts: (node, context) =>
    node.event ? { ...NO_FACTS, who: { name: toldWords(node.event, context), icon: 'end' } } : NO_FACTS,
  title: wordsOf,
};
