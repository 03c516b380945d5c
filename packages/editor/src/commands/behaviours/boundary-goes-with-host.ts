// What happens meanwhile goes with its step: removed with it (or when it becomes a kind that cannot have it), in its lane and on its sheet.
import type { Node } from '@baton/core';
import type { Change } from '../command';
import { canHost } from '../rules/can-host';

export function boundaryGoesWithHost({ diagram }: Change): void {
  const byId = new Map<string, Node>(diagram.nodes.map((node) => [node.id, node]));
  const lost = new Set<string>();
  for (const node of diagram.nodes) {
    if (node.kind !== 'boundaryEvent') continue;
    const host = byId.get(node.attachedTo);
    if (!host || !canHost(host)) lost.add(node.id);
    else follow(node, host);
  }
  if (lost.size > 0) diagram.nodes = diagram.nodes.filter((node) => !lost.has(node.id));
}

function follow(node: Node, host: Node): void {
  if (node.lane !== host.lane) {
    if (host.lane === undefined) delete node.lane;
    else node.lane = host.lane;
  }
  if (node.parent !== host.parent) {
    if (host.parent === undefined) delete node.parent;
    else node.parent = host.parent;
  }
}
