// Makes a step and adds it to the diagram. Called by the commands that add; where it stands is up to them.
import type { Node, NodeKind } from '@baton/core';
import { KIND_DEFAULTS } from '../kinds/defaults';
import type { Change } from './command';

export interface NodeNames {
  readonly node?: string;
  /** Of steps that come with it. */
  readonly step?: string;
}

export interface NewNode {
  readonly kind: NodeKind;
  readonly names?: NodeNames | undefined;
  readonly lane?: string | undefined;
  /** Sub-process in which it is drawn; null or absent: the process. */
  readonly inside?: string | null | undefined;
}

export function newNode(change: Change, command: NewNode): Node {
  const kind = KIND_DEFAULTS[command.kind];
  const node = kind.create({ id: change.newId(kind.prefix), attachedTo: '' });
  if (command.names?.node) node.name = command.names.node;
  if (command.lane !== undefined) node.lane = command.lane;
  if (command.inside) node.parent = command.inside;
  change.diagram.nodes.push(node);
  return node;
}
