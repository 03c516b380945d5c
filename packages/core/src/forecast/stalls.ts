// Cases that nothing moves any more: no next step, a step that waits for nothing, a step far older than its norm. Pure; the engine looks through all
// active cases with it, whatever screen is open.
import type { ProcessGraph } from '../graph/process-graph';
import { kindOf } from '../nodes/registry';
import type { InstanceState, Token } from '../state/instance-state';
import { isPaused } from '../step/clock-segments';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { addParts, scaleParts } from '../time/parts';
import { restingTokens } from './forecast';
import { normsOf } from './norms';

export const STALL_CODES = ['stall.no-next-step', 'stall.nothing-awaited', 'stall.too-long'] as const;

export interface Stall {
  readonly code: (typeof STALL_CODES)[number];
  /** 0: the case as a whole. */
  readonly token: number;
  readonly since: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** A step is too old at this many times its norm. */
export const STALLED_AFTER = 5;

/** Steps that show a problem already, and cases that are held up, are not told again. */
export function findStalls(
  graph: ProcessGraph,
  state: InstanceState,
  now: number,
  calendars: ReadonlyMap<string, CompiledCalendar>,
  times: number = STALLED_AFTER,
): Stall[] {
  if (state.status !== 'active') return [];
  if (state.tokens.length === 0) {
    const since = state.startedAt;
    return [{ code: 'stall.no-next-step', token: 0, since, facts: { since } }];
  }
  const norms = normsOf(graph, state.variables, now);
  return restingTokens(state).flatMap((token): Stall[] => {
    const since = token.enteredAt;
    if (token.incident || token.cancelling) return [];
    if (!isAwaited(graph, state, token))
      return [{ code: 'stall.nothing-awaited', token: token.id, since, facts: { since } }];
    const clock = state.clocks.find(({ subject }) => subject.type === 'step' && subject.token === token.id);
    const calendar = calendars.get(clock?.calendar.id ?? '');
    const norm = norms.of(token.node);
    if (!norm || !calendar || !clock || isPaused(clock)) return [];
    const until = addParts(calendar, clock.startedAt, scaleParts(norm, times));
    // Whoever set another due time knows how long it takes.
    const agreedAt = clock.byHand ? clock.dueAt : null;
    return until !== null && until < now && (agreedAt === null || agreedAt < now)
      ? [{ code: 'stall.too-long', token: token.id, since, facts: { since, times } }]
      : [];
  });
}

function isAwaited(graph: ProcessGraph, state: InstanceState, token: Token): boolean {
  const def = graph.nodes[token.node]?.def;
  if (!def || !kindOf(def.kind).traits.waits) return false;
  // Told to go on from outside, or by hand.
  if (def.kind === 'receiveTask' || (def.kind === 'subProcess' && def.variant === 'adHoc')) return true;
  return (
    token.child !== undefined ||
    state.items.some((item) => item.token === token.id) ||
    state.jobs.some((job) => job.token === token.id) ||
    state.subscriptions.some((subscription) => subscription.token === token.id) ||
    state.timers.some(({ key }) => key === `wait:${token.id}` || key.startsWith(`event:`)) ||
    state.clocks.some(
      ({ subject, moments }) => subject.type === 'step' && subject.token === token.id && moments.length > 0,
    )
  );
}
