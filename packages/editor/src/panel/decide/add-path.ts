// Adds a path out of a decision: a new step on a path of its own, which is selected so that its condition can be filled in. Called by the
// panels of decisions and of what waits for the first of several.
import type { Node, NodeKind } from '@baton/core';
import { useWords } from '@baton/look';
import { useEditor } from '../../document/editor-context';

export function useAddPath(node: Node, kind: NodeKind = 'userTask'): () => void {
  const { editor, kinds } = useWords();
  const { dispatch, view } = useEditor();
  const name = kind === 'userTask' ? editor.canvas.newStep : kinds[kind].name;
  return () => {
    const result = dispatch({
      type: 'addNode',
      kind,
      names: { step: name },
      inside: node.parent ?? null,
      after: node.id,
    });
    if (!result.ok) return;
    const path = result.flows[0];
    const made = result.nodes[0];
    if (kind === 'userTask' && path !== undefined) view.selectMany({ nodes: [], flows: [path] });
    else if (made !== undefined) view.select(made);
    view.say(editor.said.added(name));
  };
}
