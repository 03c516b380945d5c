// Asks the pure chooser with what the case says about its people.
import {
  type AssignmentChoice,
  type AssignmentRule,
  choose,
  type DirectoryFacts,
  type InstanceState,
  type LoadFacts,
  type ProcessGraph,
} from '@baton/core';

export function chooseAssignee(
  rule: AssignmentRule,
  directory: DirectoryFacts,
  loads: LoadFacts,
  graph: ProcessGraph,
  state: InstanceState,
  at: number,
): AssignmentChoice {
  const doers = new Map(state.doers.map(({ node, person }) => [graph.nodes[node]?.def.id ?? '', person]));
  const { owner, starter, variables } = state;
  return choose(rule, directory, loads, { at, owner, starter, doers, variables });
}
