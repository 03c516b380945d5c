// A message that goes out, in the editor.
import { type EditorKind, type LookProps, NO_FACTS } from './editor-kind';
import { StepCard } from './step-card';

const facts = () => NO_FACTS;

function Look({ node, context, overlay }: LookProps<'sendTask'>) {
  return (
    <StepCard
      outline="automatic"
      icon="message"
      name={node.name ?? ''}
      unnamed={context.words.kinds.sendTask.name}
      facts={facts()}
      overlay={overlay}
    />
  );
}

export const sendTask: EditorKind<'sendTask'> = {
  kind: 'sendTask',
  icon: 'message',
  name: (words) => words.kinds.sendTask.name,
  palette: null,
  Look,
  facts,
};
