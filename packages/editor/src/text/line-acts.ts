// What can be done with a step in the text: the same commands as on the diagram, so that both stay one. Called by the lines.
import '@baton/words/parts';
import type { AssignmentRule, Duration } from '@baton/core';
import type { Words } from '@baton/words';
import { removeSaying } from '../canvas/remove-saying';
import { canSwap } from '../commands/swap-steps';
import type { Editor } from '../document/editor';

export interface LineActs {
  rename(id: string, name: string): void;
  setWho(id: string, assignment: AssignmentRule): void;
  setDue(id: string, dueIn: Duration): void;
  /** A new task for a person after this step. Answers its id. */
  insertAfter(id: string): string | null;
  remove(id: string): void;
  /** Up: before the step it follows. Says why where that is not possible. */
  move(id: string, by: -1 | 1): void;
}

export function makeLineActs(editor: Editor, words: Words): LineActs {
  const { document, view } = editor;
  const diagram = () => document.getState().diagram;
  const nameOf = (id: string) => diagram().nodes.find((node) => node.id === id)?.name ?? words.editor.canvas.newStep;
  return {
    rename: (id, name) => void editor.dispatch({ type: 'updateNode', id, change: { name }, typing: true }),
    setWho: (id, assignment) => void editor.dispatch({ type: 'updateNode', id, change: { assignment } }),
    setDue(id, dueIn) {
      const node = diagram().nodes.find((candidate) => candidate.id === id);
      const former = node && 'deadline' in node ? node.deadline : undefined;
      editor.dispatch({ type: 'updateNode', id, change: { deadline: { ...former, budget: { dueIn } } } });
    },
    insertAfter(id) {
      const result = editor.dispatch({ type: 'addNode', kind: 'userTask', after: id });
      const made = result.ok ? (result.nodes[0] ?? null) : null;
      if (made !== null) {
        view.select(made);
        view.say(words.editor.said.added(words.editor.canvas.newStep));
      }
      return made;
    },
    remove(id) {
      removeSaying(editor, words, nameOf(id), { nodes: [id], flows: [] });
    },
    move(id, by) {
      const { flows } = diagram();
      const other = by < 0 ? flows.find((flow) => flow.to === id)?.from : flows.find((flow) => flow.from === id)?.to;
      const pair = by < 0 ? { first: other, second: id } : { first: id, second: other };
      const { first, second } = pair;
      if (first === undefined || second === undefined || !canSwap(diagram(), first, second))
        return view.say(words.textView.edit.cannotMove);
      if (editor.dispatch({ type: 'swapSteps', first, second }).ok) view.say(words.textView.edit.moved(nameOf(id)));
    },
  };
}
