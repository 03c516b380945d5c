// Where a case begins, in the editor: a ring and what begins it.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { caughtWords } from './event-words';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

const wordsOf = (node: NodeOf<'startEvent'>, context: KindContext) =>
  node.event ? caughtWords(node.event, context) : context.words.kinds.startEvent.name;

function Look({ node, context }: LookProps<'startEvent'>) {
  return (
    <span className={styles.terminal} data-part="mark">
      <span className={styles.ring} data-part="ring" />
      <span dir="auto" lang={useNameLang()} className={styles['ring-words']}>
        {node.name || wordsOf(node, context)}
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
  facts: (node, context) =>
    node.event ? { ...NO_FACTS, who: { name: wordsOf(node, context), icon: 'play' } } : NO_FACTS,
  title: wordsOf,
};
