// Decides by rules: a decision table of the diagram over the case data, or a handler of the host application.
import type { GraphNode } from '../graph/process-graph';
import type { Token } from '../state/instance-state';
import { checkData, dataAt } from '../step/data';
import { answerOf } from '../step/decision-table';
import { CASE_KEY } from '../step/journal';
import { failed } from '../step/outcome';
import type { Step } from '../step/step';
import { type BusinessRuleTask, businessRuleTaskSchema } from './business-rule-task.schema';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { BusinessRuleTask };

export const businessRuleTask: NodeKindDefinition<BusinessRuleTask> = {
  kind: 'businessRuleTask',
  schema: businessRuleTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check(node, context) {
    if (node.result) context.checkVariable(node.result, ['result']);
  },
  enter(step, arrival, node) {
    const token = step.place(arrival);
    if (node.def.handler !== undefined) {
      step.startClock(token, node);
      step.startJob(token, node.def.handler, 1);
    } else if (node.def.decision === undefined || decideByTable(step, token, node, node.def.decision))
      step.finish(token, node);
  },
  complete: (step, token, node) => step.finish(token, node),
  cancel: nothingToCancel,
};

/** False: the token has an incident. */
function decideByTable(step: Step, token: Token, node: GraphNode<BusinessRuleTask>, id: string): boolean {
  const decision = step.graph.decisions.get(id);
  const answer = decision
    ? answerOf(decision, { [CASE_KEY]: step.state.key, ...dataAt(step, token) }, step.at)
    : failed('decision.unknown', { decision: id });
  if (!answer.ok) {
    step.incident(token, answer.code, answer.facts);
    return false;
  }
  const { rules, outputs, value } = answer.value;
  const { result } = node.def;
  const values = result === undefined ? outputs : { [result]: value };
  const wrong = checkData(step, token, values);
  if (wrong) {
    step.incident(token, wrong.code, wrong.facts);
    return false;
  }
  step.emit({ type: 'decision.made', node: node.ordinal, decision: id, rules });
  step.setVariables(values, undefined, token);
  return true;
}
