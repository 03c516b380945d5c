// Sentences for what reminders do: whom they tell and how.
import { useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import type { RungAction } from './rungs';

export interface RungWords {
  /** "e-mail, here". */
  channels(channels: readonly string[]): string;
  /** "the manager", "Nora". `holder`: who holds the work now. */
  recipients(action: RungAction, holder: string | null): string;
  /** "Passed up to the manager: e-mail". */
  action(action: RungAction, holder: string | null): string;
}

export function useRungWords(): RungWords {
  const { inbox, screens } = useWords();
  const format = useFormat();
  const directory = useDirectory();
  const channelNames: Readonly<Record<string, string>> = inbox.channels;
  const channels: RungWords['channels'] = (list) =>
    format.list(list.map((channel) => channelNames[channel] ?? channel));
  const nameOf = (to: RungAction['to'][number], holder: string | null): string => {
    if (to.type === 'assignee') return holder ? directory.firstNameOf(holder) : screens.rungTo.assignee;
    if (to.type === 'owner') return screens.rungTo.owner;
    if (to.type === 'role') return directory.roleName(to.role);
    if (to.type === 'person') return directory.nameOf(to.person);
    const manager = holder ? directory.personOf(holder)?.manager : undefined;
    return manager && to.levels === 1 ? directory.nameOf(manager) : screens.rungTo.manager;
  };
  const recipients: RungWords['recipients'] = (action, holder) =>
    format.list(action.to.map((to) => nameOf(to, holder)));
  return {
    channels,
    recipients,
    action: (action, holder) => screens.casePage.towards(channels(action.channels), recipients(action, holder)),
  };
}
