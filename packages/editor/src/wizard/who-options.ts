// Who can do a step, as the host knows its roles and people. A host that knows nobody is answered in words of one's own.
import '@baton/words/wizard';
import { type SelectOption, useWords } from '@baton/look';
import { useMemo } from 'react';
import { useEditor } from '../document/editor-context';
import type { WhoAnswer } from './answers';

export interface WhoOptions {
  readonly options: readonly SelectOption[];
  /** With what the first row begins. */
  readonly first: WhoAnswer;
  keyOf(who: WhoAnswer): string;
  answerOf(key: string): WhoAnswer;
}

export function useWhoOptions(): WhoOptions {
  const { directory } = useEditor();
  const { wizard } = useWords();
  return useMemo(() => {
    const answers = new Map<string, { name: string; icon: 'people' | 'person' | 'card' | 'wait'; who: WhoAnswer }>();
    for (const { id, name } of directory.roles)
      answers.set(`role ${id}`, { name, icon: 'people', who: { type: 'role', role: id, name } });
    for (const { id, name, inactive } of directory.people)
      if (!inactive) answers.set(`person ${id}`, { name, icon: 'person', who: { type: 'person', person: id, name } });
    answers.set('starter', { name: wizard.starter, icon: 'card', who: { type: 'starter' } });
    answers.set('startersManager', { name: wizard.startersManager, icon: 'card', who: { type: 'startersManager' } });
    answers.set('outside', { name: wizard.outside, icon: 'wait', who: { type: 'outside' } });
    return {
      options: [...answers].map(([id, { name, icon }]) => ({ id, name, icon })),
      first: [...answers.values()][0]?.who ?? { type: 'starter' },
      keyOf: (who) =>
        who.type === 'role' ? `role ${who.role}` : who.type === 'person' ? `person ${who.person}` : who.type,
      answerOf: (key) => answers.get(key)?.who ?? { type: 'starter' },
    };
  }, [directory, wizard]);
}
