// Something that people do without telling: the case does not wait for it (BPMN: manual task, and the task of no kind).

import { type ManualTask, manualTaskSchema } from './manual-task.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { ManualTask };

export const manualTask: NodeKindDefinition<ManualTask> = {
  kind: 'manualTask',
  schema: manualTaskSchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: true },
  check: () => {},
  isIdle: () => true,
  enter: (step, arrival, node) => step.passActivity(arrival, node),
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};
