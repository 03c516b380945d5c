// What the command bar offers for several steps at once: to line them up, to share out the gaps, to arrange only these.
import type { IconName } from '@baton/look';
import { directionOf, type Locale, type Words } from '@baton/words';
import type { Editor } from '../document/editor';
import { arrange } from '../layout/arrange';
import { buildScene } from '../layout/scene';
import { type LineUpWay, linedUp } from '../panel/several/lined-up';
import type { Command } from './commands';

export function onSeveral(editor: Editor, nodes: readonly string[], words: Words, locale: Locale): readonly Command[] {
  const { several } = words.tools;
  const lineUp = (way: LineUpWay, icon: IconName, name: string): Command => ({
    id: `line up ${way}`,
    name,
    icon,
    run: () => {
      const { inside } = editor.view.getState();
      const scene = buildScene(editor.document.getState().diagram, { inside });
      const places = linedUp(scene, nodes, way, directionOf(locale) === 'rtl');
      if (editor.dispatch({ type: 'placeNodes', places }).ok) editor.view.say(several.aligned, { canUndo: true });
    },
  });
  return [
    lineUp('start', 'align-start', several.alignStart),
    lineUp('middle', 'align-middle', several.alignMiddle),
    lineUp('end', 'align-end', several.alignEnd),
    lineUp('top', 'align-top', several.alignTop),
    lineUp('centre', 'align-centre', several.alignCentre),
    lineUp('bottom', 'align-bottom', several.alignBottom),
    ...(nodes.length > 2
      ? [
          lineUp('down', 'distribute-down', several.distributeDown),
          lineUp('across', 'distribute-across', several.distributeAcross),
        ]
      : []),
    { id: 'arrange these', name: several.arrange, icon: 'arrange', run: () => arrange(editor, nodes, words) },
  ];
}
