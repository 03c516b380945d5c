// The panel of each kind of step. A kind without one does not compile.
import type { Node, NodeKind } from '@baton/core';
import { boundaryEvent } from './boundary-event';
import { businessRuleTask } from './business-rule-task';
import { callActivity } from './call-activity';
import { endEvent } from './end-event';
import { eventBasedGateway } from './event-based-gateway';
import { exclusiveGateway } from './exclusive-gateway';
import { inclusiveGateway } from './inclusive-gateway';
import { intermediateCatchEvent } from './intermediate-catch-event';
import { intermediateThrowEvent } from './intermediate-throw-event';
import { manualTask } from './manual-task';
import { milestone } from './milestone';
import type { PanelKind } from './panel-kind';
import { parallelGateway } from './parallel-gateway';
import { receiveTask } from './receive-task';
import { scriptTask } from './script-task';
import { sendTask } from './send-task';
import { serviceTask } from './service-task';
import { startEvent } from './start-event';
import { subProcess } from './sub-process';
import { userTask } from './user-task';

const PANEL_KINDS = {
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
} satisfies { [K in NodeKind]: PanelKind<K> };

/** The panel of a step whose kind is not known statically. */
export function panelOf(node: Node): PanelKind<NodeKind> {
  return PANEL_KINDS[node.kind] as unknown as PanelKind<NodeKind>;
}
