// Who was told what in a run, and when: every task that came to somebody and every alert that went out, the earliest first. Pure.
import '@baton/words/parts';
import type { Channel } from '@baton/core';
import { alertText, type Locale, type Words } from '@baton/words';
import type { MomentView, SentAlert } from './moment-view';

export interface ToldLine {
  readonly key: string;
  readonly person: string;
  /** Epoch ms. */
  readonly at: number;
  readonly what: string;
  readonly channels: readonly Channel[];
  /** Comes after the due time of what it is about, or passes it up. */
  readonly isLate: boolean;
  /** What it came by; null: no alert, it stands in their list. */
  readonly alert: SentAlert | null;
}

const OF_TASKS: ReadonlySet<string> = new Set(['assigned', 'offered']);
const LATE: ReadonlySet<string> = new Set(['overdue', 'escalation']);

export function whoToldWhat({ items, alerts, detail }: MomentView, words: Words, locale: Locale): readonly ToldLine[] {
  const { gets, mayTake } = words.tryOut.told;
  // Alerts say the step in the language of whom they reach; the list is for whoever reads it.
  const drawn = (id: string) => detail?.diagram.nodes.find((node) => node.id === id)?.name;
  const lines: ToldLine[] = alerts.map((alert) => {
    const { key, person, raisedAt: at, node, kind, facts, channels } = alert;
    const what = alertText(locale, kind, { ...facts, action: drawn(node) ?? facts.action }).subject;
    return { key, person, at, what, channels, isLate: LATE.has(kind), alert };
  });
  // A task that no alert tells of stands in the list of whoever has it all the same.
  const told = (node: string, person: string) =>
    alerts.some((alert) => alert.node === node && alert.person === person && OF_TASKS.has(alert.kind));
  for (const { item, node, name, assignee, candidates, createdAt } of items)
    for (const person of assignee === null ? candidates : [assignee])
      if (!told(node, person)) {
        const what = assignee === null ? mayTake(name) : gets(name);
        lines.push({
          key: `item ${item} ${person}`,
          person,
          at: createdAt,
          what,
          channels: [],
          isLate: false,
          alert: null,
        });
      }
  return lines.sort((a, b) => a.at - b.at);
}
