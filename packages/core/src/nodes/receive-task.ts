// Wait for a message from outside: a payment, a signature, a reply. Matched by name and a key; its data goes into the case.
import { openSubscription } from '../step/subscriptions';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type ReceiveTask, receiveTaskSchema } from './receive-task.schema';

export type { ReceiveTask };

export const receiveTask: NodeKindDefinition<ReceiveTask> = {
  kind: 'receiveTask',
  schema: receiveTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check(node, context) {
    context.checkDeadline(node.deadline, 'optional');
  },
  enter(step, arrival, node) {
    const token = step.place(arrival);
    if (arrival.caught) return step.finish(token, node);
    step.startClock(token, node);
    if (!isNamed(node.def)) return;
    const failure = openSubscription(step, token, node);
    if (failure) step.incident(token, failure.code, failure.facts);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

/** Without a name it waits to be told to go on (command `trigger`). */
export function isNamed(def: ReceiveTask): boolean {
  return def.message !== undefined || def.messageFrom !== undefined;
}
