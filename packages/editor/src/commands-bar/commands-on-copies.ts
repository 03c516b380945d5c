// What the command bar offers for the clipboard of the system, and to choose all: the same as the keys on the canvas.
import { fragmentOf, readFragment, writeFragment } from '../commands/fragment';
import { buildScene } from '../layout/scene';
import type { Command, CommandsContext } from './commands';

export function copying({ editor, acts, words }: CommandsContext): readonly Command[] {
  const { document, view } = editor;
  const { nodes } = view.getState().selection;
  const { copies, commands } = words.tools;
  const copy = async (): Promise<readonly string[] | null> => {
    const fragment = fragmentOf(document.getState().diagram, nodes);
    if (fragment.nodes.length === 0) return null;
    await navigator.clipboard.writeText(writeFragment(fragment));
    return fragment.notes.map(({ id }) => id);
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
    run: () => orSay(copy().then((notes) => notes && view.say(copies.copied(nodes.length)))),
  };
  if (editor.readOnly) return [];
  const cut: Command = {
    id: 'cut',
    name: copies.cutOut,
    icon: 'cut',
    keys: 'Ctrl X',
    run: () =>
      orSay(
        copy().then((notes) => {
          if (!notes) return;
          // What hangs on them is on the clipboard too: it would come back twice.
          acts.remove({ nodes, flows: [] }, notes);
          view.say(copies.cut(nodes.length), { canUndo: true });
        }),
      ),
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
  return [...(nodes.length > 0 ? [copied, cut] : []), paste, all];
}
