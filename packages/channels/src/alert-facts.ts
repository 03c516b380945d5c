// What the words of an alert are made from, out of what the engine gives a channel. Called by every channel.
import type { AlertMessage } from '@baton/engine';
import type { RawAlertFacts } from '@baton/words';

export function rawFactsOf(message: AlertMessage): RawAlertFacts {
  const { delivery, person, action, link, client, leftIn, holder, instead, zone, now } = message;
  return {
    person: person.name,
    action,
    caseKey: delivery.caseKey,
    link,
    client,
    dueAt: delivery.dueAt,
    leftIn,
    holder,
    instead,
    zone,
    now,
  };
}
