// The kinds of the editor, by kind: icon, look, place in the palette, what is said of them. No other code of the editor switches over kinds.
import type { Node, NodeKind } from '@baton/core';
import type { IconName } from '@baton/look';
import { boundaryEvent } from './boundary-event';
import { businessRuleTask } from './business-rule-task';
import { callActivity } from './call-activity';
import type { EditorKind, KindContext, StepFacts } from './editor-kind';
import { endEvent } from './end-event';
import { eventBasedGateway } from './event-based-gateway';
import { exclusiveGateway } from './exclusive-gateway';
import { inclusiveGateway } from './inclusive-gateway';
import { intermediateCatchEvent } from './intermediate-catch-event';
import { intermediateThrowEvent } from './intermediate-throw-event';
import { manualTask } from './manual-task';
import { milestone } from './milestone';
import { parallelGateway } from './parallel-gateway';
import { receiveTask } from './receive-task';
import { scriptTask } from './script-task';
import { sendTask } from './send-task';
import { serviceTask } from './service-task';
import { startEvent } from './start-event';
import { subProcess } from './sub-process';
import { userTask } from './user-task';

export const EDITOR_KINDS = {
  startEvent,
  endEvent,
  userTask,
  serviceTask,
  exclusiveGateway,
  parallelGateway,
  receiveTask,
  intermediateCatchEvent,
  boundaryEvent,
  subProcess,
  milestone,
  inclusiveGateway,
  eventBasedGateway,
  scriptTask,
  businessRuleTask,
  sendTask,
  manualTask,
  callActivity,
  intermediateThrowEvent,
} satisfies { [K in NodeKind]: EditorKind<K> };

/** The entry of a kind that is not known statically. */
export function editorKind(kind: NodeKind): EditorKind {
  return EDITOR_KINDS[kind] as unknown as EditorKind;
}

export function factsOf(node: Node, context: KindContext): StepFacts {
  return editorKind(node.kind).facts(node as never, context);
}

/** The picture of a step. */
export function iconOf(node: Node): IconName {
  const kind = editorKind(node.kind);
  return kind.iconOf?.(node as never) ?? kind.icon;
}

/** The plain kinds in the order of the palette. */
export const PALETTE_KINDS: readonly EditorKind[] = Object.values(
  EDITOR_KINDS as unknown as Record<NodeKind, EditorKind>,
)
  .filter((kind) => kind.palette !== null)
  .sort((a, b) => (a.palette?.place ?? 0) - (b.palette?.place ?? 0));
