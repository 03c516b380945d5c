// Sentences for what reminders do: whom they tell and how.
import { useFormat, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import { useIsolated } from '../directory/use-isolated';
import type { RungAction } from './rungs';

export interface RungWords {
  /** "e-mail, here". */
  channels(channels: readonly string[]): string;
  /** "e-mail and SMS to Nora; alert to Elena Marsh". */
  actions(actions: readonly RungAction[], people: RungPeople): string;
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
  const channelNames: Readonly<Record<string, string>> = screens.channels;
  const channels: RungWords['channels'] = (list) =>
    format.list(list.map((channel) => channelNames[channel] ?? channel));
  const nameOf = (to: RungAction['to'][number], { holder, owner }: RungPeople): string => {
    if (to.type === 'assignee') return holder ? directory.firstNameOf(holder) : screens.rungTo.assignee;
    if (to.type === 'owner') return owner ? directory.nameOf(owner) : screens.rungTo.owner;
    if (to.type === 'role') return directory.roleName(to.role);
    if (to.type === 'person') return directory.nameOf(to.person);
    const manager = holder ? directory.personOf(holder)?.manager : undefined;
    return manager && to.levels === 1 ? directory.nameOf(manager) : screens.rungTo.manager;
  };
  const action = (one: RungAction, people: RungPeople) =>
    screens.casePage.towards(
      channels(one.channels),
      format.list([...new Set(one.to.map((to) => isolated(nameOf(to, people))))]),
    );
  return { channels, actions: (actions, people) => actions.map((one) => action(one, people)).join(screens.also) };
}
