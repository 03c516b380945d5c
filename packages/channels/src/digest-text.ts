// Several alerts as one message: a line each, in the recipient's language. Called by every channel for what goes out together.
import type { AlertMessage } from '@baton/engine';
import { type AlertText, alertText, chooseLocale, words } from '@baton/words';
import { rawFactsOf } from './alert-facts';

/** The message and those that go out with it, in the order in which they fall due. */
export function inDigest(message: AlertMessage): AlertMessage[] {
  const dueOf = ({ delivery }: AlertMessage) => delivery.dueAt ?? Number.POSITIVE_INFINITY;
  return [message, ...(message.others ?? [])].sort((a, b) => dueOf(a) - dueOf(b));
}

export function digestText(message: AlertMessage): AlertText {
  const locale = chooseLocale(message.locale);
  const lines = inDigest(message).map((one) => alertText(locale, one.delivery.kind, rawFactsOf(one)).short);
  return words(locale).alerts.digest(message.person.name, lines);
}
