// What the command bar offers for the clipboard of the system, and to choose all: the same as the keys on the canvas.
import { copiesOf } from '../canvas/copies';
import { readFragment } from '../commands/fragment';
import { buildScene } from '../layout/scene';
import type { Command, CommandsContext } from './commands';

export function copying({ editor, acts, words }: CommandsContext): readonly Command[] {
  const { document, view } = editor;
  const { nodes } = view.getState().selection;
  const { copies, commands } = words.tools;
  const copy = async () => {
    const made = copiesOf(editor, nodes, words);
    if (made) await navigator.clipboard.writeText(made.text);
    return made;
  };
  // A browser may keep the clipboard to itself: then it is said, and the keys still work.
  const orSay = (deed: Promise<unknown>) => void deed.catch(() => view.say(copies.notLet));
  const all: Command = {
    id: 'select all',
    name: commands.all,
    icon: 'fit',
    keys: 'Ctrl A',
    run: () => {
      const { inside } = view.getState();
      const steps = buildScene(document.getState().diagram, { inside }).nodes.map(({ id }) => id);
      view.selectMany({ nodes: steps, flows: [] });
    },
  };
  const copied: Command = {
    id: 'copy',
    name: copies.copy,
    icon: 'copy',
    keys: 'Ctrl C',
    run: () => orSay(copy().then((made) => made?.sayCopied())),
  };
  const chosen = nodes.length > 0 ? [copied] : [];
  if (editor.readOnly) return [...chosen, all];
  const cut: Command = {
    id: 'cut',
    name: copies.cutOut,
    icon: 'cut',
    keys: 'Ctrl X',
    run: () => orSay(copy().then((made) => made?.cutOut(acts))),
  };
  const paste: Command = {
    id: 'paste',
    name: copies.paste,
    icon: 'paste',
    keys: 'Ctrl V',
    run: () =>
      orSay(
        navigator.clipboard.readText().then((text) => {
          const fragment = readFragment(text);
          if (fragment) acts.paste(fragment);
          else view.say(copies.nothing);
        }),
      ),
  };
  return [...chosen, ...(nodes.length > 0 ? [cut] : []), paste, all];
}
