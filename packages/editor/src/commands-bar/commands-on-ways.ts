// What the command bar offers for the ways of steps: to connect one, and to move them along their path.
import { directionOf } from '@baton/words';
import { measuresOf } from '../layout/directed';
import type { Command, CommandsContext } from './commands';

export function onWays({ editor, acts, words, locale }: CommandsContext, nodes: readonly string[]): readonly Command[] {
  const { onto } = words.canvas;
  const { sideways } = measuresOf(editor.document.getState().diagram);
  const across = directionOf(locale) === 'rtl' ? ['←', '→'] : ['→', '←'];
  const [next, before] = sideways ? across : ['↓', '↑'];
  const [only, more] = nodes;
  const connect: Command[] =
    only === undefined || more !== undefined
      ? []
      : [
          {
            id: 'connect',
            name: words.editor.canvas.connectTo,
            icon: 'arrow',
            keys: 'C',
            run: () => editor.view.update({ connecting: { from: only, to: null }, focus: only }),
          },
        ];
  return [
    ...connect,
    {
      id: 'past next',
      name: onto.pastNext,
      icon: 'down',
      keys: `Alt ⇧ ${next}`,
      run: () => acts.movePast(nodes, 'next'),
    },
    {
      id: 'before last',
      name: onto.beforeLast,
      icon: 'up',
      keys: `Alt ⇧ ${before}`,
      run: () => acts.movePast(nodes, 'before'),
    },
  ];
}
