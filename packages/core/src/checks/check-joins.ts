// Joins that wait for ever: a small walk over what can happen, with every choice tried, until a branch has arrived at "when all are done" and
// another one that it waits for can never come. Typical: a timeout path led straight into the join instead of meeting the other path first.
import type { Node } from '../nodes/node';
import { type DrawingIndex, type Report, TOP } from './drawing-index';

/** Markings looked at per level; beyond, the check says nothing. */
const BUDGET = 20_000;
/** Tokens on one step: more of them make no difference to joins that wait for ever. */
const CROWD = 3;

/** How many tokens stand on each step, and how many have arrived at a join over each path; by id. */
type Marking = ReadonlyMap<string, number>;

export function checkJoins(drawing: DrawingIndex, report: Report): void {
  for (const [parent, level] of drawing.children) {
    const starts = level.filter((node) => node.kind === 'startEvent');
    if ((parent !== TOP && drawing.nodes.get(parent)?.kind !== 'subProcess') || starts.length !== 1) continue;
    for (const [join, missing] of waitingForEver(drawing, starts[0] as Node)) {
      const facts = { missing: missing.map((id) => drawing.nodes.get(id)?.name ?? id) };
      report({ code: 'parallel.unpaired', severity: 'error', node: join, path: [], facts });
    }
  }
}

/** Joins at which something has arrived when nothing can move any more, with the steps from which nothing came. */
function waitingForEver(drawing: DrawingIndex, start: Node): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const seen = new Set<string>();
  const open: Marking[] = [new Map([[start.id, 1]])];
  for (let marking = open.pop(); marking; marking = open.pop()) {
    const key = keyOf(marking);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > BUDGET) return new Map();
    const moving = [...marking.keys()].filter((id) => drawing.nodes.has(id)).sort()[0];
    if (moving !== undefined) open.push(...movesOf(drawing, marking, moving));
    else for (const [join, missing] of stuckJoins(drawing, marking)) found.set(join, missing);
  }
  return found;
}

function keyOf(marking: Marking): string {
  return [...marking]
    .map(([id, count]) => `${id}=${count}`)
    .sort()
    .join(' ');
}

/** What can become of the token on `id`; which token moves first makes no difference to who arrives at joins in the end. */
function movesOf(drawing: DrawingIndex, marking: Marking, id: string): Marking[] {
  const node = drawing.nodes.get(id) as Node;
  const left = changed(marking, id, -1);
  const moves = waysOut(drawing, node).map((flows) => flows.reduce((next, flow) => arrived(drawing, next, flow), left));
  for (const boundary of drawing.boundaries.get(id) ?? []) {
    if (boundary.kind !== 'boundaryEvent') continue;
    const onPath = changed(left, boundary.id, 1);
    // Beside a step that goes on: both branches run, and the path is followed once.
    moves.push(
      ...(boundary.interrupting
        ? [onPath]
        : waysOut(drawing, node).map((flows) => flows.reduce((next, flow) => arrived(drawing, next, flow), onPath))),
    );
  }
  return moves;
}

/** The sets of paths of which one is taken. */
function waysOut(drawing: DrawingIndex, node: Node): readonly (readonly string[])[] {
  const flows = drawing.outgoing.get(node.id) ?? [];
  if (flows.length === 0) return [[]];
  if (node.kind === 'exclusiveGateway') return flows.map((flow) => [flow.id]);
  const outcomes = node.kind === 'userTask' ? (node.outcomes ?? []) : [];
  if (outcomes.length === 0) return [flows.map((flow) => flow.id)];
  return outcomes.map((outcome) => {
    const own = flows.filter((flow) => flow.outcome === outcome.id);
    return (own.length > 0 ? own : flows.filter((flow) => flow.outcome === undefined)).map((flow) => flow.id);
  });
}

function arrived(drawing: DrawingIndex, marking: Marking, flowId: string): Marking {
  const flow = drawing.flows.get(flowId);
  const to = flow && drawing.nodes.get(flow.to);
  if (!flow || !to) return marking;
  const incoming = drawing.incoming.get(to.id) ?? [];
  if (to.kind !== 'parallelGateway' || incoming.length < 2) return changed(marking, to.id, 1);
  const waiting = changed(marking, arrivalOf(flow.id), 1);
  if (incoming.some((other) => !waiting.has(arrivalOf(other.id)))) return waiting;
  return changed(
    incoming.reduce((next, other) => changed(next, arrivalOf(other.id), -1), waiting),
    to.id,
    1,
  );
}

function changed(marking: Marking, id: string, by: 1 | -1): Marking {
  const next = new Map(marking);
  const count = Math.min(CROWD, (next.get(id) ?? 0) + by);
  if (count > 0) next.set(id, count);
  else next.delete(id);
  return next;
}

/** Arrivals are kept beside the steps, under names that no step can have. */
function arrivalOf(flow: string): string {
  return `>${flow}`;
}

function stuckJoins(drawing: DrawingIndex, marking: Marking): [string, string[]][] {
  const joins = new Set<string>();
  for (const flow of drawing.diagram.flows) if (marking.has(arrivalOf(flow.id))) joins.add(flow.to);
  return [...joins].map((join) => {
    const missing = (drawing.incoming.get(join) ?? []).filter((flow) => !marking.has(arrivalOf(flow.id)));
    return [join, missing.map((flow) => flow.from)];
  });
}
