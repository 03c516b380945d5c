// What people do with their tasks. Each answers null when done, or why not; nothing is emitted before everything is checked.
import { type FormField, fitsMask, type Mask } from '../diagram/form';
import { isEmpty, type Variables } from '../diagram/variable';
import type { GraphNode } from '../graph/process-graph';
import type { Completion } from '../nodes/node-kind';
import type { UserTask } from '../nodes/user-task';
import { applyItem } from '../state/apply-item';
import type { Token, WorkItem } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { workItemTable } from '../state/work-item-machine';
import type { Command } from './commands';
import { checkData, dataAt } from './data';
import type { Rejection } from './decision';
import { isExcluded, startAcceptance, stopAcceptance, tell } from './item-hands';
import type { Step } from './step';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function complete(step: Step, command: Of<'complete'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const person = personOf(command);
  const refused =
    mayAct(item, command) ??
    (command.privileged || item.status === 'assigned' || canTake(item, person)
      ? null
      : reject('item.not-open', { item: item.id, status: item.status }));
  if (refused) return refused;
  const node = step.node(item.node) as GraphNode<UserTask>;
  const token = findId(step.state.tokens, item.token);
  if (!token) return reject('item.unknown', { item: command.item });
  const outcome = command.outcome ?? null;
  const values = command.variables ?? NO_VALUES;
  const wrong = checkOutcome(node.def, outcome) ?? checkForm(step, node, token, outcome, values, command);
  if (wrong) return wrong;
  stopAcceptance(step, item.id);
  if (person !== null && canTake(item, person)) step.emit({ type: 'item.claimed', item: item.id, person });
  if (values !== NO_VALUES) step.setVariables(values, undefined, token);
  const completed = step.note({ type: 'item.completed', item: item.id, node: item.node, person, outcome });
  applyItem['item.completed'](step.state, completed, step.at);
  node.kind.complete(step, token, node, outcome === null ? WITHOUT_OUTCOME : { outcome });
  return null;
}

const NO_VALUES: Variables = {};
const WITHOUT_OUTCOME: Completion = { outcome: null };

export function claim(step: Step, command: Of<'claim'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const person = personOf(command);
  if (!person) return reject('not-allowed', {});
  if (item.assignee === person) return reject('item.already-yours', { item: item.id });
  if (item.assignee !== null) return reject('item.already-taken', { item: item.id, person: item.assignee });
  if (!canTake(item, person)) return reject('item.not-candidate', { item: item.id });
  stopAcceptance(step, item.id);
  step.emit({ type: 'item.claimed', item: item.id, person });
  return null;
}

/** "I have it": what must be taken up within a time does not go to another any more. */
export function accept(step: Step, command: Of<'accept'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const person = personOf(command);
  if (!person || item.assignee !== person) return reject('item.not-yours', { item: item.id, person: item.assignee });
  stopAcceptance(step, item.id);
  step.emit({ type: 'item.accepted', item: item.id, person });
  return null;
}

/** Back to those it was offered to. A task that was given to one person is handed over instead. */
export function release(step: Step, command: Of<'release'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const refused = mayAct(item, command);
  if (refused) return refused;
  if (item.candidates.length === 0 || !workItemTable.next(item.status, 'RELEASE'))
    return reject('item.not-open', { item: item.id, status: item.status });
  step.emit({ type: 'item.released', item: item.id });
  return null;
}

export function handOver(step: Step, command: Of<'handOver'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const refused = mayAct(item, command);
  if (refused) return refused;
  if (item.assignee === command.to) return reject('item.already-taken', { item: item.id, person: command.to });
  if (item.assignee !== personOf(command) && !command.reason.trim()) return reject('reason.missing', {});
  if (!workItemTable.next(item.status, 'HAND_OVER'))
    return reject('item.not-open', { item: item.id, status: item.status });
  const excluded = mayReceive(step, item, command.to, command);
  if (excluded) return excluded;
  stopAcceptance(step, item.id);
  step.emit({ type: 'item.handedOver', item: item.id, from: item.assignee, to: command.to, reason: command.reason });
  if (personOf(command) !== command.to) tell(step, item, 'assigned', [{ type: 'person', person: command.to }]);
  return null;
}

export function assign(step: Step, command: Of<'assign'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const { choice } = command;
  const move = choice.person ? 'ASSIGN' : choice.people.length > 0 ? 'OFFER' : 'NOBODY';
  if (!workItemTable.next(item.status, move)) return reject('item.not-open', { item: item.id, status: item.status });
  const type = move === 'ASSIGN' ? 'item.assigned' : move === 'OFFER' ? 'item.offered' : 'item.unassignable';
  step.emit({ type, item: item.id, choice });
  const given = findId(step.state.items, item.id) as WorkItem;
  if (move !== 'NOBODY') startAcceptance(step, given);
  // Not the first time: it comes to them because it left someone else's hands.
  if (item.choice && choice.person) tell(step, given, 'assigned', [{ type: 'person', person: choice.person }]);
  else if (item.choice && choice.people.length > 0) tell(step, given, 'offered', [{ type: 'candidates' }]);
  return null;
}

/** Sets checked values; clocks that hang on them move when the command has done its work (`settleClocks`). */
export function setVariables(step: Step, values: Variables, reason?: string): void {
  step.setVariables(values, reason);
}

export function personOf(command: Command): string | null {
  return 'person' in command.by ? command.by.person : null;
}

export function canTake(item: WorkItem, person: string | null): boolean {
  return item.status === 'offered' && person !== null && item.candidates.includes(person);
}

/** The assignee, a candidate of an untaken one, or someone privileged. */
export function mayAct(item: WorkItem, command: Command): Rejection | null {
  return command.privileged ? null : mayActAs(item, personOf(command));
}

function mayActAs(item: WorkItem, person: string | null): Rejection | null {
  if (person === null) return reject('not-allowed', {});
  if (item.assignee === person || (item.assignee === null && canTake(item, person))) return null;
  return reject('item.not-yours', { item: item.id, person: item.assignee });
}

/** Four eyes hold also where work is given by hand; who administers may override them, in the open. */
export function mayReceive(step: Step, item: WorkItem, person: string, command: Command): Rejection | null {
  if (command.privileged || !isExcluded(step, item, person)) return null;
  return reject('item.excluded', { item: item.id, person });
}

function checkOutcome(def: UserTask, outcome: string | null): Rejection | null {
  const { outcomes } = def;
  return outcome === null && (outcomes === undefined || outcomes.length === 0)
    ? null
    : checkAmong(outcomes ?? [], outcome);
}

function checkAmong(outcomes: NonNullable<UserTask['outcomes']>, outcome: string | null): Rejection | null {
  const ids = outcomes.map((candidate) => candidate.id);
  if (outcome === null) return reject('item.outcome-missing', { outcomes: ids });
  return ids.includes(outcome) ? null : reject('item.outcome-unknown', { outcome, outcomes: ids });
}

function checkForm(
  step: Step,
  node: GraphNode<UserTask>,
  token: Token,
  outcome: string | null,
  values: Variables,
  { privileged = false }: Of<'complete'>,
): Rejection | null {
  const { form } = node.def;
  if (values === NO_VALUES && (form === undefined || form.length === 0)) return null;
  const wrong = checkData(step, token, values);
  if (wrong) return wrong;
  if (form === undefined && (privileged || isEmpty(values))) return null;
  return checkFields(step, token, form, outcome, values, privileged);
}

function checkFields(
  step: Step,
  token: Token,
  form: readonly FormField[] | undefined,
  outcome: string | null,
  values: Variables,
  privileged: boolean,
): Rejection | null {
  const asked = (form ?? []).filter((field) => isAsked(field, outcome));
  const writable = new Set(asked.filter((field) => !field.readOnly).map((field) => field.variable));
  const foreign = Object.keys(values).find((name) => !writable.has(name));
  // A process from elsewhere whose data is not described has steps without forms that set data all the same.
  const isOpen = step.graph.diagram.undeclared === 'accepted' && form === undefined;
  if (foreign !== undefined && !privileged && !isOpen) return reject('item.field-unknown', { variable: foreign });
  const missing = asked
    .filter((field) => field.required && isBlank({ ...dataAt(step, token), ...values }[field.variable]))
    .map((field) => field.variable);
  if (missing.length > 0) return reject('item.field-missing', { variables: missing });
  const unlike = asked.find(({ mask, variable }) => mask && isUnlike(values[variable], mask));
  return unlike ? reject('item.field-unlike-mask', { variable: unlike.variable }) : null;
}

function isUnlike(value: unknown, mask: Mask): boolean {
  return typeof value === 'string' && !fitsMask(mask, value);
}

function isAsked(field: FormField, outcome: string | null): boolean {
  return !field.outcomes || (outcome !== null && field.outcomes.includes(outcome));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
