// Another process that is called, in the editor.
import type { NodeOf } from '@baton/core';
import { dueOf } from './due';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'callActivity'>, context: KindContext) => ({
  ...NO_FACTS,
  ...dueOf(node.deadline, context),
});

function Look({ node, context, overlay }: LookProps<'callActivity'>) {
  return (
    <StepCard
      outline="sub"
      icon="sub-process"
      name={node.name ?? ''}
      unnamed={context.words.kinds.callActivity.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const callActivity: EditorKind<'callActivity'> = {
  kind: 'callActivity',
  icon: 'sub-process',
  name: (words) => words.kinds.callActivity.name,
  palette: null,
  Look,
  facts,
};
