// An automatic step, in the editor.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'serviceTask'>, context: KindContext) => ({
  ...NO_FACTS,
  who: { name: context.words.editor.canvas.byItself, icon: 'automatic' as const },
  ...repetitionOf(node, context),
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
