// From a diagram to its graph: positions for names, expressions compiled once. Called when a version is first used, by the checks and the try-out.
import type { Deadline } from '../diagram/deadline';
import type { Diagram } from '../diagram/diagram';
import { type CompiledExpression, compileExpression, type ExpressionProblem } from '../expression/expression';
import type { Node } from '../nodes/node';
import { CASE_START, type GraphNode, type ProcessGraph } from './process-graph';

export interface Identity {
  readonly version: number;
  /** Hash of the published bytes. */
  readonly hash: string;
  /** IANA zone of `today()` and `now()` in its expressions; UTC when absent. */
  readonly zone?: string;
}

/** A diagram that cannot be compiled: only what makes running it impossible. `checkDiagram` says it in full. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
  readonly code = 'diagram.not-compilable';

  constructor(readonly facts: { readonly node?: string; readonly flow?: string; readonly reason: string }) {
    super(`diagram.not-compilable ${JSON.stringify(facts)}`);
  }
}

/** Throws CompileError for a path without ends, an identifier used twice, or an expression that does not parse. */
export function compile(diagram: Diagram, identity: Identity): ProcessGraph {
  const drawn: Drawn = { diagram, zone: identity.zone };
  const ordinals = new Map<string, number>();
  for (const [i, node] of diagram.nodes.entries()) {
    if (ordinals.has(node.id)) throw new CompileError({ node: node.id, reason: 'id.twice' });
    ordinals.set(node.id, i);
  }
  const flowOrdinals = new Map(diagram.flows.map((flow, i) => [flow.id, i]));
  const incoming: number[][] = diagram.nodes.map(() => []);
  const outgoing: number[][] = diagram.nodes.map(() => []);
  const targets: number[] = [];
  for (const [i, flow] of diagram.flows.entries()) {
    const from = ordinals.get(flow.from);
    const to = ordinals.get(flow.to);
    if (from === undefined || to === undefined) throw new CompileError({ flow: flow.id, reason: 'flow.dangling' });
    outgoing[from]?.push(i);
    incoming[to]?.push(i);
    targets.push(to);
  }
  const starts = ordinalsBy(diagram, (node) => (node.kind === 'startEvent' ? (node.parent ?? PROCESS) : undefined));
  const boundaries = ordinalsBy(diagram, (node) => (node.kind === 'boundaryEvent' ? node.attachedTo : undefined));
  const nodes = diagram.nodes.map((def, ordinal): GraphNode => {
    const flows = (outgoing[ordinal] ?? []).map((flow) => diagram.flows[flow] as Diagram['flows'][number]);
    return {
      ordinal,
      def,
      incoming: incoming[ordinal] ?? [],
      outgoing: outgoing[ordinal] ?? [],
      flows,
      conditions: flows.map((flow) =>
        flow.when && def.kind === 'exclusiveGateway' && !flow.otherwise
          ? expressionOf(flow.when, { flow: flow.id }, drawn)
          : null,
      ),
      expressions: expressionsOf(def).map((source) => expressionOf(source, { node: def.id }, drawn)),
      dueInAmount: amountOf('deadline' in def ? def.deadline : undefined, { node: def.id }, drawn),
      boundaries: boundaries.get(def.id) ?? [],
      starts: starts.get(def.id) ?? [],
    };
  });
  const spansFrom = new Map<number, number[]>();
  const spansTo = new Map<number, number[]>();
  for (const [i, span] of (diagram.clocks ?? []).entries()) {
    const from = span.from === 'start' ? CASE_START : ordinals.get(span.from.step);
    if (from !== undefined) spansFrom.set(from, [...(spansFrom.get(from) ?? []), i]);
    const to = span.to === 'end' ? undefined : ordinals.get(span.to.step);
    if (to !== undefined) spansTo.set(to, [...(spansTo.get(to) ?? []), i]);
  }
  const spanAmounts = (diagram.clocks ?? []).map((span) => amountOf(span.deadline, {}, drawn));
  return {
    diagram,
    id: diagram.id,
    version: identity.version,
    hash: identity.hash,
    nodes,
    targets,
    starts: starts.get(PROCESS) ?? [],
    spansFrom,
    spansTo,
    spanAmounts,
    ordinals,
    flowOrdinals,
  };
}

/** The expressions of a node itself, in the order in which its kind reads them. */
export function expressionsOf(node: Node): readonly string[] {
  if (node.kind === 'serviceTask') return (node.set ?? []).map(({ value }) => value);
  if (node.kind === 'receiveTask') return node.correlationKey ? [node.correlationKey] : [];
  return [];
}

/** Compiles with the types that the diagram declares, so that dates are dates. */
export function compileFor(diagram: Diagram, source: string, zone?: string): CompiledExpression | ExpressionProblem {
  const types: Record<string, 'date' | 'dateTime'> = {};
  for (const { name, type } of diagram.variables) if (type === 'date' || type === 'dateTime') types[name] = type;
  return compileExpression(source, { types, ...(zone === undefined ? {} : { zone }) });
}

/** Stands for the process itself where others name a sub-process; no id can be empty. */
const PROCESS = '';

function ordinalsBy(
  diagram: Diagram,
  keyOf: (node: Node) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [ordinal, node] of diagram.nodes.entries()) {
    const key = keyOf(node);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), ordinal]);
  }
  return groups;
}

interface Drawn {
  readonly diagram: Diagram;
  readonly zone: string | undefined;
}

function expressionOf(
  source: string,
  place: { node?: string; flow?: string },
  { diagram, zone }: Drawn,
): CompiledExpression {
  const compiled = compileFor(diagram, source, zone);
  if (!compiled.ok) throw new CompileError({ ...place, reason: compiled.code });
  return compiled;
}

function amountOf(deadline: Deadline | undefined, place: { node?: string }, drawn: Drawn): CompiledExpression | null {
  return deadline && 'dueInAmount' in deadline.budget ? expressionOf(deadline.budget.dueInAmount, place, drawn) : null;
}
