// What no case can come to, and what it cannot come out of, as far as paths show. How tokens move on them is `soundness/`'s matter.
import type { Node } from '../nodes/node';
import { kindOf } from '../nodes/registry';
import { handlersOf, isForCompensation } from './check-references';
import { type DrawingIndex, isAdHoc, isBesidePaths, type Report, TOP } from './drawing-index';
import { linkTarget } from './soundness/moves';

export function checkReach(drawing: DrawingIndex, ending: ReadonlySet<string>, report: Report): void {
  const reached = spread(
    drawing,
    drawing.diagram.nodes.filter((node) => node.kind === 'startEvent' && node.parent === undefined),
    forwards,
  );
  const handlers = handlersOf(drawing);
  for (const node of drawing.diagram.nodes) {
    const { traits } = kindOf(node.kind);
    // It, and what is inside of it, has a warning of its own.
    if (isUnused(drawing, node, handlers)) continue;
    const at = { node: node.id, path: [], facts: {} } as const;
    const wayIn = (drawing.incoming.get(node.id) ?? []).length > 0 || needsNoWayIn(drawing, node);
    const wayOut = (drawing.outgoing.get(node.id) ?? []).length > 0 || needsNoWayOut(drawing, node);
    if (traits.incoming && !wayIn) report({ ...at, code: 'node.no-way-in', severity: 'error' });
    else if (!reached.has(node.id)) report({ ...at, code: 'node.unreachable', severity: 'error' });
    if (traits.outgoing && !wayOut)
      report({
        ...at,
        code: node.kind === 'boundaryEvent' ? 'boundary.no-path' : 'node.no-way-out',
        severity: 'error',
      });
    else if (!ending.has(node.id)) report({ ...at, code: 'node.cannot-end', severity: 'error' });
    if (!node.name && traits.waits) report({ ...at, code: 'node.no-name', severity: 'warning' });
  }
}

/** Undoes another step, or is part of what does, and no step names it. */
function isUnused(drawing: DrawingIndex, node: Node, handlers: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (let at: Node | undefined = node; at && !seen.has(at.id); at = drawing.nodes.get(at.parent ?? TOP)) {
    if (isForCompensation(at) && !handlers.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

/** The steps from which a path leads to an end. */
export function endingSteps(drawing: DrawingIndex): ReadonlySet<string> {
  const ends = drawing.diagram.nodes.filter(
    (node) =>
      node.kind === 'endEvent' ||
      isBesidePaths(node) ||
      isAdHoc(drawing, node.parent ?? TOP) ||
      (node.kind === 'boundaryEvent' && node.event.type === 'compensation'),
  );
  return spread(drawing, ends, backwards);
}

function needsNoWayIn(drawing: DrawingIndex, node: Node): boolean {
  const caughtJump = node.kind === 'intermediateCatchEvent' && node.event.type === 'link';
  return caughtJump || isBesidePaths(node) || isAdHoc(drawing, node.parent ?? TOP);
}

function needsNoWayOut(drawing: DrawingIndex, node: Node): boolean {
  if (isBesidePaths(node) || isAdHoc(drawing, node.parent ?? TOP)) return true;
  if (node.kind === 'boundaryEvent') return node.event.type === 'compensation';
  return node.kind === 'intermediateThrowEvent' && node.event.type === 'link';
}

type Neighbours = (drawing: DrawingIndex, node: Node) => readonly string[];

const forwards: Neighbours = (drawing, node) => [
  ...(drawing.outgoing.get(node.id) ?? []).map((flow) => flow.to),
  ...(drawing.boundaries.get(node.id) ?? []).map((boundary) => boundary.id),
  ...jumpsFrom(drawing, node),
  ...(node.kind === 'subProcess' ? begunInside(drawing, node) : []),
  ...(node.kind === 'startEvent' ? eventSubProcesses(drawing, node) : []),
  ...(node.kind === 'boundaryEvent' && node.event.type === 'compensation' ? [node.event.handler] : []),
];

const backwards: Neighbours = (drawing, node) => [
  ...(drawing.incoming.get(node.id) ?? []).map((flow) => flow.from),
  ...(node.kind === 'boundaryEvent' ? [node.attachedTo] : []),
  ...(node.kind === 'intermediateCatchEvent' && node.event.type === 'link'
    ? sameLevel(drawing, node)
        .filter((other) => jumpsFrom(drawing, other).includes(node.id))
        .map((other) => other.id)
    : []),
];

function begunInside(drawing: DrawingIndex, owner: Node): readonly string[] {
  const inside = drawing.children.get(owner.id) ?? [];
  const begun = isAdHoc(drawing, owner.id)
    ? inside.filter((child) => (drawing.incoming.get(child.id) ?? []).length === 0)
    : inside.filter((child) => child.kind === 'startEvent');
  return begun.map((child) => child.id);
}

function eventSubProcesses(drawing: DrawingIndex, start: Node): readonly string[] {
  return sameLevel(drawing, start)
    .filter((node) => node.kind === 'subProcess' && node.variant === 'event')
    .map((node) => node.id);
}

function jumpsFrom(drawing: DrawingIndex, node: Node): readonly string[] {
  const to = linkTarget(sameLevel(drawing, node), node);
  return to === undefined ? [] : [to];
}

function sameLevel(drawing: DrawingIndex, node: Node): readonly Node[] {
  return drawing.children.get(node.parent ?? TOP) ?? [];
}

function spread(drawing: DrawingIndex, from: readonly Node[], neighbours: Neighbours): Set<string> {
  const seen = new Set(from.map((node) => node.id));
  const open = [...from];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const id of neighbours(drawing, node)) {
      const next = drawing.nodes.get(id);
      if (seen.has(id) || !next) continue;
      seen.add(id);
      open.push(next);
    }
  }
  return seen;
}
