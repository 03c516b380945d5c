// Work that the case does not wait for, in the editor.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'manualTask'>, context: KindContext) => ({
  ...NO_FACTS,
  who: { name: context.words.kindOptions.manual, icon: 'people' as const },
  ...repetitionOf(node, context),
});

function Look({ node, context, overlay }: LookProps<'manualTask'>) {
  return (
    <StepCard
      outline="card"
      icon="outside"
      name={node.name ?? ''}
      unnamed={context.words.kinds.manualTask.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const manualTask: EditorKind<'manualTask'> = {
  kind: 'manualTask',
  icon: 'outside',
  name: (words) => words.kinds.manualTask.name,
  palette: null,
  Look,
  facts,
};
