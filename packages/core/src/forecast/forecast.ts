// At risk before it is late: for each time target over several steps, when the case would get there by its norms, and by when each step where it is
// now must be left at the latest. Pure; called by the engine's queries and rows.
import type { ProcessGraph } from '../graph/process-graph';
import type { DeadlineClock } from '../state/deadline-clock';
import type { InstanceState, Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { isPaused } from '../step/clock-segments';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { addParts, type Parts, subtractParts } from '../time/parts';
import { workingTimeBetween } from '../time/working-time';
import { type Ahead, type Norms, normsOf } from './norms';

/** Instants are epoch ms. */
export interface ClockForecast {
  readonly clock: number;
  readonly dueAt: number;
  /** When it would be met if every step took its norm from now on. */
  readonly expectedAt: number;
  /** Working time between the two; negative: it would be late. */
  readonly slackIn: number;
  readonly isAtRisk: boolean;
  /** A decision ahead is asked of data that is not there yet: the longest path is taken. */
  readonly isUncertain: boolean;
  /** Where the case is now, with the moment by which it must be gone from there; null: beyond the calendar. */
  readonly places: readonly { readonly token: number; readonly latestAt: number | null; readonly ahead: Parts }[];
}

/** Only clocks that run over several steps, are not overdue and know their due time; in their order. */
export function forecast(
  graph: ProcessGraph,
  state: InstanceState,
  now: number,
  calendars: ReadonlyMap<string, CompiledCalendar>,
): ClockForecast[] {
  const norms = normsOf(graph, state.variables, now);
  return state.clocks.flatMap((clock) => {
    const calendar = calendars.get(clock.calendar.id);
    if (clock.subject.type !== 'span' || clock.status !== 'running' || clock.dueAt === null || isPaused(clock))
      return [];
    return calendar ? [forecastOf(graph, state, clock, clock.dueAt, calendar, norms, now)] : [];
  });
}

/**
 * From when on the case is at risk by its norms: now, where it would be late by them; else when the first step where it is now must be left. Null:
 * no time target over several steps runs, or no norm is known.
 */
export function riskByNorms(
  graph: ProcessGraph,
  state: InstanceState,
  now: number,
  calendars: ReadonlyMap<string, CompiledCalendar>,
): number | null {
  if (graph.clocks.spans.length === 0 || !state.clocks.some(({ subject }) => subject.type === 'span')) return null;
  let first: number | null = null;
  for (const { isAtRisk, places } of forecast(graph, state, now, calendars)) {
    const known = places.filter(({ ahead }) => ahead.length > 0);
    if (known.length === 0) continue;
    if (isAtRisk) return now;
    for (const { latestAt } of known) if (latestAt !== null && (first === null || latestAt < first)) first = latestAt;
  }
  return first;
}

function forecastOf(
  graph: ProcessGraph,
  state: InstanceState,
  clock: DeadlineClock,
  dueAt: number,
  calendar: CompiledCalendar,
  norms: Norms,
  now: number,
): ClockForecast {
  const to = targetOf(graph, clock);
  let expectedAt = now;
  let isUncertain = false;
  const places = restingTokens(state).flatMap((token) => {
    const rest = aheadOf(graph, state, token, to, norms);
    if (!rest) return [];
    const ahead = rest.parts;
    isUncertain ||= rest.isUncertain;
    const leavesAt = leavingAt(state, token, calendar, norms, now);
    const arrivesAt = addParts(calendar, leavesAt, ahead);
    if (arrivesAt !== null) expectedAt = Math.max(expectedAt, arrivesAt);
    return [{ token: token.id, latestAt: subtractParts(calendar, dueAt, ahead), ahead }];
  });
  const slackIn = workingTimeBetween(calendar, expectedAt, dueAt);
  return { clock: clock.id, dueAt, expectedAt, slackIn, isAtRisk: expectedAt > dueAt, isUncertain, places };
}

function targetOf(graph: ProcessGraph, { subject }: DeadlineClock): number | 'end' {
  const to = subject.type === 'span' ? graph.diagram.clocks?.[subject.clock]?.to : undefined;
  return to === undefined || to === 'end' ? 'end' : (graph.ordinals.get(to.step) ?? 'end');
}

/** Tokens that stand for nothing but themselves: not those around an open sub-process. */
export function restingTokens(state: InstanceState): Token[] {
  const around = new Set(state.scopes.map((scope) => scope.token));
  return state.tokens.filter((token) => !around.has(token.id));
}

/** By the due time of its step, where that lies ahead; else its norm from when it came there; else now. */
function leavingAt(state: InstanceState, token: Token, calendar: CompiledCalendar, norms: Norms, now: number): number {
  const own = state.clocks.find(
    ({ subject }) =>
      subject.type === 'step' && subject.token === token.id && !subject.appointment && subject.clock === undefined,
  );
  const norm = norms.of(token.node);
  const byNorm = norm ? addParts(calendar, token.enteredAt, norm) : null;
  return Math.max(now, own?.dueAt ?? byNorm ?? now);
}

/** From inside sub-processes first to their end, then on from them. */
function aheadOf(
  graph: ProcessGraph,
  state: InstanceState,
  token: Token,
  to: number | 'end',
  norms: Norms,
): Ahead | null {
  if (token.node === to) return { parts: [], isUncertain: false };
  const scope = findId(state.scopes, token.scope);
  if (!scope) return norms.ahead(token.node, to);
  const inside = typeof to === 'number' && graph.nodes[to]?.def.parent === graph.nodes[token.node]?.def.parent;
  const here = norms.ahead(token.node, inside ? to : 'end');
  if (inside || !here) return here;
  const around = findId(state.tokens, scope.token);
  const rest = around ? aheadOf(graph, state, around, to, norms) : null;
  return rest && { parts: [...here.parts, ...rest.parts], isUncertain: here.isUncertain || rest.isUncertain };
}
