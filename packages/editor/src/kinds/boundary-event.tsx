// If this happens meanwhile, in the editor: a tag on the rim of its step.
import type { Node, NodeOf } from '@baton/core';
import { Icon } from '@baton/look';
import { Pause } from 'lucide-react';
import type { EditorKind, KindContext, LookProps } from './editor-kind';
import styles from './marks.module.css';

/** Its name, else the time after which it happens. Also used to know how wide the tag will be. */
export function tagWords(node: Node, { words, format }: Pick<KindContext, 'words' | 'format'>): string {
  if (node.name) return node.name;
  if (node.kind !== 'boundaryEvent') return '';
  if (node.event.type !== 'timer') return words.kinds.boundaryEvent.name;
  const { when } = node.event;
  if (when !== 'due' && 'expression' in when) return when.expression;
  if (when !== 'due' && 'cron' in when) return when.cron;
  return when === 'due' ? words.panel.remind.atDue : format.budgetShort(when.elapsed.amount, when.elapsed.unit);
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
    <Icon name={overlay?.done ? 'check' : 'meanwhile'} size={12} className={styles.icon} />
  );
  return (
    <span className={styles.tag} style={{ minInlineSize: Math.min(width, 40) }} data-part="mark">
      {sign}
      <span dir="auto">{tagWords(node, context)}</span>
    </span>
  );
}

export const boundaryEvent: EditorKind<'boundaryEvent'> = {
  kind: 'boundaryEvent',
  icon: 'meanwhile',
  name: (words) => words.kinds.boundaryEvent.name,
  palette: { place: 8, letter: null },
  Look,
  facts,
  title: tagWords,
};
