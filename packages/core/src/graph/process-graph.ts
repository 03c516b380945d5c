// The compiled diagram: immutable, integer-indexed. Built once per published version by `compile`, never stored.
import type { Diagram } from '../diagram/diagram';
import type { Flow } from '../diagram/flow';
import type { CompiledExpression } from '../expression/expression';
import type { Node } from '../nodes/node';
import type { NodeBase } from '../nodes/node-base';

/** `spansFrom` key of the spans that begin with the case. */
export const CASE_START = -1;

/** A node with its neighbourhood. `flows[i]` and `conditions[i]` belong to `outgoing[i]`. */
export interface GraphNode<N extends NodeBase = Node> {
  readonly ordinal: number;
  readonly def: N;
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
  readonly flows: readonly Flow[];
  readonly conditions: readonly (CompiledExpression | null)[];
  /** The kind's own expressions, in the order of its file. */
  readonly expressions: readonly CompiledExpression[];
  /** Amount of a computed budget. */
  readonly dueInAmount: CompiledExpression | null;
  /** Ordinals of the boundary events attached to it. */
  readonly boundaries: readonly number[];
  /** Ordinals of the start events directly inside it (sub-process). */
  readonly starts: readonly number[];
}

export interface ProcessGraph {
  readonly diagram: Diagram;
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly nodes: readonly GraphNode[];
  /** Per flow: ordinal of the node it leads to. */
  readonly targets: readonly number[];
  readonly starts: readonly number[];
  /** Span clocks that start, and that stop, at a node. */
  readonly spansFrom: ReadonlyMap<number, readonly number[]>;
  readonly spansTo: ReadonlyMap<number, readonly number[]>;
  readonly spanAmounts: readonly (CompiledExpression | null)[];
  readonly ordinals: ReadonlyMap<string, number>;
  readonly flowOrdinals: ReadonlyMap<string, number>;
}
