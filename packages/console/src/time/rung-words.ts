// Sentences for what reminders do: whom they tell and how.
import { useSession } from '@baton/client/react';
import { useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import { type Receiver, receiversOf } from './receivers';
import { type RungAction, reaching } from './rungs';

export interface RungWords {
  /** What of the actions can reach someone here: no way is promised that the host does not have. */
  reaching(actions: readonly RungAction[]): readonly RungAction[];
  /** "e-mail and push". */
  channels(channels: readonly string[]): string;
  /** "e-mail and SMS to Nora; push to Elena Marsh": whoever is told by several of the actions stands in it once. */
  actions(actions: readonly RungAction[], people: RungPeople): string;
  /** Their names, each once. */
  people(recipients: RungAction['to'], people: RungPeople): readonly string[];
}

/** Whom the recipients of a rung stand for in a case. */
export interface RungPeople {
  readonly holder: string | null;
  readonly owner: string | null;
}

export function useRungWords(): RungWords {
  const { screens } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const isolated = useIsolated();
  const ways = useSession().data?.channels;
  const channelNames: Readonly<Record<string, string>> = screens.channels;
  const channels: RungWords['channels'] = (list) =>
    format.list(list.map((channel) => channelNames[channel] ?? channel));
  const nameOf = (receiver: Receiver, holder: string | null): string => {
    if (receiver.type === 'person')
      return receiver.id === holder ? directory.firstNameOf(receiver.id) : directory.nameOf(receiver.id);
    return receiver.type === 'role' ? directory.roleName(receiver.id) : screens.rungTo[receiver.id];
  };
  const managerOf = (person: string) => directory.personOf(person)?.manager;
  const actions: RungWords['actions'] = (list, people) =>
    receiversOf(list, people, managerOf)
      .map((told) =>
        screens.casePage.towards(
          channels(told.channels),
          format.list(told.receivers.map((receiver) => isolated(nameOf(receiver, people.holder)))),
        ),
      )
      .join(screens.also);
  const named: RungWords['people'] = (recipients, people) =>
    recipients.length === 0
      ? []
      : receiversOf([{ alert: 'reminder', to: recipients, channels: ['app'] }], people, managerOf).flatMap((told) =>
          told.receivers.map((receiver) => isolated(nameOf(receiver, people.holder))),
        );
  return { reaching: (list) => reaching(list, ways), channels, actions, people: named };
}
