// Makes a step one of another kind where it stands: its paths, its place and all that the other kind knows too are kept.
import type { Node, NodeKind } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import { KIND_DEFAULTS } from '../kinds/defaults';
import { type CommandDefinition, done, refused } from './command';
import { canConnect } from './rules/can-connect';

export interface ChangeKind {
  readonly type: 'changeKind';
  readonly id: string;
  readonly kind: NodeKind;
}

export const changeKind: CommandDefinition<ChangeKind> = {
  type: 'changeKind',
  run({ diagram }, { id, kind }) {
    const index = diagram.nodes.findIndex((candidate) => candidate.id === id);
    const node = diagram.nodes[index];
    if (!node) return refused('node.unknown', { node: id });
    if (node.kind === kind) return refused('nothing-to-do');
    const next = asKind(JSON.parse(JSON.stringify(node)), kind);
    const nodes = diagram.nodes.map((other) => (other.id === id ? next : other));
    for (const flow of diagram.flows.filter(({ from, to }) => from === id || to === id)) {
      const [from, to] = [nodes.find((one) => one.id === flow.from), nodes.find((one) => one.id === flow.to)];
      const others = { ...diagram, nodes, flows: diagram.flows.filter((other) => other.id !== flow.id) };
      const refusal = from && to ? canConnect(others, { from, to }) : null;
      if (refusal) return refusal;
    }
    if (node.kind === 'subProcess' && diagram.nodes.some((inner) => inner.parent === id))
      return refused('connect.crosses-border');
    diagram.nodes[index] = next;
    return done({ nodes: [id] });
  },
};

/** What both kinds know is kept: a field that the other kind does not have, or has otherwise, is left out. */
export function asKind(node: Node, kind: NodeKind): Node {
  let made = KIND_DEFAULTS[kind].create({ id: node.id, attachedTo: '' }) as Node;
  for (const [field, value] of Object.entries(node)) {
    if (field === 'id' || field === 'kind' || field in made) continue;
    const tried = { ...made, [field]: value } as Node;
    if (isNode(tried)) made = tried;
  }
  return made;
}

function isNode(node: Node): boolean {
  const { lane: _, parent: __, ...alone } = node;
  return parseDiagram({
    format: 1,
    id: 'probe',
    name: 'Probe',
    lanes: [],
    nodes: [alone],
    flows: [],
    variables: [],
    ladders: [],
  }).ok;
}
