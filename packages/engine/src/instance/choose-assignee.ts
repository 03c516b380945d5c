// Asks the pure chooser with what the case says about its people.
import {
  type AssignmentChoice,
  type AssignmentRule,
  CASE_KEY,
  type CaseLink,
  type ChoiceContext,
  type CompiledCalendar,
  choose,
  type DirectoryFacts,
  dataAt,
  type InstanceState,
  type LoadFacts,
  type ProcessGraph,
  type WorkItem,
} from '@baton/core';
import { type Formula, formulasOf } from './formulas';

export interface ChoiceAsked {
  readonly instanceId: string;
  readonly rule: AssignmentRule;
  readonly item: WorkItem;
  readonly graph: ProcessGraph;
  readonly state: InstanceState;
  readonly links: readonly CaseLink[];
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  readonly at: number;
}

/** The seed is the item itself and how often it went round: the same question draws the same person. */
export function chooseAssignee(asked: ChoiceAsked, directory: DirectoryFacts, loads: LoadFacts): AssignmentChoice {
  const { rule, item, graph, state, links, calendars, at } = asked;
  const { declined = [], lapses = 0 } = item;
  return choose(rule, directory, loads, {
    ...circleOf({ graph, state, links, at }, item.token),
    step: graph.nodes[item.node]?.def.id ?? '',
    declined,
    lapses,
    calendars,
    seed: `${asked.instanceId}/${item.id}/${declined.length}`,
  });
}

/** What the case says about its people, as the step at `token` sees it: also the element of a list of which this is one run. */
export function circleOf(
  { graph, state, links, at }: Pick<ChoiceAsked, 'graph' | 'state' | 'links' | 'at'>,
  tokenId: number | undefined,
): ChoiceContext & { readonly evaluate: Formula } {
  const token = state.tokens.find(({ id }) => id === tokenId);
  const variables = token ? dataAt({ state }, token) : state.variables;
  return {
    at,
    owner: state.owner,
    starter: state.starter,
    doers: new Map(state.doers.map(({ node, person }) => [graph.nodes[node]?.def.id ?? '', person])),
    variables,
    links,
    evaluate: formulasOf(graph, { [CASE_KEY]: state.key, ...variables }, at),
  };
}
