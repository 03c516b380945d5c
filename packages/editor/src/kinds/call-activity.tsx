// Another process that is called, in the editor.
import type { NodeOf } from '@baton/core';
import { dueOf } from './due';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'callActivity'>, context: KindContext) => ({
  ...NO_FACTS,
  who: { name: node.process ?? node.processFrom ?? context.words.kindOptions.call.none, icon: 'sub-process' as const },
  ...dueOf(node.deadline, context),
  ...repetitionOf(node, context),
});

function Look({ node, context, overlay }: LookProps<'callActivity'>) {
  return (
    <StepCard
      outline="called"
      icon="open"
      name={node.name ?? ''}
      unnamed={context.words.kinds.callActivity.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const callActivity: EditorKind<'callActivity'> = {
  kind: 'callActivity',
  icon: 'open',
  name: (words) => words.kinds.callActivity.name,
  palette: null,
  Look,
  facts,
};
