// A path that serves an outcome belongs to a step that has this outcome; otherwise it serves every outcome.
import type { Node } from '@baton/core';
import type { Change } from '../command';

export function outcomePaths({ diagram }: Change): void {
  const byId = new Map<string, Node>(diagram.nodes.map((node) => [node.id, node]));
  for (const flow of diagram.flows) {
    if (flow.outcome === undefined) continue;
    const from = byId.get(flow.from);
    const known = from?.kind === 'userTask' && from.outcomes?.some((outcome) => outcome.id === flow.outcome);
    if (!known) delete flow.outcome;
  }
}
