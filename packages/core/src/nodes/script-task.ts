// Sets case data by expressions (FEEL), at once.
import { setFromExpressions } from '../step/set-data';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type ScriptTask, scriptTaskSchema } from './script-task.schema';

export type { ScriptTask };

export const scriptTask: NodeKindDefinition<ScriptTask> = {
  kind: 'scriptTask',
  schema: scriptTaskSchema,
  traits: { incoming: true, outgoing: true, waits: false, hostsBoundary: true },
  check(node, context) {
    for (const [i, { variable }] of node.set.entries()) {
      context.checkVariable(variable, ['set', i, 'variable']);
    }
  },
  enter(step, arrival, node) {
    const token = step.place(arrival);
    if (setFromExpressions(step, token, node.def.set, node.expressions)) step.finish(token, node);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};
