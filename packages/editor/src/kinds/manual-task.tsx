// Work that the case does not wait for, in the editor.
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import { StepCard } from './step-card';

const facts = () => NO_FACTS;

function Look({ node, context, overlay }: LookProps<'manualTask'>) {
  return (
    <StepCard
      outline="card"
      icon="people"
      name={node.name ?? ''}
      unnamed={context.words.kinds.manualTask.name}
      facts={facts()}
      overlay={overlay}
    />
  );
}

export const manualTask: EditorKind<'manualTask'> = {
  kind: 'manualTask',
  icon: 'people',
  name: (words) => words.kinds.manualTask.name,
  palette: null,
  Look,
  facts,
};
