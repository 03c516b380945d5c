// What a scenario's checks look at: every case with its state, read from the store as the engine has written it.
import {
  adHocChoices,
  compile,
  type Diagram,
  type InstanceState,
  type Json,
  type LogRecord,
  type ProcessGraph,
  replay,
  type Subscription,
  type Token,
  thawState,
} from '@baton/core';
import type { CaseRow, Scope, Store } from '@baton/engine';

export const ALL: Scope = {
  person: 'tester',
  sight: 'all',
  people: [],
  permissions: ['start', 'do', 'administer', 'publish'],
};

export interface Observed {
  readonly row: CaseRow;
  readonly state: InstanceState;
  readonly graph: ProcessGraph;
  readonly log: readonly LogRecord[];
  readonly running: boolean;
}

/** In the order in which they began. */
export async function observe(store: Store, known: readonly string[] = []): Promise<readonly Observed[]> {
  const rows: CaseRow[] = [];
  for (let offset = 0; ; offset += 500) {
    const page = await store.queries.cases(ALL, { sort: 'key' }, { limit: 500, offset });
    rows.push(...page.rows);
    if (rows.length >= page.total) break;
  }
  const order = new Map(known.map((id, index) => [id, index]));
  const place = ({ instanceId }: CaseRow) => order.get(instanceId) ?? known.length;
  rows.sort((a, b) => place(a) - place(b) || a.startedAt - b.startedAt);
  const graphs = new Map<string, ProcessGraph>();
  return Promise.all(rows.map((row) => observeOne(store, graphs, row)));
}

async function observeOne(store: Store, graphs: Map<string, ProcessGraph>, row: CaseRow): Promise<Observed> {
  const stored = await store.load(row.instanceId);
  if (!stored) throw new Error(`there is no case ${row.instanceId}`);
  const records = stored.tail.map(({ bytes }) => JSON.parse(bytes) as LogRecord);
  const snapshot = stored.snapshot === null ? undefined : thawState(JSON.parse(stored.snapshot) as Json);
  const state = replay(records, snapshot);
  const whole = (await store.queries.log(ALL, row.instanceId, 0, 100_000)) ?? [];
  const log = whole.map(({ bytes }) => JSON.parse(bytes) as LogRecord);
  const graph = await graphOf(store, graphs, row);
  return { row, state, graph, log, running: row.status === 'active' || row.status === 'suspended' };
}

async function graphOf(store: Store, graphs: Map<string, ProcessGraph>, row: CaseRow): Promise<ProcessGraph> {
  const key = `${row.processId}/${row.version}`;
  const known = graphs.get(key);
  if (known) return known;
  const version = await store.version(row.processId, row.version);
  if (!version) throw new Error(`there is no version ${row.version} of ${row.processId}`);
  const graph = compile(JSON.parse(version.bytes) as Diagram, { version: row.version, hash: version.hash });
  graphs.set(key, graph);
  return graph;
}

export function elementOf(graph: ProcessGraph, ordinal: number | undefined): string {
  return ordinal === undefined ? '' : (graph.nodes[ordinal]?.def.id ?? '');
}

/** Elements with an open task, one each. */
export function openTasks({ graph, state, running }: Observed): readonly string[] {
  return running ? state.items.map((item) => elementOf(graph, item.node)) : [];
}

/** Elements that hold a token: where one stands or something runs inside, what is waited for there, and joins that some have reached. */
export function waitingAt({ graph, state, running }: Observed): readonly string[] {
  if (!running) return [];
  const bodies = new Set(state.scopes.filter((scope) => scope.loop).map((scope) => scope.token));
  const standing = state.tokens.filter((token) => !bodies.has(token.id)).map((token) => token.node);
  const places = new Set(state.tokens.map((token) => token.node));
  const awaited = state.subscriptions.flatMap(({ event }) => (event === undefined || places.has(event) ? [] : [event]));
  const joins = new Map<string, number>();
  for (const { node, scope } of state.joins) joins.set(`${node}/${scope}`, node);
  return [...standing, ...awaited, ...joins.values()].map((node) => elementOf(graph, node));
}

export function subscriptionsOf({ state, running }: Observed, type: 'message' | 'signal'): readonly Subscription[] {
  return running ? state.subscriptions.filter((one) => (one.type ?? 'message') === type) : [];
}

/** Where a subscription's event stands. */
export function elementOfSubscription({ graph, state }: Observed, { event, token }: Subscription): string {
  return elementOf(graph, event ?? state.tokens.find(({ id }) => id === token)?.node);
}

/** Moments that the drawing has asked for: each timeout path of a clock counts by itself. */
export function pendingTimers({ state, running }: Observed): number {
  if (!running) return 0;
  const paths = state.clocks.reduce(
    (sum, clock) => sum + clock.moments.filter(({ boundary }) => boundary !== undefined).length,
    0,
  );
  return paths + state.timers.filter(({ key }) => !/^(clock|job|retry|accept):/.test(key)).length;
}

export function visited({ graph, log }: Observed): ReadonlySet<string> {
  const nodes = new Set<string>();
  for (const { event } of log) {
    if ('node' in event && VISITS.has(event.type)) nodes.add(elementOf(graph, event.node as number));
  }
  return nodes;
}

const VISITS: ReadonlySet<string> = new Set([
  'node.entered',
  'node.passed',
  'join.arrived',
  'join.fired',
  'end.reached',
]);

export function endEvents({ graph, log }: Observed): readonly string[] {
  return log.flatMap(({ event }) => (event.type === 'end.reached' ? [elementOf(graph, event.node)] : []));
}

/** Sub-processes that are open, one each; runs of an activity that is no sub-process open none. */
export function activeScopes({ graph, state, running }: Observed): readonly string[] {
  if (!running) return [];
  return state.scopes
    .filter((scope) => !scope.loop && !scope.compensating)
    .map((scope) => elementOf(graph, scope.node));
}

export function enabledActivities({ graph, state, running }: Observed): readonly string[] {
  if (!running) return [];
  return state.tokens.flatMap((token) => (isAdHoc(graph, token) ? adHocChoices(graph, state, token.id) : []));
}

export function isAdHoc(graph: ProcessGraph, token: Token): boolean {
  const def = graph.nodes[token.node]?.def;
  return def?.kind === 'subProcess' && def.variant === 'adHoc';
}

export interface Problem {
  readonly instanceId: string;
  readonly element: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export function problemsOf({ row, graph, state }: Observed): readonly Problem[] {
  return state.tokens.flatMap((token) =>
    token.incident ? [{ instanceId: row.instanceId, element: elementOf(graph, token.node), ...token.incident }] : [],
  );
}

/** Numbers of the runs in which a token stands, the innermost first, across calling cases. */
export function runsOf(all: readonly Observed[], { state }: Observed, token: Token): readonly number[] {
  const runs: number[] = [];
  let at: Token | undefined = token;
  while (at) {
    if (at.each !== undefined) runs.push(at.each);
    const scope: number = at.scope;
    const host: number | undefined = state.scopes.find(({ id }) => id === scope)?.token;
    at = host === undefined ? undefined : state.tokens.find(({ id }) => id === host);
  }
  const { parent } = state;
  const calling = parent && all.find(({ row }) => row.instanceId === parent.instance);
  const from = calling?.state.tokens.find(({ id }) => id === parent?.token);
  return calling && from ? [...runs, ...runsOf(all, calling, from)] : runs;
}
