// A rule table, in the editor.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'businessRuleTask'>, context: KindContext) => ({
  ...NO_FACTS,
  who: { name: decides(node, context), icon: 'table' as const },
  ...repetitionOf(node, context),
});

/** The table and how many rules it has, or the program that decides. */
function decides({ decision, handler }: NodeOf<'businessRuleTask'>, { diagram, words }: KindContext): string {
  const { rules } = words.kindOptions;
  const table = diagram.decisions?.find((one) => one.id === decision);
  if (handler !== undefined) return handler;
  return table ? `${table.name} · ${rules.shape(table.rules.length)}` : rules.none;
}

function Look({ node, context, overlay }: LookProps<'businessRuleTask'>) {
  return (
    <StepCard
      outline="automatic"
      icon="table"
      name={node.name ?? ''}
      unnamed={context.words.kinds.businessRuleTask.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const businessRuleTask: EditorKind<'businessRuleTask'> = {
  kind: 'businessRuleTask',
  icon: 'table',
  name: (words) => words.kinds.businessRuleTask.name,
  palette: null,
  Look,
  facts,
};
