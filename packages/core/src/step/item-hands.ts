// Moves of a work item between hands that more than one command makes: telling who gets it, giving it anew by the rule, offering it, and the
// time within which it must be taken up. Called by the item commands, by ladders and by timers.
import type { AssignmentRule } from '../diagram/assignment-rule';
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { Recipient } from '../diagram/ladder';
import { DEFAULT_ROUNDS } from '../people/choose';
import { idsIn } from '../people/pools';
import type { WorkItem } from '../state/instance-state';
import type { UnassignedBecause } from '../state/item-events';
import { findId } from '../state/sorted-list';
import type { Step } from './step';

/** The rule by which the item is given; undefined: the drawing names none. */
export function ruleOf(step: Step, item: WorkItem): AssignmentRule | undefined {
  const def = step.node(item.node).def;
  return 'assignment' in def ? (def.assignment as AssignmentRule | undefined) : undefined;
}

/** Takes it out of the hands it is in and asks for others by the rule. False: there is no rule. */
export function reassignByRule(step: Step, item: WorkItem, because: UnassignedBecause): boolean {
  const rule = ruleOf(step, item);
  if (!rule) return false;
  stopAcceptance(step, item.id);
  step.emit({ type: 'item.unassigned', item: item.id, person: item.assignee, because });
  // Whoever stands in for someone who is away comes first.
  const deputies = because === 'absent' && item.assignee !== null ? [standInsOf(item.assignee)] : [];
  askForHands(step, item, deputies.length > 0 ? { ...rule, pools: [...deputies, ...rule.pools] } : rule);
  return true;
}

/** The pool that means this person, or whoever stands in for them. */
const standInsOf = (person: string) => ({ type: 'person' as const, person });

/** Asks the host for people: it answers with `assign`. Without a rule operations see a problem. */
export function askForHands(step: Step, item: WorkItem, rule = ruleOf(step, item)): void {
  if (rule) step.effect({ type: 'resolveAssignee', item: item.id, node: item.node, rule });
  else
    step.emit({
      type: 'item.unassignable',
      item: item.id,
      choice: { person: null, people: [], reasons: [{ code: 'nobody' }] },
    });
}

/** Offers it to these, who are told; one of them takes it. `by`: who chose them. */
export function offerTo(step: Step, item: WorkItem, people: readonly string[], by: string): void {
  stopAcceptance(step, item.id);
  const choice = { person: null, people, reasons: [{ code: 'offered.by-hand' as const, people, by }] };
  step.emit({ type: 'item.offered', item: item.id, choice });
  tell(step, item, 'offered', [{ type: 'candidates' }]);
}

/** Tells who has it, or may take it, that it came to them, or that it waits for them. */
export function tell(
  step: Step,
  item: WorkItem,
  kind: 'assigned' | 'offered' | 'reminder' | 'overdue',
  to: readonly Recipient[],
): void {
  const clock = step.state.clocks.find(({ subject }) => subject.type === 'step' && subject.token === item.token);
  const alert = {
    id: step.newId(),
    kind,
    clock: clock?.id ?? 0,
    node: item.node,
    item: item.id,
    firing: `item:${item.id}/${step.state.revision}`,
    rung: '',
    to,
    channels: ['app', 'mail'] as const,
    dueAt: clock?.dueAt ?? null,
  };
  step.emit({ type: 'alert.raised', alert });
  step.effect({ type: 'addressAlert', alert });
}

/** Whether the rule keeps this person from this work, whatever the directory says: four eyes, named people, owner, starter. */
export function isExcluded(step: Step, item: WorkItem, person: string): boolean {
  const { state, graph } = step;
  return (ruleOf(step, item)?.except ?? []).some((exclusion) => {
    switch (exclusion.type) {
      case 'whoDid':
        return state.doers.some((doer) => doer.person === person && graph.nodes[doer.node]?.def.id === exclusion.step);
      case 'person':
        return exclusion.person === person;
      case 'owner':
        return state.owner === person;
      case 'starter':
        return state.starter === person;
      case 'variable':
        return idsIn(state.variables[exclusion.variable]).includes(person);
      default:
        return false;
    }
  });
}

const keyOf = (item: number) => `accept:${item}`;

/** From now on it must be taken up within the rule's time; not in the last round. That the time cannot be worked out is a problem. */
export function startAcceptance(step: Step, item: WorkItem): void {
  const accept = ruleOf(step, item)?.accept;
  const isLast = (item.lapses ?? 0) >= (accept?.times ?? DEFAULT_ROUNDS);
  if (!accept || isLast) return;
  const at = step.after(accept.within, accept.calendar ?? DEFAULT_CALENDAR);
  const token = findId(step.state.tokens, item.token);
  if (at.ok) step.armTimer(keyOf(item.id), at.value);
  else if (token) step.incident(token, at.code, at.facts);
}

/** It was taken up, moved on by hand, or is over. */
export function stopAcceptance(step: Step, item: number): void {
  if (step.state.timers.length > 0) step.stopTimer(keyOf(item));
}

/** The timer `accept:<item>` has fired: nobody took it up, so it goes to others. */
export function lapse(step: Step, id: number): null {
  const item = findId(step.state.items, id);
  if (!item) return null;
  const people = item.assignee === null ? item.candidates : [item.assignee];
  step.emit({ type: 'item.lapsed', item: id, people });
  askForHands(step, item);
  return null;
}
