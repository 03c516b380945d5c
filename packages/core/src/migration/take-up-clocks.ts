// The time targets of a case in the version that it has been moved to: a clock keeps its start and what it has used, and counts by what the new
// version says; targets that are new count from now on.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import { type ClockPlan, planOfClock } from '../graph/clock-plan';
import { CASE_START, type GraphNode, type ProcessGraph } from '../graph/process-graph';
import { type DeadlineClock, TIMEOUT_PATH } from '../state/deadline-clock';
import type { Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { arm, start, startStepClock, stop } from '../step/clocks';
import { projectMoments } from '../step/projection';
import { changeTerms } from '../step/reproject';
import type { Step } from '../step/step';
import { timeoutPaths } from '../step/timeout-paths';
import type { Tables } from './tables';
import type { Former } from './take-up';

/** Before the case is moved: what the new version does not have. */
export function giveUpClocks(step: Step, from: ProcessGraph, to: ProcessGraph, tables: Tables): void {
  for (const clock of step.state.clocks.slice()) {
    const { subject } = clock;
    const node = tables.nodes.get(clock.node);
    const span = subject.type === 'span' ? tables.spans.get(subject.clock) : -1;
    const isLost = span === undefined || (subject.type === 'step' && node === undefined);
    const there = isLost
      ? null
      : planOfClock(to.clocks, {
          node: node ?? clock.node,
          subject: subject.type === 'span' ? { ...subject, clock: span as number } : subject,
        });
    const hadPlan = planOfClock(from.clocks, clock) !== null;
    const isPath = clock.moments.some(({ boundary }) => boundary !== undefined && tables.nodes.has(boundary));
    if (isLost || (!there && !isPath && (hadPlan || !hasPaths(to, node)))) stop(step, clock, 'cancelled');
  }
}

export function takeUpClocks(step: Step, before: Former, tables: Tables): void {
  for (const clock of step.state.clocks.slice()) {
    const old = findId(before.state.clocks, clock.id);
    if (old && termsIn(before.graph, old) !== termsIn(step.graph, clock)) changeTerms(step, clock, 'migrated', true);
  }
  takeUpSpans(step, tables);
  for (const token of step.state.tokens.slice()) {
    const node = step.node(token.node);
    if (!node.kind.traits.waits || token.incident) continue;
    // The whole of an activity that runs several times: its runs have the time targets.
    if (step.state.scopes.some((scope) => scope.token === token.id && scope.loop)) continue;
    takeUpStep(step, token, node, before, tables);
  }
}

/** Of the whole case. One from a step to another begins when that step is come to. */
function takeUpSpans(step: Step, { spans }: Tables): void {
  const known = new Set(spans.values());
  for (const [clock, plan] of step.graph.clocks.spans.entries()) {
    if (known.has(clock) || step.graph.diagram.clocks?.[clock]?.from !== 'start') continue;
    start(step, { type: 'span', clock }, CASE_START, plan, [], null);
  }
}

function takeUpStep(step: Step, token: Token, node: GraphNode, before: Former, tables: Tables): void {
  const runs = step.state.clocks.filter(({ subject }) => subject.type === 'step' && subject.token === token.id);
  const old = findId(before.state.tokens, token.id);
  const had = old && before.graph.clocks.steps.get(old.node);
  const hadPaths = old !== undefined && hasPaths(before.graph, old.node);
  if (!had && !hadPaths) {
    startStepClock(step, token, node);
    return;
  }
  const plans = step.graph.clocks.steps.get(node.ordinal);
  const own = runs.find(
    ({ subject }) => subject.type === 'step' && subject.clock === undefined && !subject.appointment,
  );
  const isNew = (plan: ClockPlan | null | undefined, was: ClockPlan | null | undefined): plan is ClockPlan =>
    plan !== null && plan !== undefined && (was === null || was === undefined);
  const subject = { type: 'step', token: token.id } as const;
  const paths = newPaths(step, token, node, tables);
  if (own) addPaths(step, own.id, paths);
  else if (isNew(plans?.own, had?.own) || paths.length > 0)
    start(step, subject, node.ordinal, isNew(plans?.own, had?.own) ? plans.own : null, paths, token);
  for (const [clock, plan] of (plans?.further ?? []).entries())
    if (isNew(plan, had?.further[clock])) start(step, { ...subject, clock }, node.ordinal, plan, [], token);
  const appointment = plans?.appointment;
  if (isNew(appointment, had?.appointment))
    start(step, { ...subject, appointment: true }, node.ordinal, appointment, [], token);
}

/** Timeout paths at the rim that the old version did not have. */
function newPaths(step: Step, token: Token, node: GraphNode, { nodes }: Tables): ReturnType<typeof timeoutPaths> {
  const known = new Set(nodes.values());
  if (token.each !== undefined || node.boundaries.every((boundary) => known.has(boundary))) return [];
  return timeoutPaths(step, token, node, DEFAULT_CALENDAR).filter(({ boundary }) => !known.has(boundary));
}

function addPaths(step: Step, id: number, paths: ReturnType<typeof timeoutPaths>): void {
  const clock = findId(step.state.clocks, id);
  const calendar = clock && step.facts.calendars.get(clock.calendar.id);
  if (paths.length === 0 || !clock || !calendar) return;
  const found = projectMoments(calendar, step.at, { dueAt: clock.dueAt, budget: null }, [], paths);
  const moments = (found?.moments ?? []).filter(({ rung }) => rung === TIMEOUT_PATH);
  const { dueAt, riskAt = null } = clock;
  const all = [...clock.moments, ...moments].sort((a, b) => a.at - b.at);
  step.emit({ type: 'clock.reprojected', clock: id, dueAt, riskAt, moments: all, because: 'migrated' });
  arm(step, id);
}

function hasPaths(graph: ProcessGraph, node: number | undefined): boolean {
  return (graph.nodes[node ?? -1]?.boundaries ?? []).some((ordinal) => timerOf(graph, ordinal) !== null);
}

/** What a clock counts by, as text: its deadline and rungs, and the paths that hang on it by the names of their events. */
function termsIn(graph: ProcessGraph, clock: DeadlineClock): string {
  const plan = planOfClock(graph.clocks, clock);
  const own = clock.subject.type === 'step' && clock.subject.clock === undefined && !clock.subject.appointment;
  const ahead = own ? clock.moments.flatMap(({ boundary }) => (boundary === undefined ? [] : [boundary])) : [];
  const paths = [...new Set(ahead)].map((ordinal) => timerOf(graph, ordinal)).map((timer) => JSON.stringify(timer));
  return JSON.stringify([plan?.deadline ?? null, plan?.rungs ?? [], plan?.appointment ?? null, paths.sort()]);
}

function timerOf(graph: ProcessGraph, ordinal: number): unknown {
  const def = graph.nodes[ordinal]?.def;
  return def?.kind === 'boundaryEvent' && def.event.type === 'timer' ? def.event : null;
}
