// Asks the pure chooser with what the case says about its people.
import {
  type AssignmentChoice,
  type AssignmentRule,
  type CaseLink,
  type CompiledCalendar,
  choose,
  type DirectoryFacts,
  dataAt,
  type InstanceState,
  type LoadFacts,
  type ProcessGraph,
  type WorkItem,
} from '@baton/core';
import { formulasOf } from './formulas';

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
  const { owner, starter } = state;
  const token = state.tokens.find(({ id }) => id === item.token);
  // What the step itself sees: also the element of a list of which this is one run.
  const variables = token ? dataAt({ state }, token) : state.variables;
  const { declined = [], lapses = 0 } = item;
  return choose(rule, directory, loads, {
    at,
    owner,
    starter,
    doers: new Map(state.doers.map(({ node, person }) => [graph.nodes[node]?.def.id ?? '', person])),
    variables,
    step: graph.nodes[item.node]?.def.id ?? '',
    links,
    declined,
    lapses,
    calendars,
    evaluate: formulasOf(graph, variables, at),
    seed: `${asked.instanceId}/${item.id}/${declined.length}`,
  });
}
