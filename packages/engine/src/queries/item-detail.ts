// One task as its person works on it: what to do and say, what to fill in, how it can end, until when.
import type { DeadlineClock, Diagram, FormField, Outcome, Variable, Variables } from '@baton/core';
import { fillIn } from '../alerts/fill-in';
import type { Scope } from '../authority/scope';
import type { CaseRow, DeliveryRow, WorkItemRow } from '../rows/rows';
import { historyOf } from './case-history';
import { wholeLog } from './case-log';
import { type ClockView, viewClock } from './clock-view';
import { dataOfItem, declaredAt, fillingOf } from './local-data';
import type { QueryParts } from './query-parts';

export interface ItemDetail {
  readonly item: WorkItemRow;
  readonly case: CaseRow;
  readonly step: {
    readonly node: string;
    readonly name: string;
    /** With the case's data filled in. */
    readonly instructions: string | null;
    readonly script: string | null;
    readonly form: readonly FormField[];
    readonly outcomes: readonly Outcome[];
  };
  /** Translations of the drawing (see Diagram.texts): by locale, by place; those of this step with the case's data filled in. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Declarations of the data that the step sees, for the fields' types. */
  readonly declared: readonly Variable[];
  readonly variables: Variables;
  readonly clock: ClockView | null;
  readonly deliveries: readonly DeliveryRow[];
}

/** Items of one case that are looked through. */
const MOST = 500;

/** Null: unknown or out of the Scope. */
export async function itemDetail(
  parts: QueryParts,
  scope: Scope,
  instanceId: string,
  item: number,
): Promise<ItemDetail | null> {
  const { store, instances, calendars, runtime } = parts;
  const row = await store.queries.case(scope, instanceId);
  const live = row && (await instances.read(instanceId));
  if (!row || !live) return null;
  const listed = await store.queries.items(scope, { instanceId, item }, { limit: 1 });
  const found = listed.rows.find((candidate) => candidate.item === item);
  if (!found) return null;
  const { graph, state } = live;
  const def = graph.nodes[graph.ordinals.get(found.node) ?? -1]?.def;
  const userTask = def?.kind === 'userTask' ? def : undefined;
  const data = dataOfItem(state, item);
  const filling = fillingOf(state, data);
  const filled = (text: string | undefined) => (text === undefined ? null : fillIn(text, filling));
  const running = state.clocks.find((one) => isOfToken(one, found.token));
  // The whole log is read only where it has more to say.
  const isTold = running === undefined ? found.closedAt !== null : running.byHand === true;
  const log = isTold ? await wholeLog(store.queries, scope, instanceId) : undefined;
  const history = log && historyOf(graph, log);
  const clock = running ?? history?.endedClocks.find((one) => isOfToken(one, found.token));
  const deliveries = await store.queries.deliveries(scope, { instanceId }, { limit: MOST });
  return {
    item: found,
    case: row,
    step: {
      node: found.node,
      name: found.name,
      instructions: filled(userTask?.instructions),
      script: filled(userTask?.script),
      form: userTask?.form ?? [],
      outcomes: userTask?.outcomes ?? [],
    },
    texts: textsOf(graph.diagram, found.node, filling),
    declared: declaredAt(graph.diagram, found.node),
    variables: data,
    clock: clock
      ? await viewClock(graph, clock, calendars, runtime.now(), { byHand: history?.dueMoves.of(clock) })
      : null,
    deliveries: deliveries.rows.filter((delivery) => delivery.item === item),
  };
}

function textsOf({ texts = {} }: Diagram, node: string, data: Variables): ItemDetail['texts'] {
  const inLocale = (said: Readonly<Record<string, string>>) =>
    Object.entries(said).map(([place, text]) => [place, place.startsWith(`node.${node}.`) ? fillIn(text, data) : text]);
  return Object.fromEntries(
    Object.entries(texts).map(([locale, said]) => [locale, Object.fromEntries(inLocale(said))]),
  );
}

function isOfToken({ subject }: DeadlineClock, token: number): boolean {
  return subject.type === 'step' && subject.token === token;
}
