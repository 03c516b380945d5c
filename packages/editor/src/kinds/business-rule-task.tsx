// A rule table, in the editor.
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import { StepCard } from './step-card';

const facts = () => NO_FACTS;

function Look({ node, context, overlay }: LookProps<'businessRuleTask'>) {
  return (
    <StepCard
      outline="automatic"
      icon="business"
      name={node.name ?? ''}
      unnamed={context.words.kinds.businessRuleTask.name}
      facts={facts()}
      overlay={overlay}
    />
  );
}

export const businessRuleTask: EditorKind<'businessRuleTask'> = {
  kind: 'businessRuleTask',
  icon: 'business',
  name: (words) => words.kinds.businessRuleTask.name,
  palette: null,
  Look,
  facts,
};
