// A task for a person, in the editor.
import type { NodeOf } from '@baton/core';
import { dueOf } from './due';
import type { EditorKind, KindContext, LookProps } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';
import { whoOf } from './who';

const facts = (node: NodeOf<'userTask'>, context: KindContext) => ({
  who: whoOf(node.assignment, context),
  ...dueOf(node.deadline, context),
  ...repetitionOf(node, context),
});

function Look({ node, context, overlay }: LookProps<'userTask'>) {
  return (
    <StepCard
      icon="person"
      name={node.name ?? ''}
      unnamed={context.words.editor.canvas.newStep}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const userTask: EditorKind<'userTask'> = {
  kind: 'userTask',
  icon: 'person',
  name: (words) => words.kinds.userTask.name,
  palette: { place: 1, letter: 'T' },
  Look,
  facts,
  title: (_node, { words }) => words.editor.canvas.newStep,
};
