// A sub-process, folded, in the editor.
import type { NodeOf } from '@baton/core';
import { scopeOf } from '../layout/scope';
import { dueOf } from './due';
import type { EditorKind, KindContext, LookProps } from './editor-kind';
import { StepCard } from './step-card';

/** Kinds that a person would count as steps. */
const COUNTED = new Set(['userTask', 'serviceTask', 'receiveTask', 'intermediateCatchEvent', 'subProcess']);

function facts(node: NodeOf<'subProcess'>, context: KindContext) {
  const count = scopeOf(context.diagram, node.id).nodes.filter((inner) => COUNTED.has(inner.kind)).length;
  return {
    who: { name: context.words.editor.canvas.stepCount(count), icon: 'people' as const },
    ...dueOf(node.deadline, context),
  };
}

function Look({ node, context, overlay }: LookProps<'subProcess'>) {
  return (
    <StepCard
      outline="sub"
      icon="sub-process"
      name={node.name ?? ''}
      unnamed={context.words.kinds.subProcess.name}
      facts={facts(node, context)}
      overlay={overlay}
    />
  );
}

export const subProcess: EditorKind<'subProcess'> = {
  kind: 'subProcess',
  icon: 'sub-process',
  name: (words) => words.kinds.subProcess.name,
  palette: { place: 7, letter: 'S' },
  Look,
  facts,
};
