// Who can do a step, as the host knows its roles and people. A host that knows nobody is answered in words of one's own.
import '@baton/words/wizard';
import { type IconName, type SelectOption, useLocale, useWords } from '@baton/look';
import { useMemo } from 'react';
import { useEditor } from '../document/editor-context';
import type { WhoAnswer } from './answers';
import { byName } from './by-name';
import { keyOf } from './lanes';

export interface WhoOptions {
  readonly options: readonly SelectOption[];
  /** With what the first row begins. */
  readonly first: WhoAnswer;
  keyOf(who: WhoAnswer): string;
  iconOf(who: WhoAnswer): IconName;
  answerOf(key: string): WhoAnswer;
}

export function useWhoOptions(): WhoOptions {
  const { directory } = useEditor();
  const { wizard } = useWords();
  const locale = useLocale();
  return useMemo(() => {
    const answers = new Map<string, { name: string; icon: 'people' | 'person' | 'card' | 'wait'; who: WhoAnswer }>();
    const compare = byName(locale);
    for (const { id, name } of directory.roles.toSorted(compare))
      answers.set(`role ${id}`, { name, icon: 'people', who: { type: 'role', role: id, name } });
    for (const { id, name, inactive } of directory.people.toSorted(compare))
      if (!inactive) answers.set(`person ${id}`, { name, icon: 'person', who: { type: 'person', person: id, name } });
    answers.set('starter', { name: wizard.starter, icon: 'card', who: { type: 'starter' } });
    answers.set('startersManager', { name: wizard.startersManager, icon: 'card', who: { type: 'startersManager' } });
    answers.set('outside', { name: wizard.outside, icon: 'wait', who: { type: 'outside' } });
    const [role] = directory.roles;
    return {
      options: [...answers].map(([id, { name, icon }]) => ({ id, name, icon })),
      // The host names first whom it thinks of first.
      first: (role && answers.get(`role ${role.id}`)?.who) ?? [...answers.values()][0]?.who ?? { type: 'starter' },
      keyOf,
      iconOf: (who) => answers.get(keyOf(who))?.icon ?? 'search',
      answerOf: (key) => answers.get(key)?.who ?? { type: 'starter' },
    };
  }, [directory, locale, wizard]);
}
