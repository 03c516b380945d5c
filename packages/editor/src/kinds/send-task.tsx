// A message or letter that goes out, in the editor.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS } from './editor-kind';
import { repetitionOf } from './extras';
import { StepCard } from './step-card';

const facts = (node: NodeOf<'sendTask'>, context: KindContext) => ({
  ...NO_FACTS,
  who: { name: sent(node, context), icon: 'send' as const },
  ...repetitionOf(node, context),
});

/** What goes out, else that nothing does yet. */
function sent({ handler, message, messageFrom }: NodeOf<'sendTask'>, { words }: KindContext): string {
  if (handler !== undefined) return handler;
  const name = message ?? messageFrom;
  return name === undefined ? words.kindOptions.send.nothing : words.events.said.tells(name);
}

function Look({ node, context, overlay }: LookProps<'sendTask'>) {
  return (
    <StepCard
      outline="automatic"
      icon="message"
      name={node.name ?? ''}
      unnamed={context.words.kinds.sendTask.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const sendTask: EditorKind<'sendTask'> = {
  kind: 'sendTask',
  icon: 'message',
  name: (words) => words.kinds.sendTask.name,
  palette: { place: 6, letter: 'M' },
  Look,
  facts,
};
