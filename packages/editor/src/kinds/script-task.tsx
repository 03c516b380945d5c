// A calculation, in the editor.
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import { StepCard } from './step-card';

const facts = () => NO_FACTS;

function Look({ node, context, overlay }: LookProps<'scriptTask'>) {
  return (
    <StepCard
      outline="automatic"
      icon="automatic"
      name={node.name ?? ''}
      unnamed={context.words.kinds.scriptTask.name}
      facts={facts()}
      overlay={overlay}
    />
  );
}

export const scriptTask: EditorKind<'scriptTask'> = {
  kind: 'scriptTask',
  icon: 'automatic',
  name: (words) => words.kinds.scriptTask.name,
  palette: null,
  Look,
  facts,
};
