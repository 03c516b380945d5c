// The closed set of node kinds, as schemas: what a diagram may contain. What each does stands in `registry.ts`.
import * as z from 'zod';
import { boundaryEventSchema } from './boundary-event.schema';
import { businessRuleTaskSchema } from './business-rule-task.schema';
import { callActivitySchema } from './call-activity.schema';
import { endEventSchema } from './end-event.schema';
import { eventBasedGatewaySchema } from './event-based-gateway.schema';
import { exclusiveGatewaySchema } from './exclusive-gateway.schema';
import { inclusiveGatewaySchema } from './inclusive-gateway.schema';
import { intermediateCatchEventSchema } from './intermediate-catch-event.schema';
import { intermediateThrowEventSchema } from './intermediate-throw-event.schema';
import { manualTaskSchema } from './manual-task.schema';
import { milestoneSchema } from './milestone.schema';
import { parallelGatewaySchema } from './parallel-gateway.schema';
import { receiveTaskSchema } from './receive-task.schema';
import { scriptTaskSchema } from './script-task.schema';
import { sendTaskSchema } from './send-task.schema';
import { serviceTaskSchema } from './service-task.schema';
import { startEventSchema } from './start-event.schema';
import { subProcessSchema } from './sub-process.schema';
import { userTaskSchema } from './user-task.schema';

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
