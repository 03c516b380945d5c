// What is told on the way, in the editor: a flag on its path.
import type { NodeOf } from '@baton/core';
import { Icon } from '@baton/look';
import { EVENT_ICONS } from '../panel/event/event-icons';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { toldWords } from './event-words';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

const wordsOf = (node: NodeOf<'intermediateThrowEvent'>, context: KindContext) => toldWords(node.event, context);

function Look({ node, context, overlay }: LookProps<'intermediateThrowEvent'>) {
  return (
    <span className={styles.told} data-part="mark">
      <Icon name={overlay?.done ? 'check' : EVENT_ICONS[node.event.type]} size={12} className={styles.icon} />
      <span dir="auto" lang={useNameLang()} className={styles.question}>
        {node.name || wordsOf(node, context)}
      </span>
    </span>
  );
}

export const intermediateThrowEvent: EditorKind<'intermediateThrowEvent'> = {
  kind: 'intermediateThrowEvent',
  icon: 'send',
  iconOf: (node) => EVENT_ICONS[node.event.type],
  name: (words) => words.kinds.intermediateThrowEvent.name,
  palette: null,
  Look,
  facts: () => NO_FACTS,
  title: wordsOf,
};
