// What stands on a rim, a flag or a pill: the step's own name, else what its kind says there. The layout makes room for it.
import type { Node } from '@baton/core';
import type { KindContext } from './editor-kind';
import { editorKind } from './registry';

export function drawnWords(node: Node, context: KindContext): string {
  if (node.name) return node.name;
  const kind = editorKind(node.kind);
  return kind.title?.(node as never, context) ?? kind.name(context.words);
}
