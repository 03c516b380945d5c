// Paths heal: what led to a removed step leads on to where the step led. Branches of a decision stay apart, with their names and conditions, also
// where they lead to the same step then. Paths of which an end is gone for good go too.
import type { Diagram, Flow, Node } from '@baton/core';
import type { Change } from '../command';
import { canConnect } from '../rules/can-connect';

export function healPaths({ before, diagram }: Change): void {
  const here = new Set(diagram.nodes.map((node) => node.id));
  const gone = before.nodes.filter((node) => !here.has(node.id)).map((node) => node.id);
  for (const id of gone) {
    const onwards = goesOnTo(diagram, id);
    const incoming = diagram.flows.filter((flow) => flow.to === id && flow.from !== id);
    diagram.flows = diagram.flows.filter((flow) => flow.from !== id && (flow.to !== id || incoming.includes(flow)));
    for (const flow of incoming) {
      if (onwards === null || !redirect(diagram, flow, onwards, here))
        diagram.flows = diagram.flows.filter((kept) => kept.id !== flow.id);
    }
  }
  diagram.flows = withoutDangling(diagram, here);
}

/** Where the removed step led: its only way, else the one that was for everything else, else the first. */
function goesOnTo(diagram: Diagram, id: string): string | null {
  const outgoing = diagram.flows.filter((flow) => flow.from === id && flow.to !== id);
  return (outgoing.find((flow) => flow.otherwise) ?? outgoing[0])?.to ?? null;
}

function redirect(diagram: Diagram, flow: Flow, to: string, here: ReadonlySet<string>): boolean {
  const from = diagram.nodes.find((node) => node.id === flow.from);
  const target = diagram.nodes.find((node) => node.id === to);
  // Between two removed steps the path is carried on until an end is still there.
  if (!from || !target) {
    if (!here.has(to) || !here.has(flow.from)) flow.to = to;
    return flow.from !== to;
  }
  const refusal = canConnect(diagram, { from, to: target });
  if (refusal && !(refusal.code === 'connect.twice' && isChoice(from, flow))) return false;
  flow.to = to;
  return true;
}

/** Whether a case takes this path rather than another one: a second way to the same step says when it is taken. */
function isChoice({ kind }: Node, { when, outcome, otherwise }: Flow): boolean {
  if (kind === 'parallelGateway' || kind === 'eventBasedGateway') return false;
  return kind === 'exclusiveGateway' || when !== undefined || outcome !== undefined || otherwise === true;
}

function withoutDangling(diagram: Diagram, here: ReadonlySet<string>): Flow[] {
  const kept = diagram.flows.filter((flow) => here.has(flow.from) && here.has(flow.to));
  return kept.length === diagram.flows.length ? diagram.flows : kept;
}
