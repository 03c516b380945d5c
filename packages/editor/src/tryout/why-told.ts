// Why an alert of a run came to this very person: the owner of the case, the manager of who has the task, a role; or in place of whom. Pure.
import '@baton/words/parts';
import { type Diagram, type Person, type Recipient, supervisor } from '@baton/core';
import type { Words } from '@baton/words';
import type { Names } from '../panel/names';
import { recipientWords } from '../panel/remind/rung-words';
import { rungsOfClock } from './coming';
import type { MomentView, SentAlert } from './moment-view';

export interface WhyContext {
  readonly diagram: Diagram;
  readonly people: readonly Person[];
  readonly names: Names;
  readonly words: Words;
  readonly moment: Pick<MomentView, 'case'>;
}

/** Null: it is plain, since the task is theirs or they are named. */
export function whyTold(alert: SentAlert, context: WhyContext): string | null {
  const { names, words, diagram } = context;
  const { person, instead } = alert;
  if (instead) return words.detours.told[instead.because](names.person(person), names.person(instead.of ?? ''));
  const rung = rungsOfClock(diagram, { node: alert.node, name: alert.clock }).find(({ id }) => id === alert.rung);
  const asked = (rung?.actions ?? []).filter((action) => action.alert === alert.kind).flatMap(({ to }) => to);
  const meant = asked.find((recipient) => means(recipient, alert, context)) ?? (asked.length === 1 ? asked[0] : null);
  return meant ? said(meant, alert, context) : null;
}

/** Whether that rule finds them, as far as the drawing and the people tell. */
function means(recipient: Recipient, { person, holder }: SentAlert, { people, moment }: WhyContext): boolean {
  const owner = moment.case?.owner ?? null;
  switch (recipient.type) {
    case 'assignee':
      return person === holder;
    case 'owner':
      return person === owner;
    case 'person':
      return person === recipient.person;
    case 'role':
      return people.some(({ id, roles }) => id === person && roles.includes(recipient.role));
    case 'manager': {
      const under = holder ?? owner;
      const directory = { people: new Map(people.map((one) => [one.id, one])) };
      return under !== null && supervisor(under, recipient.levels, directory) === person;
    }
    default:
      return false;
  }
}

function said(recipient: Recipient, { holder }: SentAlert, { names, words, moment }: WhyContext): string | null {
  const under = holder ?? moment.case?.owner;
  switch (recipient.type) {
    case 'assignee':
    case 'person':
      return null;
    case 'owner':
      return words.panel.who.owner;
    case 'manager':
      return recipient.levels > 1 || !under
        ? recipientWords(recipient, names, words)
        : words.panel.who.managerOf(names.person(under));
    default:
      return recipientWords(recipient, names, words);
  }
}
