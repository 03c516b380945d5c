// One case on its drawing: where it is, which way it came, its time targets, tasks and alerts.
import { type Diagram, type ProcessGraph, undoAhead } from '@baton/core';
import type { Scope } from '../authority/scope';
import { idOf, placesOf } from '../commit/project-case';
import type { LiveInstance } from '../instance/live-instance';
import type { CaseRow, DeliveryRow, WorkItemRow } from '../rows/rows';
import { historyOf, type Visit } from './case-history';
import { wholeLog } from './case-log';
import { forecastsOf } from './clock-course';
import { type ClockView, viewClock } from './clock-view';
import type { QueryParts } from './query-parts';

export interface CaseDetail {
  readonly case: CaseRow;
  /** Of the version that the case runs on. */
  readonly diagram: Diagram;
  readonly state: {
    readonly tokens: readonly { readonly token: number; readonly node: string }[];
    readonly visited: Readonly<Record<string, Visit>>;
    readonly takenFlows: readonly string[];
    /** Messages that it would take now, and by which key. */
    readonly awaits: readonly { readonly message: string; readonly key: string }[];
    /** What cancelling with `undo` would undo now, the first to be undone first. */
    readonly undoes: readonly UndoView[];
  };
  /** Running ones first, then those that have ended. */
  readonly clocks: readonly ClockView[];
  readonly items: readonly WorkItemRow[];
  readonly deliveries: readonly DeliveryRow[];
}

export interface UndoView {
  /** Step that was done, or the call of a case. */
  readonly node: string;
  /** Step that undoes it; null: the called case, or a part of the step, undoes itself. */
  readonly by: string | null;
  readonly times: number;
  /** It is a called case. */
  readonly called: boolean;
}

/** Tasks and alerts told with a case: the newest. */
const MOST = 500;
/** Places told with a case: more are told as in a list. */
const MOST_PLACES = 2_000;

/** Null: unknown or out of the Scope. */
export async function caseDetail(parts: QueryParts, scope: Scope, instanceId: string): Promise<CaseDetail | null> {
  const { store, instances, calendars, runtime } = parts;
  const row = await store.queries.case(scope, instanceId);
  const live = row && (await instances.read(instanceId));
  const log = live && (await wholeLog(store.queries, scope, instanceId));
  if (!row || !live || !log) return null;
  const [items, deliveries] = await Promise.all([
    store.queries.items(scope, { instanceId }, { limit: MOST }),
    store.queries.deliveries(scope, { instanceId }, { limit: MOST }),
  ]);
  const { graph, state } = live;
  const { visited, takenFlows, endedClocks, dueMoves } = historyOf(graph, log);
  const now = runtime.now();
  const clocks = [...state.clocks, ...endedClocks.toReversed()];
  const ahead = forecastsOf(graph, state, await calendars.facts(), now);
  return {
    case: { ...row, ...placesOf(graph, state, { most: MOST_PLACES, ofMore: MOST }) },
    diagram: graph.diagram,
    state: {
      tokens: tokensOf(graph, live),
      visited,
      takenFlows,
      awaits: awaitedBy(live),
      undoes: undoesOf(graph, live),
    },
    clocks: await Promise.all(
      clocks.map((clock) =>
        viewClock(graph, clock, calendars, now, { ahead: ahead.get(clock.id), byHand: dueMoves.of(clock) }),
      ),
    ),
    items: items.rows,
    deliveries: deliveries.rows,
  };
}

function tokensOf(graph: ProcessGraph, { state }: LiveInstance): { token: number; node: string }[] {
  return state.tokens.map((token) => ({ token: token.id, node: idOf(graph, token.node) }));
}

function awaitedBy({ state }: LiveInstance): { message: string; key: string }[] {
  return state.subscriptions.flatMap(({ type = 'message', message, key }) =>
    type === 'message' ? [{ message, key }] : [],
  );
}

function undoesOf(graph: ProcessGraph, { state }: LiveInstance): UndoView[] {
  return undoAhead(graph, state).map(({ node, by, ...rest }) => ({
    ...rest,
    node: idOf(graph, node),
    by: by === null ? null : idOf(graph, by),
  }));
}
