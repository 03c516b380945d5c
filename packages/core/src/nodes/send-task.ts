// Sends a message to another case, or has a handler of the host application send it to the world.
import { throwMessage } from '../step/throwing';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type SendTask, sendTaskSchema } from './send-task.schema';

export type { SendTask };

export const sendTask: NodeKindDefinition<SendTask> = {
  kind: 'sendTask',
  schema: sendTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check: () => {},
  enter(step, arrival, node) {
    const token = step.place(arrival);
    const { handler, message, messageFrom } = node.def;
    if (handler !== undefined) {
      step.startClock(token, node);
      return step.startJob(token, handler, 1);
    }
    const isNamed = message !== undefined || messageFrom !== undefined;
    if (!isNamed || throwMessage(step, token, node, message)) step.finish(token, node);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};
