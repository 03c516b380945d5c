// A task for a person: someone is responsible, until a due time, and completes it with an outcome.
import type { CheckContext } from '../checks/check-context';
import type { GraphNode } from '../graph/process-graph';
import { NOBODY } from '../people/choice';
import { applyItem } from '../state/apply-item';
import { isPlain } from '../step/finish';
import { type NodeKindDefinition, nothingToCancel } from './node-kind';
import { type UserTask, userTaskSchema } from './user-task.schema';

export type { UserTask };

export const userTask: NodeKindDefinition<UserTask> = {
  kind: 'userTask',
  schema: userTaskSchema,
  traits: { incoming: true, outgoing: true, waits: true, hostsBoundary: true },
  check(node, context) {
    context.checkAssignment(node.assignment);
    context.checkDeadline(node.deadline, 'advised');
    context.checkForm(node.form, node.outcomes);
    context.checkOutcomeFlows(node.outcomes);
    checkAnswerLink(node, context);
  },
  enter(step, arrival, node) {
    const token = step.place(arrival);
    const item = step.newId();
    const { assignment: rule } = node.def;
    const event =
      rule === undefined
        ? ({ type: 'item.created', item, token: token.id, node: node.ordinal, choice: NOBODY } as const)
        : ({ type: 'item.created', item, token: token.id, node: node.ordinal } as const);
    applyItem['item.created'](step.state, step.note(event), step.at);
    step.startClock(token, node);
    if (rule !== undefined) step.effect({ type: 'resolveAssignee', item, node: node.ordinal, rule });
  },
  complete(step, token, node, { outcome }) {
    const flows = flowsOfOutcome(node, outcome);
    if (flows.length === 0 && node.outgoing.length > 0) step.incident(token, 'userTask.no-path', { outcome });
    else if (isPlain(step, token, node)) step.leave(token, flows);
    else step.finish(token, node, { flows, outcome });
  },
  cancel: nothingToCancel,
};

/** What the page offers must be there, and must be all that the step asks for. */
function checkAnswerLink({ answerLink, outcomes = [], form = [] }: UserTask, context: CheckContext): void {
  if (!answerLink) return;
  const { note, outcomes: offered = outcomes.map(({ id }) => id) } = answerLink;
  if (note !== undefined) context.checkVariable(note, ['answerLink', 'note'], ['text']);
  const foreign = offered.find((id) => !outcomes.some((outcome) => outcome.id === id));
  if (foreign !== undefined)
    context.error('answerLink.outcome-unknown', { outcome: foreign }, ['answerLink', 'outcomes']);
  const unasked = form.find(
    ({ variable, required, outcomes: only }) =>
      required && variable !== note && (!only || only.some((id) => offered.includes(id))),
  );
  if (unasked) context.warn('answerLink.field-unasked', { variable: unasked.variable }, ['answerLink']);
}

/** The outcome's own paths, else those that name no outcome. */
function flowsOfOutcome(node: GraphNode<UserTask>, outcome: string | null): readonly number[] {
  return node.def.outcomes?.length ? ownFlows(node, outcome) : node.outgoing;
}

function ownFlows(node: GraphNode<UserTask>, outcome: string | null): readonly number[] {
  const own = node.outgoing.filter((_, i) => node.flows[i]?.outcome === outcome && outcome !== null);
  return own.length > 0 ? own : node.outgoing.filter((_, i) => node.flows[i]?.outcome === undefined);
}
