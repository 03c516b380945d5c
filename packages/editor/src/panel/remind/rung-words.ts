// A rung of a ladder in plain words: when, what, to whom, how. Used by the panel, the try-out and the text view.
import '@baton/words/parts';
import type { Channel, Recipient, Rung, RungAction, RungMoment } from '@baton/core';
import type { IconName } from '@baton/look';
import type { Formatters, Words } from '@baton/words';
import type { Names } from '../names';
import { deedSentence } from './deed-words';

/** "50 %", "−4 h", "+1 d": as wide as the column beside the ladder. */
export function momentShort(at: RungMoment, words: Words, format: Formatters): string {
  const { remind } = words.drawing;
  if ('share' in at) return format.percent(at.share / 100);
  if ('beforeDue' in at) return remind.before(format.budgetShort(at.beforeDue.amount, at.beforeDue.unit));
  if ('afterDue' in at) return remind.after(format.budgetShort(at.afterDue.amount, at.afterDue.unit));
  return format.budgetShort(at.elapsed.amount, at.elapsed.unit);
}

/** "4 working hours before due". */
export function momentWords(at: RungMoment, words: Words, format: Formatters): string {
  const { remind } = words.panel;
  if ('share' in at) return at.share === 100 ? remind.atDue : remind.share(format.percent(at.share / 100));
  if ('beforeDue' in at) return remind.beforeDue(format.budget(at.beforeDue.amount, at.beforeDue.unit));
  if ('afterDue' in at) return remind.afterDue(format.budget(at.afterDue.amount, at.afterDue.unit));
  return remind.elapsed(format.budget(at.elapsed.amount, at.elapsed.unit));
}

/** "Remind by push and e-mail": the responsible is not named, since reminders go to them as a rule. */
export function rungSentence(rung: Rung, names: Names, words: Words, format: Formatters): string {
  const said = rung.actions.map((action, i) => {
    // The same said to somebody else besides is not said again.
    const again = i > 0 && rung.actions[i - 1]?.alert === action.alert;
    return again ? recipientsAndChannels(action, names, words, format) : actionSentence(action, names, words, format);
  });
  const deeds = (rung.does ?? []).map((deed) => deedSentence(deed, names, words, format));
  const again = rung.repeat
    ? [words.timing.rung.again(format.budget(rung.repeat.every.amount, rung.repeat.every.unit), rung.repeat.times)]
    : [];
  return [...said, ...deeds, ...again].join(' · ');
}

function recipientsAndChannels(action: RungAction, names: Names, words: Words, format: Formatters): string {
  const who = format.list(action.to.map((recipient) => recipientWords(recipient, names, words)));
  return `${who}: ${format.list(action.channels.map((channel) => channelWords(channel, words)))}`;
}

export function actionSentence(action: RungAction, names: Names, words: Words, format: Formatters): string {
  const channels = format.list(action.channels.map((channel) => channelWords(channel, words)));
  const toAssignee = action.to.length === 1 && action.to[0]?.type === 'assignee';
  if (toAssignee) return words.panel.remind.rungShort(words.panel.remind.action[action.alert], channels);
  const who = format.list(action.to.map((recipient) => recipientWords(recipient, names, words)));
  return words.drawing.remind.sentence[action.alert](who, channels);
}

export function channelWords(channel: Channel, words: Words): string {
  return channel === 'chat' ? words.tools.people.chat : words.panel.remind.channel[channel];
}

export function recipientWords(recipient: Recipient, names: Names, words: Words): string {
  const { to } = words.panel.remind;
  switch (recipient.type) {
    case 'assignee':
    case 'owner':
      return to[recipient.type];
    case 'manager':
      return recipient.levels > 1 ? words.timing.rung.levelsUp(recipient.levels) : to.manager;
    case 'role':
      return names.role(recipient.role);
    case 'person':
      return names.person(recipient.person);
    case 'candidates':
    case 'participants':
    case 'expression':
      return words.tools.people.to[recipient.type];
    case 'variable':
      return words.tools.people.to.variable(names.variable(recipient.variable));
  }
}

/** The drawing beside a rung: passed up, or the farthest-reaching channel. */
export function rungIcon(rung: Rung): IconName {
  const action = rung.actions[0];
  if (!action) return rung.does?.[0]?.type === 'reassign' ? 'hand-over' : 'automatic';
  if (action.alert === 'escalation' || action.alert === 'offerReassignment') return 'up-to';
  if (action.channels.includes('sms')) return 'sms';
  return action.channels.includes('mail') ? 'mail' : 'bell';
}

/** Whether it comes after due, which is told in crimson. */
export function isAfterDue(at: RungMoment): boolean {
  return 'afterDue' in at || ('share' in at && at.share > 100);
}

export function isAtDue(at: RungMoment): boolean {
  return 'share' in at && at.share === 100;
}
