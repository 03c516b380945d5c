// A calculation, in the editor.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'scriptTask'>, context: KindContext) => ({
  ...NO_FACTS,
  who: { name: context.words.editor.canvas.byItself, icon: 'automatic' as const },
  ...repetitionOf(node, context),
});

function Look({ node, context, overlay }: LookProps<'scriptTask'>) {
  return (
    <StepCard
      outline="automatic"
      icon="calculation"
      name={node.name ?? ''}
      unnamed={context.words.kinds.scriptTask.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const scriptTask: EditorKind<'scriptTask'> = {
  kind: 'scriptTask',
  icon: 'calculation',
  name: (words) => words.kinds.scriptTask.name,
  palette: null,
  Look,
  facts,
};
