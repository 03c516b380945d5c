// An automatic step, in the editor.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { StepCard } from './step-card';

const facts = (_node: NodeOf<'serviceTask'>, { words }: KindContext) => ({
  ...NO_FACTS,
  who: { name: words.editor.canvas.byItself, icon: 'automatic' as const },
});

function Look({ node, context, overlay }: LookProps<'serviceTask'>) {
  return (
    <StepCard
      outline="automatic"
      icon="automatic"
      name={node.name ?? ''}
      unnamed={context.words.kinds.serviceTask.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const serviceTask: EditorKind<'serviceTask'> = {
  kind: 'serviceTask',
  icon: 'automatic',
  name: (words) => words.kinds.serviceTask.name,
  palette: { place: 5, letter: 'A' },
  Look,
  facts,
};
