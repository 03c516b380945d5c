// The compiled diagram: immutable, integer-indexed. Built once per published version by `compile`, never stored.
import type { Diagram } from '../diagram/diagram';
import type { Flow } from '../diagram/flow';
import type { Variable, Variables } from '../diagram/variable';
import type { CompiledExpression } from '../expression/expression';
import type { Node } from '../nodes/node';
import type { NodeBase } from '../nodes/node-base';
import type { NodeKindDefinition } from '../nodes/node-kind';
import type { StartEvent } from '../nodes/start-event';
import type { ClockPlans } from './clock-plan';
import type { CompiledDecision } from './compile-decision';
import type { NodeSet } from './reach';

/** `spansFrom` key of the spans that begin with the case. */
export const CASE_START = -1;

export interface CompiledMapping {
  readonly from: CompiledExpression;
  readonly to: string;
}

/** The expressions of a node's event; null where it has none of the sort. */
export interface CompiledEvent {
  /** `messageFrom`, `signalFrom`. */
  readonly name: CompiledExpression | null;
  /** `correlationKey`. */
  readonly key: CompiledExpression | null;
  /** Data taken from what comes in, or that goes out. */
  readonly data: readonly CompiledMapping[] | null;
  /** The condition, or what gives the moment of a timer. */
  readonly when: CompiledExpression | null;
  /** Text of an error. */
  readonly text: CompiledExpression | null;
}

export interface CompiledRepetition {
  readonly collection: CompiledExpression | null;
  readonly count: CompiledExpression | null;
  readonly until: CompiledExpression | null;
  /** Of each run's result. */
  readonly value: CompiledExpression | null;
  readonly while: CompiledExpression | null;
  /** Nothing happens in a run, and nothing looks at how far the runs have come. */
  readonly idle: boolean;
}

export interface CompiledActivity {
  readonly repeat: CompiledRepetition | null;
  readonly input: readonly CompiledMapping[] | null;
  readonly output: readonly CompiledMapping[] | null;
  /** `processFrom` and `key` of a called process. */
  readonly process: CompiledExpression | null;
  readonly key: CompiledExpression | null;
  /** When an ad-hoc sub-process is done. */
  readonly until: CompiledExpression | null;
}

/** Lies at one level and begins by its start event while that level runs. */
export interface EventSubProcess {
  /** The sub-process. */
  readonly node: number;
  /** Its start event, and what it waits for. */
  readonly start: number;
  readonly event: NonNullable<StartEvent['event']>;
  readonly interrupting: boolean;
}

/** A node with its neighbourhood. `flows[i]` and `conditions[i]` belong to `outgoing[i]`. */
export interface GraphNode<N extends NodeBase = Node> {
  readonly ordinal: number;
  readonly def: N;
  /** What its kind does: looked up once, so that the step does not depend on the registry. */
  readonly kind: NodeKindDefinition<Node>;
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
  /** The same, each in a list of its own: the way of one that goes on over a single path. */
  readonly alone: readonly (readonly number[])[];
  readonly flows: readonly Flow[];
  readonly conditions: readonly (CompiledExpression | null)[];
  /** Not simply all flows are taken: some have a condition, or serve where none holds. */
  readonly conditional: boolean;
  /** What a token waits with there is given up when it goes on. */
  readonly holds: boolean;
  /** To be done with it is no more than to move on: no data goes in or out, it runs once, it cannot be undone, it holds nothing inside. */
  readonly plain: boolean;
  /** When it is done it is asked whether that is enough for the ad-hoc sub-process around it. */
  readonly mayBeEnough: boolean;
  /** A token on it may hold data of its own. */
  readonly local: boolean;
  /** The kind's own expressions, in the order of its file. */
  readonly expressions: readonly CompiledExpression[];
  /** Data in and out, repetition, call; null for nodes that have nothing of this. */
  readonly activity: CompiledActivity | null;
  /** What it waits for or tells; null for nodes without an event. */
  readonly event: CompiledEvent | null;
  /** Where a jump leads; -1: nowhere. */
  readonly link: number;
  /** Ordinals of the boundary events attached to it. */
  readonly boundaries: readonly number[];
  /** Those of them that are waited for by a name or a condition. */
  readonly caught: readonly number[];
  /** Ordinals of the start events directly inside it (sub-process) that begin with it: those without an event. */
  readonly starts: readonly number[];
}

export interface ProcessGraph {
  /** Its name in states and logs. */
  readonly process: { readonly id: string; readonly version: number; readonly hash: string };
  /** What the case data begins with, by name; and what must be given (required, without a default). */
  readonly defaults: Variables;
  readonly required: readonly string[];
  readonly variables: ReadonlyMap<string, Variable>;
  readonly diagram: Diagram;
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly nodes: readonly GraphNode[];
  /** Per flow: ordinal of the node it leads to. */
  readonly targets: readonly number[];
  /** Start events of the process itself that wait for nothing. */
  readonly starts: readonly number[];
  /** Decision tables by their id. */
  readonly decisions: ReadonlyMap<string, CompiledDecision>;
  /** By the ordinal of the sub-process in which they lie; `CASE_START`: in the process itself. */
  readonly eventSubProcesses: ReadonlyMap<number, readonly EventSubProcess[]>;
  /** By the ordinal of an inclusive join: the nodes from which a way leads to it. */
  readonly reach: ReadonlyMap<number, NodeSet>;
  /** The same by the ordinal of a parallel join that gives up who has not come. */
  readonly regions: ReadonlyMap<number, NodeSet>;
  /** Span clocks that start, and that stop, at a node. */
  readonly spansFrom: ReadonlyMap<number, readonly number[]>;
  readonly spansTo: ReadonlyMap<number, readonly number[]>;
  readonly clocks: ClockPlans;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly flowOrdinals: ReadonlyMap<string, number>;
}
