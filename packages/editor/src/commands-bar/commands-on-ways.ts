// What the command bar offers for the ways of one step: to connect it, and to move it along its path.
import { directionOf } from '@baton/words';
import { measuresOf } from '../layout/directed';
import type { Command, CommandsContext } from './commands';

export function onWays({ editor, acts, words, locale }: CommandsContext, id: string): readonly Command[] {
  const { onto } = words.canvas;
  const { sideways } = measuresOf(editor.document.getState().diagram);
  const across = directionOf(locale) === 'rtl' ? ['←', '→'] : ['→', '←'];
  const [next, before] = sideways ? across : ['↓', '↑'];
  return [
    {
      id: 'connect',
      name: words.editor.canvas.connectTo,
      icon: 'arrow',
      keys: 'C',
      run: () => editor.view.update({ connecting: { from: id, to: null }, focus: id }),
    },
    { id: 'past next', name: onto.pastNext, icon: 'down', keys: `Alt ⇧ ${next}`, run: () => acts.movePast(id, 'next') },
    {
      id: 'before last',
      name: onto.beforeLast,
      icon: 'up',
      keys: `Alt ⇧ ${before}`,
      run: () => acts.movePast(id, 'before'),
    },
  ];
}
