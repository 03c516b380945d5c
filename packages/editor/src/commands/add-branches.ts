// Gives a decision its paths at once: each with its words, its condition and a first step. What led on from the decision before is where
// the branches come together again.
import type { NodeKind, Variable } from '@baton/core';
import { addNode } from './add-node';
import { type Change, type CommandDefinition, done, refused } from './command';
import { insertOnFlow } from './insert-on-flow';

export interface Branch {
  readonly name: string;
  /** FEEL; absent: taken when nothing else fits. */
  readonly when?: string;
  readonly kind: NodeKind;
  /** Name of its first step. */
  readonly step: string;
}

export interface AddBranches {
  readonly type: 'addBranches';
  /** The decision. */
  readonly node: string;
  /** Its question, where that is set with them. */
  readonly question?: string;
  readonly branches: readonly Branch[];
  /** Case data that the conditions ask for and that the process does not have yet. */
  readonly variables?: readonly Variable[];
}

export const addBranches: CommandDefinition<AddBranches> = {
  type: 'addBranches',
  run(change, { node: id, question, branches, variables = [] }) {
    const { diagram } = change;
    const decision = diagram.nodes.find((node) => node.id === id);
    if (!decision) return refused('node.unknown', { node: id });
    if (question) decision.name = question;
    for (const variable of variables)
      if (!diagram.variables.some((known) => known.name === variable.name)) diagram.variables.push({ ...variable });
    const before = diagram.flows.filter((flow) => flow.from === id);
    const goesOn = before.length === 1 ? before[0]?.to : undefined;
    const made: string[] = [];
    const paths: string[] = [];
    for (const [i, branch] of branches.entries()) {
      const named = { kind: branch.kind, names: { node: branch.step } };
      const onto = i === 0 && before.length === 1 ? before[0] : undefined;
      const result = onto
        ? insertOnFlow.run(change, { type: 'insertOnFlow', flow: onto.id, ...named })
        : addNode.run(change, { type: 'addNode', after: id, ...named });
      if (!result.ok) return result;
      const flow = onto ?? diagram.flows.find((candidate) => candidate.id === result.flows[0]);
      if (!flow) continue;
      flow.name = branch.name;
      if (branch.when === undefined) flow.otherwise = true;
      else flow.when = branch.when;
      // A further branch is led to where the first one begins; it belongs to where the decision went on.
      if (!onto) leadOn(change, result.nodes[0] as string, flow.id, goesOn);
      made.push(...result.nodes);
      paths.push(flow.id);
    }
    return made.length === 0 ? refused('nothing-to-do') : done({ nodes: made, flows: paths });
  },
};

function leadOn({ diagram }: Change, step: string, path: string, goesOn: string | undefined): void {
  const onwards = diagram.flows.filter((flow) => flow.from === step && flow.id !== path);
  for (const flow of onwards) {
    if (goesOn !== undefined) flow.to = goesOn;
    else diagram.flows.splice(diagram.flows.indexOf(flow), 1);
  }
}
