// A wait, in the editor: for a time, a call to all, something that becomes true, a jump.
import type { NodeOf } from '@baton/core';
import { EVENT_ICONS } from '../panel/event/event-icons';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS, type StepFacts } from './editor-kind';
import { caughtWords, waitWords } from './event-words';
import { StepCard } from './step-card';

function facts(node: NodeOf<'intermediateCatchEvent'>, context: KindContext): StepFacts {
  const { event } = node;
  if (event.type !== 'timer')
    return { ...NO_FACTS, who: { name: caughtWords(event, context), icon: EVENT_ICONS[event.type] } };
  const { wait } = event;
  const kind = { name: context.words.panel.wait['for' in wait ? 'forTime' : 'forDate'], icon: 'calendar' as const };
  const due = waitWords(wait, context);
  const within = 'for' in wait ? context.format.budget(wait.for.amount, wait.for.unit) : due;
  return { ...NO_FACTS, who: kind, due, within };
}

function Look({ node, context, overlay }: LookProps<'intermediateCatchEvent'>) {
  return (
    <StepCard
      outline="wait"
      icon={node.event.type === 'link' ? 'jump' : 'wait'}
      name={node.name ?? ''}
      unnamed={context.words.kinds.wait.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const intermediateCatchEvent: EditorKind<'intermediateCatchEvent'> = {
  kind: 'intermediateCatchEvent',
  icon: 'wait',
  name: (words) => words.kinds.wait.name,
  palette: { place: 4, letter: 'W' },
  Look,
  facts,
};
