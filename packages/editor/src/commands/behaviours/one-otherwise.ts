// A decision has at most one path "otherwise", and gets one when exactly one of several paths has no condition. Paths that no longer
// leave a decision lose both. Decisions that the command did not touch stay as they are.
import type { Diagram, Flow } from '@baton/core';
import type { Change } from '../command';

export function oneOtherwise({ before, diagram }: Change): void {
  const former = new Map(before.flows.map((flow) => [flow.id, flow]));
  const formerPaths = pathsOfDecisions(before);
  const paths = pathsOfDecisions(diagram);
  const kinds = new Map(diagram.nodes.map((node) => [node.id, node.kind]));
  for (const [id, flows] of paths) {
    if (signature(flows) !== signature(formerPaths.get(id) ?? [])) settle(flows, former);
  }
  for (const flow of diagram.flows) {
    if (paths.has(flow.from)) continue;
    const was = former.get(flow.id);
    // Paths out of steps and events may have conditions too; what is new keeps those it came with.
    if (was ? !formerPaths.has(was.from) : !NEVER.has(kinds.get(flow.from))) continue;
    delete flow.otherwise;
    delete flow.when;
  }
}

/** All their paths are taken, or the one whose event comes first. */
const NEVER: ReadonlySet<string | undefined> = new Set(['parallelGateway', 'eventBasedGateway']);

function pathsOfDecisions(diagram: Diagram): Map<string, Flow[]> {
  const paths = new Map<string, Flow[]>();
  for (const node of diagram.nodes) if (node.kind === 'exclusiveGateway') paths.set(node.id, []);
  for (const flow of diagram.flows) paths.get(flow.from)?.push(flow);
  return paths;
}

const signature = (flows: readonly Flow[]): string =>
  JSON.stringify(flows.map((flow) => [flow.id, flow.when, flow.otherwise]));

function settle(paths: readonly Flow[], former: ReadonlyMap<string, Flow>): void {
  const marked = paths.filter((flow) => flow.otherwise);
  // The one marked just now wins over the one marked before.
  const winner = marked.find((flow) => !former.get(flow.id)?.otherwise) ?? marked[0];
  for (const flow of marked) {
    const was = former.get(flow.id);
    const gotCondition = flow.when !== undefined && was?.otherwise === true && was.when === undefined;
    if (flow !== winner || paths.length === 1 || gotCondition) delete flow.otherwise;
    else delete flow.when;
  }
  if (paths.length < 2 || paths.some((flow) => flow.otherwise)) return;
  const open = paths.filter((flow) => flow.when === undefined);
  if (open.length === 1 && open[0]) open[0].otherwise = true;
}
