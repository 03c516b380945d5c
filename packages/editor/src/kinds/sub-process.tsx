// A sub-process in the editor: folded a card on two sheets, unfolded the head of the frame that its steps stand in.
import type { NodeOf } from '@baton/core';
import { framesOf } from '../layout/frames';
import { scopeOf } from '../layout/scope';
import { countSteps } from './count-steps';
import { dueOf } from './due';
import type { EditorKind, KindContext, LookProps } from './editor-kind';
import { caughtWords } from './event-words';
import { repetitionOf } from './extras';
import { FrameHead } from './frame-head';
import { StepCard } from './step-card';

/** How it runs shows in its rim, its picture and its second line. */
const LOOKS = {
  plain: { outline: 'sub', icon: 'sub-process' },
  event: { outline: 'meanwhile', icon: 'meanwhile' },
  transaction: { outline: 'together', icon: 'shield' },
  adHoc: { outline: 'sub', icon: 'checklist' },
} as const;

function facts(node: NodeOf<'subProcess'>, context: KindContext) {
  const count = countSteps(scopeOf(context.diagram, node.id).nodes);
  const start =
    node.variant === 'event'
      ? scopeOf(context.diagram, node.id).nodes.find((inner) => inner.kind === 'startEvent')
      : undefined;
  const begins = start?.kind === 'startEvent' && start.event && caughtWords(start.event, context);
  return {
    who: begins
      ? { name: begins, icon: 'play' as const }
      : { name: context.words.editor.canvas.stepCount(count), icon: 'people' as const },
    ...dueOf(node.deadline, context),
    ...repetitionOf(node, context),
  };
}

function Look({ node, context, overlay, width }: LookProps<'subProcess'>) {
  const { kinds } = context.words;
  const unnamed = {
    plain: kinds.subProcess,
    event: kinds.eventSubProcess,
    transaction: kinds.transaction,
    adHoc: kinds.adHocSubProcess,
  };
  const variant = node.variant ?? 'plain';
  const isOpen = framesOf(context.diagram)[node.id] !== undefined;
  if (isOpen)
    return (
      <FrameHead
        icon={LOOKS[variant].icon}
        name={node.name ?? unnamed[variant].name}
        facts={facts(node, context)}
        overlay={overlay}
        width={width}
      />
    );
  return (
    <StepCard
      {...LOOKS[variant]}
      name={node.name ?? ''}
      unnamed={unnamed[variant].name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const subProcess: EditorKind<'subProcess'> = {
  kind: 'subProcess',
  icon: 'sub-process',
  iconOf: (node) => LOOKS[node.variant ?? 'plain'].icon,
  name: (words) => words.kinds.subProcess.name,
  palette: { place: 7, letter: 'S' },
  Look,
  facts,
};
