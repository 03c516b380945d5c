// How the panel changes the document: one undo step per act, typing merges. Every section edits through these.
import type { Flow, Node } from '@baton/core';
import { useMemo } from 'react';
import type { CommandResult } from '../commands/command';
import type { FlowChange } from '../commands/update-flow';
import type { NodeChange } from '../commands/update-node';
import type { ProcessChange } from '../commands/update-process';
import { useEditor } from '../document/editor-context';

export interface Edit {
  node(node: Pick<Node, 'id'>, change: NodeChange): CommandResult;
  /** From a text field: merges with what was typed just before. */
  typeNode(node: Pick<Node, 'id'>, change: NodeChange): CommandResult;
  flow(flow: Pick<Flow, 'id'>, change: FlowChange): CommandResult;
  typeFlow(flow: Pick<Flow, 'id'>, change: FlowChange): CommandResult;
  process(change: ProcessChange): CommandResult;
  typeProcess(change: ProcessChange): CommandResult;
  /** What a text field does at a key, where it shows itself what is typed: the drawing follows when the keys rest. */
  typing<R>(run: () => R): R;
  /** The field has been left: what is typed next is an undo step of its own. */
  seal(): void;
  readonly readOnly: boolean;
}

export function useEdit(): Edit {
  const editor = useEditor();
  return useMemo<Edit>(
    () => ({
      node: ({ id }, change) => editor.dispatch({ type: 'updateNode', id, change }),
      typeNode: ({ id }, change) => editor.dispatch({ type: 'updateNode', id, change, typing: true }),
      flow: ({ id }, change) => editor.dispatch({ type: 'updateFlow', id, change }),
      typeFlow: ({ id }, change) => editor.dispatch({ type: 'updateFlow', id, change, typing: true }),
      process: (change) => editor.dispatch({ type: 'updateProcess', change }),
      typeProcess: (change) => editor.dispatch({ type: 'updateProcess', change, typing: true }),
      typing: (run) => editor.document.typing(run),
      seal: () => editor.document.seal(),
      readOnly: editor.readOnly,
    }),
    [editor],
  );
}
