// The words of a language that the wizard and the templates write into a drawing.
import type { Words } from '@baton/words';
import type { MadeWords } from './answers';

export function madeWords({ wizard, common, editor }: Words): MadeWords {
  const { accept, refuse, again, refusedEnd, noEnd, ladder, ask } = wizard.made;
  const { starter, startersManager } = wizard;
  return {
    accept,
    refuse,
    again,
    refusedEnd,
    noEnd,
    ladder,
    ask,
    starter,
    startersManager,
    yes: common.yes,
    otherwise: editor.canvas.otherwise,
  };
}
