// The closed set of node kinds, as schemas: what a diagram may contain. What each does stands in `registry.ts`.
import * as z from 'zod';
import { boundaryEventSchema } from './boundary-event';
import { endEventSchema } from './end-event';
import { exclusiveGatewaySchema } from './exclusive-gateway';
import { intermediateCatchEventSchema } from './intermediate-catch-event';
import { milestoneSchema } from './milestone';
import { parallelGatewaySchema } from './parallel-gateway';
import { receiveTaskSchema } from './receive-task';
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
]);

/** A step of a drawing, of one of the closed kinds. */
export type Node = z.infer<typeof nodeSchema>;
export type NodeKind = Node['kind'];
export type NodeOf<K extends NodeKind> = Extract<Node, { kind: K }>;
