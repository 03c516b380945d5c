// What each kind does, by kind. The step, the graph and the checks look here; there is no other switch over kinds in the core.
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
import type { NodeKind, NodeOf } from './node';
import type { NodeKindDefinition } from './node-kind';
import { parallelGateway } from './parallel-gateway';
import { receiveTask } from './receive-task';
import { scriptTask } from './script-task';
import { sendTask } from './send-task';
import { serviceTask } from './service-task';
import { startEvent } from './start-event';
import { subProcess } from './sub-process';
import { userTask } from './user-task';

export const NODE_KINDS = {
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
} satisfies { [K in NodeKind]: NodeKindDefinition<NodeOf<K>> };

/** The definition of a kind whose node type is not known statically. */
export function kindOf(kind: NodeKind): NodeKindDefinition<NodeOf<NodeKind>> {
  return NODE_KINDS[kind] as unknown as NodeKindDefinition<NodeOf<NodeKind>>;
}
