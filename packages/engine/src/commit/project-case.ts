// The row of a case: what lists and searches show of its state.
import type { CaseLink, DeadlineClock, InstanceState, ProcessGraph, Token, WorkItem } from '@baton/core';
import type { CasePlace, CaseRow } from '../rows/rows';
import { caseTitle } from './case-title';

/** Branches that a row tells, those with a problem first; the detail of the case tells all. A row is written with every commit. */
const PLACES_SHOWN = 20;

export interface CaseCompanions {
  readonly instanceId: string;
  readonly people: readonly string[];
  readonly links: readonly CaseLink[];
}

export function projectCase(
  graph: ProcessGraph,
  state: InstanceState,
  { instanceId, people, links }: CaseCompanions,
  /** From when on it is at risk by its norms (`riskByNorms`). */
  normsRiskAt: number | null = null,
): CaseRow {
  const spans = state.clocks.filter((clock) => clock.subject.type === 'span');
  return {
    instanceId,
    processId: graph.id,
    version: graph.version,
    processName: graph.diagram.name,
    key: state.key,
    title: caseTitle(graph, state),
    status: state.status,
    owner: state.owner,
    starter: state.starter,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    outcome: state.status === 'completed' && state.end !== null ? nameOf(graph, state.end) : null,
    places: placesOf(graph, state),
    milestones: state.milestones.map(({ node, at }) => ({ node: idOf(graph, node), name: nameOf(graph, node), at })),
    dueAt: earliest(spans.map(({ dueAt }) => dueAt)),
    nextDueAt: earliest(state.clocks.map(({ dueAt }) => dueAt)),
    riskAt: earliest([
      normsRiskAt,
      ...state.clocks.map((clock) => (clock.status === 'overdue' ? null : (clock.riskAt ?? null))),
    ]),
    hasIncident:
      state.tokens.some((token) => token.incident) ||
      state.items.some((item) => item.status === 'unassignable') ||
      // Branches that wait for one that never comes: nothing is left that could move the case.
      (state.status === 'active' && state.tokens.length === 0),
    links,
    variables: state.variables,
    parent: state.parent ? { instanceId: state.parent.instance, token: state.parent.token } : null,
    revision: state.revision,
    people,
  };
}

export function idOf(graph: ProcessGraph, ordinal: number): string {
  return graph.nodes[ordinal]?.def.id ?? '';
}

/** The name of a step, or its id where it has none. */
export function nameOf(graph: ProcessGraph, ordinal: number): string {
  const def = graph.nodes[ordinal]?.def;
  return def?.name ?? def?.id ?? '';
}

/** What a time target is called: its own name, or that of its step. */
export function clockName(graph: ProcessGraph, { subject, node }: Pick<DeadlineClock, 'subject' | 'node'>): string {
  const own = graph.nodes[node]?.def;
  const further = subject.type === 'step' && own && 'clocks' in own ? own.clocks?.[subject.clock ?? -1] : undefined;
  const span = subject.type === 'span' ? graph.diagram.clocks?.[subject.clock] : undefined;
  return span?.name ?? further?.name ?? nameOf(graph, node);
}

/** A token that only stands for the sub-process around others is not a place of its own. */
function placesOf(graph: ProcessGraph, state: InstanceState): CasePlace[] {
  const around = new Set(state.scopes.map((scope) => scope.token));
  const items = new Map(state.items.map((item) => [item.token, item]));
  const dueAt = new Map(
    // Of several of one step the first: its deadline.
    state.clocks
      .toReversed()
      .flatMap(({ subject, dueAt }) => (subject.type === 'step' ? [[subject.token, dueAt]] : [])),
  );
  const standing = state.tokens.filter((token) => !around.has(token.id));
  return shown(standing).map((token) => {
    const item = items.get(token.id);
    return {
      token: token.id,
      node: idOf(graph, token.node),
      name: nameOf(graph, token.node),
      enteredAt: token.enteredAt,
      person: item?.assignee ?? null,
      item: item?.id ?? null,
      dueAt: dueAt.get(token.id) ?? null,
      incident: incidentOf(token, item),
    };
  });
}

function shown(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= PLACES_SHOWN) return tokens;
  const held = tokens.filter((token) => token.incident);
  const others = tokens.filter((token) => !token.incident);
  return [...held, ...others].slice(0, PLACES_SHOWN);
}

/** Work that nobody could be found for is a problem too. */
function incidentOf(token: Token, item: WorkItem | undefined): CasePlace['incident'] {
  if (token.incident) return token.incident;
  return item?.status === 'unassignable' ? { code: 'item.unassignable', facts: { item: item.id } } : null;
}

function earliest(moments: readonly (number | null)[]): number | null {
  let first: number | null = null;
  for (const at of moments) if (at !== null && (first === null || at < first)) first = at;
  return first;
}
