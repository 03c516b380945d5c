// Adds a path out of a decision: a new step for a person on a path of its own, which is selected so that its condition can be filled in.
// Called by the panel of a decision.
import type { NodeOf } from '@baton/core';
import { useWords } from '@baton/look';
import { useEditor } from '../../document/editor-context';

export function useAddPath(node: NodeOf<'exclusiveGateway'>): () => void {
  const { editor } = useWords();
  const { dispatch, view } = useEditor();
  return () => {
    const result = dispatch({
      type: 'addNode',
      kind: 'userTask',
      names: { step: editor.canvas.newStep },
      inside: node.parent ?? null,
      after: node.id,
    });
    const path = result.ok ? result.flows?.[0] : undefined;
    if (path === undefined) return;
    view.selectMany({ nodes: [], flows: [path] });
    view.say(editor.said.added(editor.canvas.newStep));
  };
}
