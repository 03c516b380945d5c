// A wait for a message from outside, in the editor.
import type { NodeOf } from '@baton/core';
import { dueOf } from './due';
import type { EditorKind, KindContext, LookProps } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'receiveTask'>, context: KindContext) => ({
  who: { name: context.words.panel.sections.message, icon: 'message' as const },
  ...dueOf(node.deadline, context),
  ...repetitionOf(node, context),
});

function Look({ node, context, overlay }: LookProps<'receiveTask'>) {
  return (
    <StepCard
      outline="wait"
      icon="wait"
      name={node.name ?? ''}
      unnamed={context.words.kinds.receiveTask.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const receiveTask: EditorKind<'receiveTask'> = {
  kind: 'receiveTask',
  icon: 'message',
  name: (words) => words.kinds.receiveTask.name,
  palette: null,
  Look,
  facts,
};
