// The closed set of node kinds, as schemas: what a diagram may contain. What each does stands in `registry.ts`.
import * as z from 'zod';
import { boundaryEventSchema } from './boundary-event';
import { businessRuleTaskSchema } from './business-rule-task';
import { callActivitySchema } from './call-activity';
import { endEventSchema } from './end-event';
import { eventBasedGatewaySchema } from './event-based-gateway';
import { exclusiveGatewaySchema } from './exclusive-gateway';
import { inclusiveGatewaySchema } from './inclusive-gateway';
import { intermediateCatchEventSchema } from './intermediate-catch-event';
import { intermediateThrowEventSchema } from './intermediate-throw-event';
import { manualTaskSchema } from './manual-task';
import { milestoneSchema } from './milestone';
import { parallelGatewaySchema } from './parallel-gateway';
import { receiveTaskSchema } from './receive-task';
import { scriptTaskSchema } from './script-task';
import { sendTaskSchema } from './send-task';
import { serviceTaskSchema } from './service-task';
import { startEventSchema } from './start-event';
import { subProcessSchema } from './sub-process';
import { userTaskSchema } from './user-task';

export const nodeSchema = z.discriminatedUnion('kind', [
  startEventSchema,
  endEventSchema,
  userTaskSchema,
  serviceTaskSchema,
  exclusiveGatewaySchema,
  parallelGatewaySchema,
  receiveTaskSchema,
  intermediateCatchEventSchema,
  boundaryEventSchema,
  subProcessSchema,
  milestoneSchema,
  inclusiveGatewaySchema,
  eventBasedGatewaySchema,
  scriptTaskSchema,
  businessRuleTaskSchema,
  sendTaskSchema,
  manualTaskSchema,
  callActivitySchema,
  intermediateThrowEventSchema,
]);

/** A step of a drawing, of one of the closed kinds. */
export type Node = z.infer<typeof nodeSchema>;
export type NodeKind = Node['kind'];
export type NodeOf<K extends NodeKind> = Extract<Node, { kind: K }>;
