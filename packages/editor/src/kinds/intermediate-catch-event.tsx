// A wait for a time, in the editor.
import type { NodeOf } from '@baton/core';
import { type EditorKind, type KindContext, type LookProps, NO_FACTS, type StepFacts } from './editor-kind';
import { StepCard } from './step-card';

function facts(node: NodeOf<'intermediateCatchEvent'>, context: KindContext): StepFacts {
  if (node.event.type !== 'timer') return NO_FACTS;
  const { wait } = node.event;
  const kind = { name: context.words.panel.wait['for' in wait ? 'forTime' : 'forDate'], icon: 'calendar' as const };
  if ('for' in wait) {
    const { amount, unit } = wait.for;
    return {
      ...NO_FACTS,
      who: kind,
      due: context.format.budgetShort(amount, unit),
      within: context.format.budget(amount, unit),
    };
  }
  if (!('until' in wait)) return { ...NO_FACTS, who: kind };
  const name = context.diagram.variables.find((variable) => variable.name === wait.until)?.label ?? wait.until;
  return { ...NO_FACTS, who: kind, due: name, within: name };
}

function Look({ node, context, overlay }: LookProps<'intermediateCatchEvent'>) {
  return (
    <StepCard
      outline="wait"
      icon="wait"
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
