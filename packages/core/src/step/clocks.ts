// Time targets in a step: starting a clock with its projected moments, re-projecting it when a date it hangs on changes, stopping it.
import { type Budget, DEFAULT_CALENDAR, type Deadline } from '../diagram/deadline';
import type { Rung } from '../diagram/ladder';
import type { CompiledExpression } from '../expression/expression';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import { clockTable } from '../state/clock-machine';
import type { DeadlineClock, Token } from '../state/instance-state';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { isWorkingUnit } from '../time/duration';
import { calendarOf } from './moments';
import { failed, type Worked, worked } from './outcome';
import { type Basis, projectMoments, type TimeoutPath } from './projection';
import type { Step } from './step';

/** The rungs of a deadline: those of its ladder, then its own. A moment's `rung` is a position in this list. */
export function rungsOf(graph: ProcessGraph, deadline: Deadline | undefined): readonly Rung[] {
  if (!deadline) return [];
  const ladder = deadline.ladder
    ? graph.diagram.ladders.find((candidate) => candidate.id === deadline.ladder)
    : undefined;
  return [...(ladder?.rungs ?? []), ...(deadline.rungs ?? [])];
}

/** The deadline that a clock was started for. */
export function deadlineOf(graph: ProcessGraph, clock: DeadlineClock): Deadline | undefined {
  if (clock.subject.type === 'span') return graph.diagram.clocks?.[clock.subject.clock]?.deadline;
  const def = graph.nodes[clock.node]?.def;
  return def && 'deadline' in def ? def.deadline : undefined;
}

/** Starts the clock of a step that has a deadline or timeout paths; its working out failing is an incident, the step itself goes on. */
export function startStepClock(step: Step, token: Token, node: GraphNode, deadline: Deadline | undefined): void {
  const paths = timeoutPaths(step, node);
  if (!deadline && paths.length === 0) return;
  const clock = newClock(step, { type: 'step', token: token.id }, node.ordinal, deadline, node.dueInAmount, paths);
  if (clock.ok) begin(step, clock.value);
  else step.incident(token, clock.code, clock.facts);
}

/** Starts the spans that begin at a node or at the start of the case. */
export function startSpans(step: Step, from: number): void {
  for (const index of step.graph.spansFrom.get(from) ?? []) {
    const running = step.state.clocks.some((clock) => clock.subject.type === 'span' && clock.subject.clock === index);
    if (running) continue;
    const span = step.graph.diagram.clocks?.[index];
    const clock = newClock(
      step,
      { type: 'span', clock: index },
      from,
      span?.deadline,
      step.graph.spanAmounts[index] ?? null,
      [],
    );
    if (clock.ok) begin(step, clock.value);
  }
}

export function stopSpans(step: Step, to: number | 'end'): void {
  for (const clock of step.state.clocks.slice()) {
    if (clock.subject.type !== 'span') continue;
    const ends = to === 'end' || (step.graph.spansTo.get(to) ?? []).includes(clock.subject.clock);
    if (ends) stop(step, clock, 'done');
  }
}

export function stopClockOf(step: Step, token: number, how: 'done' | 'cancelled'): void {
  const clock = step.state.clocks.find(
    (candidate) => candidate.subject.type === 'step' && candidate.subject.token === token,
  );
  if (clock) stop(step, clock, how);
}

export function stopAllClocks(step: Step): void {
  for (const clock of step.state.clocks.slice()) stop(step, clock, 'cancelled');
}

/** Re-projects the clocks whose date has changed. */
export function reprojectFor(step: Step, variables: readonly string[]): void {
  for (const clock of step.state.clocks.slice()) {
    const deadline = deadlineOf(step.graph, clock);
    if (!deadline || !('dueBy' in deadline.budget) || !variables.includes(deadline.budget.dueBy)) continue;
    const node = clock.subject.type === 'step' ? step.graph.nodes[clock.node] : undefined;
    const paths = node ? timeoutPaths(step, node) : [];
    const again = newClock(step, clock.subject, clock.node, deadline, null, paths, clock);
    if (!again.ok) continue;
    const { dueAt, riskAt = null } = again.value;
    const moments = again.value.moments.filter(
      (moment) => moment.at > step.at || (moment.at === dueAt && clock.status === 'running'),
    );
    step.emit({ type: 'clock.reprojected', clock: clock.id, dueAt, riskAt, moments, because: deadline.budget.dueBy });
    arm(step, clock.id);
  }
}

/** Arms the one timer row of a clock at its next moment. */
export function arm(step: Step, clockId: number): void {
  const next = step.state.clocks.find((clock) => clock.id === clockId)?.moments[0];
  const key = `clock:${clockId}`;
  step.effect(next ? { type: 'armTimer', key, at: next.at } : { type: 'cancelTimer', key });
}

function begin(step: Step, clock: DeadlineClock): void {
  step.emit({ type: 'clock.started', clock });
  if (clock.moments.length > 0) arm(step, clock.id);
}

function stop(step: Step, clock: DeadlineClock, how: 'done' | 'cancelled'): void {
  const outcome = clockTable.next(clock.status, how === 'done' ? 'STOP' : 'CANCEL') as 'met' | 'late' | 'cancelled';
  step.emit({ type: 'clock.stopped', clock: clock.id, outcome });
  step.effect({ type: 'cancelTimer', key: `clock:${clock.id}` });
}

function timeoutPaths(step: Step, node: GraphNode): TimeoutPath[] {
  return node.boundaries.flatMap((ordinal) => {
    const { def } = step.node(ordinal);
    return def.kind === 'boundaryEvent' &&
      def.event.type === 'timer' &&
      !(typeof def.event.when === 'object' && 'expression' in def.event.when)
      ? [{ boundary: ordinal, when: def.event.when }]
      : [];
  });
}

function newClock(
  step: Step,
  subject: DeadlineClock['subject'],
  node: number,
  deadline: Deadline | undefined,
  amount: CompiledExpression | null,
  paths: readonly TimeoutPath[],
  running?: DeadlineClock,
): Worked<DeadlineClock> {
  const startedAt = running?.startedAt ?? step.at;
  const calendar = calendarOf(step.facts, deadline?.calendar ?? DEFAULT_CALENDAR);
  if (!calendar.ok) return calendar;
  const basis = deadline
    ? basisOf(step, deadline, calendar.value, amount, startedAt)
    : worked<Basis>({ dueAt: null, budget: null });
  if (!basis.ok) return basis;
  const projected = projectMoments(calendar.value, startedAt, basis.value, rungsOf(step.graph, deadline), paths);
  if (!projected) return failed('calendar.out-of-working-time', { calendar: calendar.value.calendar.id });
  return worked({
    id: running?.id ?? step.newId(),
    subject,
    node,
    status: clockTable.initial,
    startedAt,
    dueAt: projected.dueAt,
    riskAt: projected.riskAt,
    calendar: { id: calendar.value.calendar.id, version: calendar.value.calendar.version },
    epoch: 0,
    moments: projected.moments,
  });
}

function basisOf(
  step: Step,
  deadline: Deadline,
  calendar: CompiledCalendar,
  amount: CompiledExpression | null,
  startedAt: number,
): Worked<Basis> {
  const budget: Budget = deadline.budget;
  if ('dueIn' in budget) return worked({ dueAt: null, budget: budget.dueIn });
  if ('dueBy' in budget) {
    if (step.state.variables[budget.dueBy] == null) return worked({ dueAt: null, budget: null });
    const due = step.momentOf(budget.dueBy, calendar.calendar.id, 'closing');
    return due.ok ? worked({ dueAt: Math.max(due.value, startedAt), budget: null }) : due;
  }
  const result = amount ? step.evaluate(amount) : failed('deadline.amount', {});
  if (!result.ok) return result;
  if (typeof result.value !== 'number' || !(result.value >= 0) || !Number.isFinite(result.value)) {
    return failed('deadline.amount', { value: result.value, working: isWorkingUnit(budget.unit) });
  }
  return worked({ dueAt: null, budget: { amount: result.value, unit: budget.unit } });
}
