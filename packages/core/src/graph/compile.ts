// From a diagram to its graph: positions for names, expressions compiled once. Called when a version is first used, by the checks and the try-out.
import type { Diagram } from '../diagram/diagram';
import type { Node } from '../nodes/node';
import { kindOf } from '../nodes/registry';
import { planClocks } from './clock-plan';
import { compileActivity } from './compile-activity';
import { compileDecision } from './compile-decision';
import { CompileError } from './compile-error';
import { compileEvent } from './compile-event';
import { Expressions } from './compile-expression';
import { eventSubProcesses, linkCatches, linkTarget, ordinalsBy, PROCESS, plainStarts } from './levels';
import { CASE_START, type GraphNode, type ProcessGraph } from './process-graph';
import { reachOfJoins } from './reach';

export interface Identity {
  readonly version: number;
  /** Hash of the published bytes. */
  readonly hash: string;
  /** IANA zone of `today()` and `now()` in its expressions; UTC when absent. */
  readonly zone?: string;
}

/** Throws CompileError for a path without ends, an identifier used twice, or an expression that does not parse. */
export function compile(diagram: Diagram, identity: Identity): ProcessGraph {
  const expressions = new Expressions(diagram, identity.zone);
  const ordinals = ordinalsOf(diagram);
  const { incoming, outgoing, targets } = pathsOf(diagram, ordinals);
  const starts = plainStarts(diagram);
  const boundaries = ordinalsBy(diagram, (node) => (node.kind === 'boundaryEvent' ? node.attachedTo : undefined));
  const catches = linkCatches(diagram);
  const subProcesses = eventSubProcesses(diagram, ordinals);
  const endsEarly = new Set(diagram.nodes.filter(isGivenUpEarly).map(({ id }) => id));
  const nodes = diagram.nodes.map((def, ordinal): GraphNode => {
    const flows = (outgoing[ordinal] ?? []).map((flow) => diagram.flows[flow] as Diagram['flows'][number]);
    const conditions = flows.map((flow) =>
      flow.when && !flow.otherwise ? expressions.compile(flow.when, { flow: flow.id }) : null,
    );
    const kind = kindOf(def.kind);
    const rim = boundaries.get(def.id) ?? [];
    const activity = compileActivity(def, expressions, rim.length === 0 && (kind.isIdle?.(def) ?? false));
    const conditional = flows.some((flow) => flow.when !== undefined || flow.otherwise === true);
    const mayBeEnough = kind.traits.hostsBoundary && def.parent !== undefined && endsEarly.has(def.parent);
    const plain = activity === null && rim.length === 0 && !conditional && !subProcesses.has(ordinal) && !mayBeEnough;
    return {
      ordinal,
      def,
      kind,
      incoming: incoming[ordinal] ?? [],
      outgoing: outgoing[ordinal] ?? [],
      alone: (outgoing[ordinal] ?? []).map((flow) => [flow]),
      flows,
      conditions,
      conditional,
      holds: kind.traits.waits || activity?.repeat != null,
      plain,
      mayBeEnough,
      local: activity !== null || 'variables' in def,
      expressions: expressionsOf(def).map((source) => expressions.compile(source, { node: def.id })),
      activity,
      event: compileEvent(def, expressions),
      link: linkTarget(def, catches),
      boundaries: rim,
      caught: rim.filter((boundary) => isAwaited(diagram.nodes[boundary])),
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
  return {
    diagram,
    process: { id: diagram.id, version: identity.version, hash: identity.hash },
    defaults: Object.fromEntries(diagram.variables.map(({ name, default: value = null }) => [name, value])),
    required: diagram.variables
      .filter((variable) => variable.required && variable.default === undefined)
      .map((variable) => variable.name),
    variables: new Map(diagram.variables.map((variable) => [variable.name, variable])),
    id: diagram.id,
    version: identity.version,
    hash: identity.hash,
    nodes,
    targets,
    starts: starts.get(PROCESS) ?? [],
    decisions: new Map((diagram.decisions ?? []).map((table) => [table.id, compileDecision(table, expressions)])),
    eventSubProcesses: subProcesses,
    ...reachOfJoins({ diagram, ordinals, incoming, links: nodes.map((node) => node.link) }),
    spansFrom,
    spansTo,
    clocks: planClocks(diagram, ordinals, (source, place) => expressions.compile(source, place)),
    ordinals,
    flowOrdinals: new Map(diagram.flows.map((flow, i) => [flow.id, i])),
  };
}

function ordinalsOf(diagram: Diagram): ReadonlyMap<string, number> {
  const ordinals = new Map<string, number>();
  for (const [i, node] of diagram.nodes.entries()) {
    if (ordinals.has(node.id)) throw new CompileError({ node: node.id, reason: 'id.twice' });
    ordinals.set(node.id, i);
  }
  return ordinals;
}

interface Paths {
  /** Per node: its flows. */
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
  /** Per flow: where it leads. */
  readonly targets: readonly number[];
}

function pathsOf(diagram: Diagram, ordinals: ReadonlyMap<string, number>): Paths {
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
  return { incoming, outgoing, targets };
}

/** The expressions of a node itself, in the order in which its kind reads them. */
function expressionsOf(node: Node): readonly string[] {
  return node.kind === 'serviceTask' || node.kind === 'scriptTask' ? (node.set ?? []).map(({ value }) => value) : [];
}

/** An ad-hoc sub-process that is asked after each step whether it is enough, and then gives up the rest. */
function isGivenUpEarly(node: Node): boolean {
  return node.kind === 'subProcess' && node.variant === 'adHoc' && node.adHoc?.cancelRemaining === true;
}

/** Whether the event at the rim of a step is waited for by its name or condition. Moments are the clock's, exceptions come by themselves. */
function isAwaited(node: Node | undefined): boolean {
  return (
    node?.kind === 'boundaryEvent' &&
    (node.event.type === 'message' || node.event.type === 'signal' || node.event.type === 'condition')
  );
}
