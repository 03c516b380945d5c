// The row of a case: what lists and searches show of its state.
import type { CaseLink, DeadlineClock, InstanceState, ProcessGraph, Token, WorkItem } from '@baton/core';
import type { CasePlace, CaseRow } from '../rows/rows';
import { clocksByToken, itemsByToken } from './by-token';
import { caseTitle, caseTitles } from './case-title';

/** How many places are told: all up to `most`; of more than that at most `ofMore`, those with a problem first, and then one for each step. */
export interface PlacesLimit {
  readonly most: number;
  readonly ofMore: number;
}

/** A row is written with every commit: that of a case at ten thousand places must not grow with them. The detail of the case tells more. */
const IN_ROWS: PlacesLimit = { most: 20, ofMore: 5 };

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
  const titles = caseTitles(graph, state);
  return {
    instanceId,
    processId: graph.id,
    version: graph.version,
    processName: graph.diagram.name,
    key: state.key,
    title: caseTitle(graph, state),
    ...(titles && { titles }),
    status: state.status,
    owner: state.owner,
    starter: state.starter,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    ...(state.undoing === undefined || state.status === 'cancelled' ? {} : { undoing: state.undoing }),
    outcome: state.status === 'completed' && state.end !== null ? nameOf(graph, state.end) : null,
    ...placesOf(graph, state, IN_ROWS),
    milestones: state.milestones.map(({ node, at }) => ({ node: idOf(graph, node), name: nameOf(graph, node), at })),
    ...momentsOf(state.clocks, normsRiskAt),
    hasIncident: hasIncident(state),
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
export function placesOf(
  graph: ProcessGraph,
  state: InstanceState,
  limit: PlacesLimit,
): Pick<CaseRow, 'places' | 'placesLeftOut' | 'furtherSteps'> {
  const itemOf = itemsByToken(state.items);
  const clockOf = clocksByToken(state.clocks);
  const { tokens, leftOut } = shown(state, limit);
  const places = tokens.map((token): CasePlace => {
    const item = itemOf(token.id);
    return {
      token: token.id,
      node: idOf(graph, token.node),
      name: nameOf(graph, token.node),
      enteredAt: token.enteredAt,
      person: item?.assignee ?? null,
      item: item?.id ?? null,
      dueAt: clockOf(token.id)?.dueAt ?? null,
      incident: incidentOf(token, item),
    };
  });
  const further = furtherSteps(graph, state.tokens, tokens);
  return {
    places,
    ...(leftOut > 0 ? { placesLeftOut: leftOut } : {}),
    ...(further.length > 0 ? { furtherSteps: further } : {}),
  };
}

function furtherSteps(graph: ProcessGraph, all: readonly Token[], told: readonly Token[]): string[] {
  if (all.length === told.length) return [];
  const steps = new Set<number>();
  let last = -1;
  for (const { node } of all) {
    if (node !== last) steps.add(node);
    last = node;
  }
  for (const { node } of told) steps.delete(node);
  return [...steps].map((node) => idOf(graph, node)).sort();
}

function shown(
  { tokens, scopes }: InstanceState,
  { most, ofMore }: PlacesLimit,
): { readonly tokens: readonly Token[]; readonly leftOut: number } {
  const around = scopes.length === 0 ? null : new Set(scopes.map((scope) => scope.token));
  const standing = around ? tokens.filter((token) => !around.has(token.id)) : tokens;
  if (standing.length <= most) return { tokens: standing, leftOut: 0 };
  const chosen: Token[] = [];
  for (const token of standing) if (token.incident && chosen.length < ofMore) chosen.push(token);
  const steps = new Set<number>();
  for (const token of standing) {
    if (chosen.length >= ofMore) break;
    if (token.incident || steps.has(token.node)) continue;
    steps.add(token.node);
    chosen.push(token);
  }
  return { tokens: chosen, leftOut: standing.length - chosen.length };
}

/** Work that nobody could be found for is a problem too. */
function incidentOf(token: Token, item: WorkItem | undefined): CasePlace['incident'] {
  if (token.incident) return token.incident;
  return item?.status === 'unassignable' ? { code: 'item.unassignable', facts: { item: item.id } } : null;
}

function hasIncident({ status, tokens, items }: InstanceState): boolean {
  // Branches that wait for one that never comes: nothing is left that could move the case.
  if (status === 'active' && tokens.length === 0) return true;
  for (const token of tokens) if (token.incident) return true;
  for (const item of items) if (item.status === 'unassignable') return true;
  return false;
}

function momentsOf(
  clocks: readonly DeadlineClock[],
  normsRiskAt: number | null,
): Pick<CaseRow, 'dueAt' | 'nextDueAt' | 'riskAt'> {
  const first = { dueAt: null as number | null, nextDueAt: null as number | null, riskAt: normsRiskAt };
  for (const { subject, dueAt, riskAt, status } of clocks) {
    if (subject.type === 'span') first.dueAt = earlier(first.dueAt, dueAt);
    first.nextDueAt = earlier(first.nextDueAt, dueAt);
    if (status !== 'overdue') first.riskAt = earlier(first.riskAt, riskAt ?? null);
  }
  return first;
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b < a) ? b : a;
}
