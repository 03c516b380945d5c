// The oracle of the soundness tests: drives the real step through everything that can happen in a small process, all choices, all orders.
import type { Diagram } from '../../diagram/diagram';
import { compile } from '../../graph/compile';
import type { ProcessGraph } from '../../graph/process-graph';
import type { InstanceState, JoinArrival } from '../../state/instance-state';
import type { Command, CommandBody } from '../../step/commands';
import { decide } from '../../step/decide';
import { MONDAY_TEN, OFFICE_FACTS } from '../../testing';

export interface Seen {
  /** False: there was more than could be looked at, or a command was refused; then nothing follows from what was not seen. */
  readonly complete: boolean;
  /** Joins at which something waits while nothing can move any more. */
  readonly stuckJoins: ReadonlySet<string>;
  /** A step on which two stood at once, or a join at which one path had brought two. */
  readonly doubled: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
  /** Some order of events ends the case. */
  readonly ends: boolean;
}

/** Variables by which decisions choose: each decision has its own, with the values 0 to `ways - 1`. */
export interface Chooser {
  readonly variable: string;
  readonly ways: number;
}

export function exploreByStepping(diagram: Diagram, choosers: readonly Chooser[], limit = 3_000): Seen {
  const graph = compile(diagram, { version: 1, hash: 'oracle' });
  const nameOf = (ordinal: number) => graph.nodes[ordinal]?.def.id ?? '';
  const seen = {
    complete: true,
    stuckJoins: new Set<string>(),
    doubled: new Set<string>(),
    reached: new Set<string>(),
    ends: false,
  };
  const known = new Set<string>();
  const open: InstanceState[] = [];
  const choices = combinations(choosers);
  const step = (state: InstanceState | null, body: CommandBody): void => {
    for (const values of choices) {
      const chosen = state ? { ...state, variables: { ...state.variables, ...values } } : null;
      const given = body.type === 'start' ? { ...body, variables: values } : body;
      const command: Command = { ...given, id: 'c', at: MONDAY_TEN, by: { person: 'ann' }, privileged: true };
      const decision = decide(graph, OFFICE_FACTS, chosen, command);
      if (!decision.ok) {
        seen.complete = false;
        continue;
      }
      for (const event of decision.events)
        if (event.type === 'node.entered' || event.type === 'node.passed') seen.reached.add(nameOf(event.node));
      const key = keyOf(decision.state);
      if (known.has(key)) continue;
      known.add(key);
      open.push(decision.state);
    }
  };
  step(null, { type: 'start', key: 'K', title: 'T', owner: null, variables: {} });
  for (let state = open.pop(); state; state = open.pop()) {
    if (known.size > limit) return { ...seen, complete: false };
    if (state.status === 'completed') {
      seen.ends = true;
      continue;
    }
    const twice = doubledIn(graph, state);
    if (twice.length > 0) {
      for (const node of twice) seen.doubled.add(nameOf(node));
      continue;
    }
    if (state.tokens.some((token) => token.incident)) seen.complete = false;
    const moves = movesOf(graph, state);
    if (moves.length === 0)
      for (const join of state.joins) if (isWaiting(graph, state, join)) seen.stuckJoins.add(nameOf(join.node));
    for (const move of moves) step(state, move);
  }
  return seen;
}

/** Where the case is and what waits for it, without data, numbers and times. */
function keyOf(state: InstanceState): string {
  const around = (scope: number): string => {
    const opened = state.scopes.find((candidate) => candidate.id === scope);
    return opened ? `${around(opened.parent)}/${opened.node}` : '';
  };
  const tokens = state.tokens.map((token) => `${around(token.scope)}:${token.node}`).sort();
  const joins = state.joins.map((join) => `${around(join.scope)}:${join.flow}x${Math.min(join.count, 9)}`).sort();
  const heard = state.subscriptions.filter(({ occurrence = 0 }) => occurrence > 0).map(({ event }) => event);
  return `${state.status} ${tokens.join(' ')} ${joins.join(' ')} ${heard.sort().join(' ')}`;
}

function doubledIn(graph: ProcessGraph, state: InstanceState): readonly number[] {
  const places = new Set<string>();
  // What comes to an inclusive join goes on as one; one that goes on with the n-th counts what has come.
  const waitsForAll = (node: number) => {
    const def = graph.nodes[node]?.def;
    return def?.kind === 'parallelGateway' && !def.waitFor;
  };
  const twice = state.joins.filter((join) => join.count > 1 && waitsForAll(join.node)).map((join) => join.node);
  for (const token of state.tokens.filter(({ each }) => each === undefined)) {
    const place = `${token.scope} ${token.node}`;
    if (places.has(place)) twice.push(token.node);
    places.add(place);
  }
  return twice;
}

/** What a join of the n-th ignores, since it has gone on, does not wait. */
function isWaiting(graph: ProcessGraph, state: InstanceState, { node, scope }: JoinArrival): boolean {
  const join = graph.nodes[node];
  const needed = join?.def.kind === 'parallelGateway' ? join.def.waitFor?.count : undefined;
  const arrived = state.joins.filter((one) => one.node === node && one.scope === scope).length;
  return needed === undefined || arrived < Math.min(needed, join?.incoming.length ?? 0);
}

/** What lets the step go on happens once at most: the check tells what one of them does. */
function movesOf(graph: ProcessGraph, state: InstanceState): CommandBody[] {
  const awaited = state.subscriptions.filter(({ type, occurrence = 0 }) => type === 'message' && occurrence === 0);
  const heard = awaited.map(
    ({ id = 0, message, key }): CommandBody => ({ type: 'receive', message, key, subscription: id, variables: {} }),
  );
  const done = state.items.flatMap((item): CommandBody[] => {
    const def = graph.nodes[item.node]?.def;
    const outcomes = def?.kind === 'userTask' ? (def.outcomes ?? []) : [];
    if (outcomes.length === 0) return [{ type: 'complete', item: item.id }];
    return outcomes.map((outcome) => ({ type: 'complete', item: item.id, outcome: outcome.id }));
  });
  return [...done, ...heard];
}

function combinations(choosers: readonly Chooser[]): readonly Readonly<Record<string, number>>[] {
  let all: Readonly<Record<string, number>>[] = [{}];
  for (const { variable, ways } of choosers)
    all = all.flatMap((values) => Array.from({ length: ways }, (_, value) => ({ ...values, [variable]: value })));
  return all;
}
