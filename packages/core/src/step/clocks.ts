// Time targets in a step of the machine: starting them with their projected moments, stopping them, arming their one timer row.
import { DEFAULT_CALENDAR, type Deadline } from '../diagram/deadline';
import type { Rung } from '../diagram/ladder';
import type { CompiledExpression } from '../expression/expression';
import { type ClockPlan, planOfClock } from '../graph/clock-plan';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import { clockTable } from '../state/clock-machine';
import { type ClockMoment, type DeadlineClock, TIMEOUT_PATH } from '../state/deadline-clock';
import type { Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { clockBasis, dateBasis } from './clock-budget';
import { type ClockTerms, isPaused } from './clock-segments';
import { tellBeforeStart } from './left-out';
import { calendarOf } from './moments';
import { failed, type Worked, worked } from './outcome';
import { type Basis, projectMoments, type TimeoutPath } from './projection';
import type { Step } from './step';
import { pathsAsStarted, timeoutPaths } from './timeout-paths';

/** The rungs of a deadline: those of its ladder, then its own. A moment's `rung` is a position in this list. */
export function rungsOf(graph: ProcessGraph, deadline: Deadline | undefined): readonly Rung[] {
  if (!deadline) return [];
  const ladder = deadline.ladder
    ? graph.diagram.ladders.find((candidate) => candidate.id === deadline.ladder)
    : undefined;
  return [...(ladder?.rungs ?? []), ...(deadline.rungs ?? [])];
}

/** The rungs of the deadline or appointment that a clock was started for. */
export function rungsOfClock(graph: ProcessGraph, clock: Pick<DeadlineClock, 'subject' | 'node'>): readonly Rung[] {
  return planOfClock(graph.clocks, clock)?.rungs ?? [];
}

/** The deadline that a clock was started for; undefined for an appointment, and where there are only timeout paths. */
export function deadlineOf(graph: ProcessGraph, clock: Pick<DeadlineClock, 'subject' | 'node'>): Deadline | undefined {
  return planOfClock(graph.clocks, clock)?.deadline ?? undefined;
}

const NO_PATHS: readonly never[] = [];

/** Starts the clocks of a step: its deadline with the timeout paths, its further ones, its appointment. One that fails is an incident; the step goes on. */
export function startStepClock(step: Step, token: Token, node: GraphNode): void {
  if (node.boundaries.length > 0 || step.graph.clocks.steps.size > 0) startOwnClocks(step, token, node);
}

function startOwnClocks(step: Step, token: Token, node: GraphNode): void {
  // At the rim of an activity that runs several times they belong to the whole: see `startBodyClock`.
  const paths =
    token.each === undefined && node.boundaries.length > 0
      ? timeoutPaths(step, token, node, DEFAULT_CALENDAR)
      : NO_PATHS;
  const plans = step.graph.clocks.steps.get(node.ordinal);
  if (plans?.own || paths.length > 0)
    start(step, { type: 'step', token: token.id }, node.ordinal, plans?.own ?? null, paths, token);
  for (const [clock, plan] of (plans?.further ?? []).entries())
    start(step, { type: 'step', token: token.id, clock }, node.ordinal, plan, [], token);
  if (plans?.appointment)
    start(step, { type: 'step', token: token.id, appointment: true }, node.ordinal, plans.appointment, [], token);
}

/** For the whole of an activity that runs several times: only its timeout paths; its runs have the time targets. */
export function startBodyClock(step: Step, token: Token, node: GraphNode): void {
  const paths = timeoutPaths(step, token, node, DEFAULT_CALENDAR);
  if (paths.length > 0) start(step, { type: 'step', token: token.id }, node.ordinal, null, paths, token);
}

/** Starts the spans that begin at a node or at the start of the case. */
export function startSpans(step: Step, from: number): void {
  for (const index of step.graph.spansFrom.get(from) ?? []) {
    const plan = step.graph.clocks.spans[index];
    if (plan && !isSpanRunning(step, index)) start(step, { type: 'span', clock: index }, from, plan, [], null);
  }
}

export function isSpanRunning(step: Step, index: number): boolean {
  return step.state.clocks.some((clock) => clock.subject.type === 'span' && clock.subject.clock === index);
}

/** Where nothing yet asks for it to begin (`startWhen`), or it is met already, it does not. */
export function start(
  step: Step,
  subject: DeadlineClock['subject'],
  node: number,
  plan: ClockPlan | null,
  paths: readonly TimeoutPath[],
  token: Token | null,
): void {
  const starts = plan !== null && mayStart(step, plan, token);
  if (!starts && paths.length === 0) return;
  const clock = newClock(step, subject, node, starts ? plan : null, paths);
  if (clock.ok) begin(step, clock.value, plan);
  else if (token) step.incident(token, clock.code, clock.facts);
}

export function stopSpans(step: Step, to: number | 'end'): void {
  if (step.state.clocks.length > 0) stopOpenSpans(step, to);
}

function stopOpenSpans(step: Step, to: number | 'end'): void {
  for (const clock of step.state.clocks.slice()) {
    if (clock.subject.type !== 'span') continue;
    const ends = to === 'end' || (step.graph.spansTo.get(to) ?? []).includes(clock.subject.clock);
    if (ends) stop(step, clock, 'done');
  }
}

export function stopClockOf(step: Step, token: number, how: 'done' | 'cancelled'): void {
  for (const clock of step.state.clocks.slice())
    if (clock.subject.type === 'step' && clock.subject.token === token) stop(step, clock, how);
}

export function stopAllClocks(step: Step): void {
  for (const clock of step.state.clocks.slice()) stop(step, clock, 'cancelled');
}

export function stop(step: Step, clock: DeadlineClock, how: 'done' | 'cancelled'): void {
  const outcome = clockTable.next(clock.status, how === 'done' ? 'STOP' : 'CANCEL') as 'met' | 'late' | 'cancelled';
  step.emit({ type: 'clock.stopped', clock: clock.id, outcome });
  step.effect({ type: 'cancelTimer', key: `clock:${clock.id}` });
}

/** Arms the one timer row of a clock at its next moment. A clock that is held up has none; in a suspended case paths wait. */
export function arm(step: Step, clockId: number): void {
  const clock = step.state.clocks.find((candidate) => candidate.id === clockId);
  const next = clock && !isPaused(clock) ? nextMoment(step, clock) : undefined;
  const key = `clock:${clockId}`;
  step.effect(next ? { type: 'armTimer', key, at: next.at } : { type: 'cancelTimer', key });
}

/** Moments that may fire now: all, but no path of a suspended case. */
export function nextMoment(step: Step, clock: DeadlineClock): ClockMoment | undefined {
  if (step.state.status !== 'suspended') return clock.moments[0];
  return clock.moments.find((moment) => moment.rung !== TIMEOUT_PATH);
}

/** What the clock was set with, for counting it anew. `calendar`: by which a date without a time is read. */
export function termsOf(step: Step, clock: DeadlineClock, calendar: CompiledCalendar): ClockTerms {
  const plan = planOfClock(step.graph.clocks, clock);
  const node = clock.subject.type === 'step' ? step.graph.nodes[clock.node] : undefined;
  const own = clock.subject.type === 'step' && clock.subject.clock === undefined && !clock.subject.appointment;
  const paths = node && own ? pathsAsStarted(step, node) : [];
  const date = plan ? dateBasis(step, plan, calendar, clock.startedAt, tokenOf(step, clock.subject)) : null;
  return {
    budget: clock.budget ?? budgetOfOld(clock, plan),
    rungs: plan?.rungs ?? [],
    paths,
    ...(date ? { dueAt: date.dueAt, ...(date.remindAt === undefined ? {} : { remindAt: date.remindAt }) } : {}),
  };
}

/** The calendar that counts for a clock now: the own hours of who is responsible, the deadline's, or the office's. */
export function calendarIdOf(step: Step, plan: ClockPlan | null, subject: DeadlineClock['subject']): string {
  const company = plan?.deadline?.calendar ?? DEFAULT_CALENDAR;
  if (plan?.deadline?.follows !== 'assignee' || subject.type !== 'step') return company;
  const assignee = step.state.items.find((item) => item.token === subject.token)?.assignee;
  const own = assignee ? step.facts.personCalendars?.get(assignee) : undefined;
  return own !== undefined && step.facts.calendars.has(own) ? own : company;
}

/** The due time and moments of a running clock, from its start and anew: by changed terms. */
export function newClock(
  step: Step,
  subject: DeadlineClock['subject'],
  node: number,
  plan: ClockPlan | null,
  paths: readonly TimeoutPath[],
): Worked<DeadlineClock> {
  const calendar = calendarOf(step.facts, calendarIdOf(step, plan, subject));
  if (!calendar.ok) return calendar;
  const basis = plan
    ? clockBasis(step, plan, calendar.value, step.at, tokenOf(step, subject))
    : worked<Basis>({ dueAt: null, budget: null });
  if (!basis.ok) return basis;
  const projected = projectMoments(calendar.value, step.at, basis.value, plan?.rungs ?? [], paths);
  if (!projected) return failed('calendar.out-of-working-time', { calendar: calendar.value.calendar.id });
  const { id, version } = calendar.value.calendar;
  const { budget } = basis.value;
  return worked({
    id: step.newId(),
    subject,
    node,
    status: clockTable.initial,
    startedAt: step.at,
    dueAt: projected.dueAt,
    riskAt: projected.riskAt,
    calendar: { id, version },
    epoch: 0,
    moments: projected.moments,
    ...(budget === null ? {} : { budget: 'unit' in budget ? [budget] : budget }),
  });
}

function begin(step: Step, clock: DeadlineClock, plan: ClockPlan | null): void {
  step.emit({ type: 'clock.started', clock });
  tellBeforeStart(step, clock, plan?.rungs ?? []);
  if (clock.moments.length > 0) arm(step, clock.id);
}

/** What cannot be said (data that is not known yet) does not hold. */
export function holds(step: Step, expression: CompiledExpression, place: Token | null): boolean {
  const result = step.condition(expression, place ?? undefined);
  return result.ok && result.value;
}

/** The token on whose step the clock runs; null: it runs over several steps. */
export function tokenOf(step: Step, subject: DeadlineClock['subject']): Token | null {
  return subject.type === 'step' ? (findId(step.state.tokens, subject.token) ?? null) : null;
}

function mayStart(step: Step, { startWhen, stopWhen }: ClockPlan, place: Token | null): boolean {
  return (startWhen === null || holds(step, startWhen, place)) && (stopWhen === null || !holds(step, stopWhen, place));
}

/** Fixed budgets are in the drawing; a computed one of an older log stands in no event, and its due time is taken as it is. */
function budgetOfOld({ subject }: DeadlineClock, plan: ClockPlan | null): ClockTerms['budget'] {
  const budget = plan?.deadline?.budget;
  return subject && budget && 'dueIn' in budget ? [budget.dueIn] : null;
}
