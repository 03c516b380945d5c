// Several steps drawn as one. Its inside runs in a scope of its own and it is done when the last branch inside is.
import * as z from 'zod';
import { deadlineSchema } from '../diagram/deadline';
import { DIAGRAM_LIMITS, feelSchema } from '../diagram/text';
import { variableSchema } from '../diagram/variable';
import { declaredLocals } from '../step/data';
import { openInside } from '../step/event-sub-process';
import { activityFields } from './activity';
import { nodeBase } from './node-base';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export const subProcessSchema = z.strictObject({
  ...nodeBase,
  ...activityFields,
  kind: z.literal('subProcess'),
  deadline: deadlineSchema.optional(),
  /**
   * `event`: begins when its start event happens, while what is around it runs; no path leads in or out. `transaction`: can be cancelled as
   * a whole. `adHoc`: its steps are begun by hand, in any order.
   */
  variant: z.enum(['event', 'transaction', 'adHoc']).optional(),
  adHoc: z
    .strictObject({
      /** One at a time, or as many as one likes. */
      order: z.enum(['parallel', 'sequential']),
      /** FEEL, asked after each step; without it: done when someone says so. */
      until: feelSchema.optional(),
      /** What still runs when it is done is given up. */
      cancelRemaining: z.boolean().optional(),
    })
    .optional(),
  /** Data that lives and ends with it. */
  variables: z.array(variableSchema).max(DIAGRAM_LIMITS.variables).optional(),
});
export type SubProcess = z.infer<typeof subProcessSchema>;

export const subProcess: NodeKindDefinition<SubProcess> = {
  kind: 'subProcess',
  schema: subProcessSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check(node, context) {
    context.checkInside();
    context.checkDeadline(node.deadline, 'optional');
  },
  enter(step, arrival, node) {
    const locals = declaredLocals(node.def.variables);
    const token = step.place(locals ? { ...arrival, variables: { ...locals, ...arrival.variables } } : arrival);
    step.startClock(token, node);
    const scope = openInside(step, token);
    if (node.def.variant === 'adHoc') return;
    for (const start of node.starts) step.arrive({ node: start, scope, flow: -1 });
    step.touchScope(scope);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};
