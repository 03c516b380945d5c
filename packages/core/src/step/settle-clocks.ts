// After a command has done its work: what its changes of data and place mean for the time targets. A pause begins or ends, a clock starts, is met or
// begins anew, a budget or date is another, work went to someone with other hours. Called once by `decide`.

import type { CompiledExpression } from '../expression/expression';
import { type ClockPlan, planOfClock } from '../graph/clock-plan';
import type { DeadlineClock } from '../state/deadline-clock';
import type { InstanceState, Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { pauseClock, resumeClock } from './clock-pauses';
import { calendarIdOf, holds, isSpanRunning, start, stop, tokenOf } from './clocks';
import { changeCalendar, changeTerms, dependsOnData } from './reproject';
import type { Step } from './step';

/** `before`: the state that the command found; null: it started the case. */
export function settleClocks(step: Step, before: InstanceState | null): void {
  const { status } = step.state;
  if (step.graph.clocks.settles && (status === 'active' || status === 'suspended')) settle(step, before);
}

function settle(step: Step, before: InstanceState | null): void {
  const { graph, state } = step;
  const hasNewData = before?.variables !== state.variables;
  if (hasNewData && before) startLate(step, before);
  for (const { id } of state.clocks.slice()) {
    const clock = findId(state.clocks, id);
    const plan = clock && planOfClock(graph.clocks, clock);
    if (!clock || !plan) continue;
    if (hasNewData && before && turnOver(step, clock, plan, before)) continue;
    const isNew = !before || !findId(before.clocks, id);
    if (
      hasNewData &&
      !isNew &&
      !clock.byHand &&
      dependsOnData(plan) &&
      namesChanged(plan, before as InstanceState, state)
    )
      changeTerms(step, clock, reasonOf(plan));
    followPerson(step, id, plan);
    settlePauses(step, id, plan);
  }
}

/** Clocks whose start condition has come to hold, on steps that wait and on spans that are open. */
function startLate(step: Step, before: InstanceState): void {
  const { graph, state } = step;
  for (const [index, plan] of graph.clocks.spans.entries()) {
    const from = graph.diagram.clocks?.[index]?.from;
    if (!plan.startWhen || isSpanRunning(step, index) || !rises(step, plan.startWhen, before, null)) continue;
    const node = from === 'start' || from === undefined ? -1 : (graph.ordinals.get(from.step) ?? -1);
    start(step, { type: 'span', clock: index }, node, plan, [], null);
  }
  for (const token of state.tokens.slice()) {
    const plans = graph.clocks.steps.get(token.node);
    if (!plans || !findId(before.tokens, token.id)) continue;
    for (const [i, plan] of [plans.own, ...plans.further].entries()) {
      if (!plan?.startWhen || !rises(step, plan.startWhen, before, token)) continue;
      const subject = { type: 'step', token: token.id, ...(i === 0 ? {} : { clock: i - 1 }) } as const;
      const runs = state.clocks.some(
        (clock) =>
          clock.subject.type === 'step' && clock.subject.token === token.id && clock.subject.clock === subject.clock,
      );
      if (!runs) start(step, subject, token.node, plan, [], token);
    }
  }
}

/** True: the clock has stopped, or began anew. */
function turnOver(step: Step, clock: DeadlineClock, plan: ClockPlan, before: InstanceState): boolean {
  const token = tokenOf(step, clock.subject);
  if (plan.stopWhen && rises(step, plan.stopWhen, before, token)) {
    stop(step, clock, 'done');
    return true;
  }
  const isNew = !findId(before.clocks, clock.id);
  if (!plan.resetWhen || isNew || !rises(step, plan.resetWhen, before, token)) return false;
  stop(step, clock, 'cancelled');
  start(step, clock.subject, clock.node, plan, [], token);
  return true;
}

/** It did not hold before the command and does now. */
function rises(step: Step, expression: CompiledExpression, before: InstanceState, place: Token | null): boolean {
  if (!holds(step, expression, place)) return false;
  const earlier = expression.evaluate(step.withKey(expression, before.variables), step.at);
  return !(earlier.ok && earlier.value === true);
}

function followPerson(step: Step, id: number, plan: ClockPlan): void {
  const clock = findId(step.state.clocks, id);
  if (!clock || plan.deadline?.follows !== 'assignee' || !step.facts.personCalendars) return;
  const wanted = calendarIdOf(step, plan, clock.subject);
  const calendar = step.facts.calendars.get(wanted);
  if (calendar && wanted !== clock.calendar.id) changeCalendar(step, clock, calendar, 'assignee');
}

function settlePauses(step: Step, id: number, plan: ClockPlan): void {
  const clock = findId(step.state.clocks, id);
  if (!clock || plan.deadline?.regulatory) return;
  for (const { cause, steps, when } of plan.pauses) {
    if (!steps && !when) continue;
    const wanted =
      (!steps || step.state.tokens.some((token) => steps.has(token.node))) &&
      (!when || holds(step, when, tokenOf(step, clock.subject)));
    const held = findId(step.state.clocks, id)?.pausedBy?.includes(cause) ?? false;
    if (wanted && !held) pauseClock(step, id, cause);
    if (!wanted && held) resumeClock(step, id, cause);
  }
}

function namesChanged(
  { deadline, appointment, amount }: ClockPlan,
  before: InstanceState,
  after: InstanceState,
): boolean {
  if (amount) return true;
  const budget = deadline?.budget;
  const names = new Set<string>();
  if (appointment) for (const name of [appointment.start, appointment.end]) if (name) names.add(name);
  if (budget && 'dueBy' in budget) names.add(budget.dueBy);
  if (budget && 'table' in budget)
    for (const row of budget.table) for (const name of Object.keys(row.match)) names.add(name);
  return [...names].some((name) => before.variables[name] !== after.variables[name]);
}

function reasonOf({ deadline, appointment }: ClockPlan): string {
  if (appointment) return 'appointment';
  return deadline && 'dueBy' in deadline.budget ? deadline.budget.dueBy : 'budget';
}
