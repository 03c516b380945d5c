// If this happens meanwhile, in the editor: a tag on the rim of its step.
import type { Node, NodeOf } from '@baton/core';
import { Icon } from '@baton/look';
import { Pause } from 'lucide-react';
import { EVENT_ICONS } from '../panel/event/event-icons';
import type { EditorKind, KindContext, LookProps } from './editor-kind';
import { caughtWords } from './event-words';
import styles from './marks.module.css';
import { useNameLang } from './spoken-lang';

/** Its name, else what happens, in few words. Also used to know how wide the tag will be. */
export function tagWords(node: Node, context: Pick<KindContext, 'words' | 'format'> & Partial<KindContext>): string {
  if (node.name) return node.name;
  return node.kind === 'boundaryEvent' ? caughtWords(node.event, context) : '';
}

function facts(node: NodeOf<'boundaryEvent'>, context: KindContext) {
  const when = node.event.type === 'timer' ? node.event.when : 'due';
  const within =
    when !== 'due' && 'elapsed' in when ? context.format.budget(when.elapsed.amount, when.elapsed.unit) : null;
  return { who: null, due: null, within, reminders: 0 };
}

function Look({ node, context, overlay, width }: LookProps<'boundaryEvent'>) {
  const sign = overlay?.paused ? (
    <Pause size={12} strokeWidth={2} aria-hidden className={styles.icon} />
  ) : (
    <Icon name={overlay?.done ? 'check' : EVENT_ICONS[node.event.type]} size={12} className={styles.icon} />
  );
  return (
    <span className={styles.tag} style={{ inlineSize: width }} data-part="mark">
      {sign}
      <span dir="auto" lang={useNameLang()} className={styles.question}>
        {tagWords(node, context)}
      </span>
    </span>
  );
}

export const boundaryEvent: EditorKind<'boundaryEvent'> = {
  kind: 'boundaryEvent',
  icon: 'meanwhile',
  iconOf: (node) => EVENT_ICONS[node.event.type],
  name: (words) => words.kinds.boundaryEvent.name,
  palette: { place: 8, letter: null },
  Look,
  facts,
  title: tagWords,
};
