// The shape of the drawing: identifiers, paths, beginnings and ends, what can be reached and what can end.

import type { Node } from '../nodes/node';
import { kindOf } from '../nodes/registry';
import { type DrawingIndex, type Report, TOP } from './drawing-index';

export function checkFlows(drawing: DrawingIndex, report: Report): void {
  const { diagram, nodes } = drawing;
  const ids = new Set<string>();
  for (const [i, node] of diagram.nodes.entries()) {
    if (ids.has(node.id))
      report({ code: 'id.twice', severity: 'error', node: node.id, path: ['nodes', i, 'id'], facts: { id: node.id } });
    ids.add(node.id);
    const parent = node.parent === undefined ? undefined : nodes.get(node.parent);
    if (node.parent !== undefined && parent?.kind !== 'subProcess') {
      report({
        code: 'node.parent-unknown',
        severity: 'error',
        node: node.id,
        path: ['parent'],
        facts: { parent: node.parent },
      });
    }
    if (node.lane !== undefined && !diagram.lanes.some((lane) => lane.id === node.lane)) {
      report({
        code: 'node.lane-unknown',
        severity: 'error',
        node: node.id,
        path: ['lane'],
        facts: { lane: node.lane },
      });
    }
  }
  for (const [i, flow] of diagram.flows.entries()) {
    const at = { flow: flow.id, path: ['flows', i], severity: 'error' } as const;
    if (ids.has(flow.id)) report({ ...at, code: 'id.twice', facts: { id: flow.id } });
    ids.add(flow.id);
    const from = nodes.get(flow.from);
    const to = nodes.get(flow.to);
    if (!from || !to) {
      report({ ...at, code: 'flow.dangling', facts: { missing: from ? flow.to : flow.from } });
      continue;
    }
    if ((from.parent ?? TOP) !== (to.parent ?? TOP))
      report({ ...at, code: 'flow.crosses-border', facts: { from: from.id, to: to.id } });
    if (!kindOf(to.kind).traits.incoming) report({ ...at, code: 'flow.into-start', facts: { to: to.id } });
    if (!kindOf(from.kind).traits.outgoing) report({ ...at, code: 'flow.out-of-end', facts: { from: from.id } });
    const twin = diagram.flows.findIndex(
      (other) =>
        other.from === flow.from && other.to === flow.to && other.outcome === flow.outcome && other.when === flow.when,
    );
    if (twin < i) report({ ...at, severity: 'warning', code: 'flow.twice', facts: { from: from.id, to: to.id } });
  }
  checkLevel(drawing, TOP, undefined, report);
}

/** One start and at least one end on the level of the process, and of each sub-process (called by its own check). */
export function checkLevel(drawing: DrawingIndex, parent: string, owner: string | undefined, report: Report): void {
  const level = drawing.children.get(parent) ?? [];
  const at = {
    severity: 'error',
    path: ['nodes'],
    facts: {},
    ...(owner === undefined ? {} : { node: owner }),
  } as const;
  const starts = level.filter((node) => node.kind === 'startEvent');
  if (starts.length === 0) report({ ...at, code: 'start.missing' });
  if (starts.length > 1) report({ ...at, code: 'start.several', facts: { starts: starts.map((node) => node.id) } });
  if (!level.some((node) => node.kind === 'endEvent')) report({ ...at, code: 'end.missing' });
}

/** What no case can come to, and what it cannot come out of. */
export function checkReach(drawing: DrawingIndex, ending: ReadonlySet<string>, report: Report): void {
  const reached = spread(
    drawing,
    drawing.diagram.nodes.filter((node) => node.kind === 'startEvent' && node.parent === undefined),
    forwards,
  );
  for (const node of drawing.diagram.nodes) {
    const { traits } = kindOf(node.kind);
    const at = { node: node.id, path: [], facts: {} } as const;
    const wayIn = (drawing.incoming.get(node.id) ?? []).length > 0;
    const wayOut = (drawing.outgoing.get(node.id) ?? []).length > 0;
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

/** The steps from which a path leads to an end. */
export function endingSteps(drawing: DrawingIndex): ReadonlySet<string> {
  return spread(
    drawing,
    drawing.diagram.nodes.filter((node) => node.kind === 'endEvent'),
    backwards,
  );
}

type Neighbours = (drawing: DrawingIndex, node: Node) => readonly string[];

const forwards: Neighbours = (drawing, node) => [
  ...(drawing.outgoing.get(node.id) ?? []).map((flow) => flow.to),
  ...(drawing.boundaries.get(node.id) ?? []).map((boundary) => boundary.id),
  ...(node.kind === 'subProcess'
    ? (drawing.children.get(node.id) ?? []).filter((child) => child.kind === 'startEvent').map((child) => child.id)
    : []),
];

const backwards: Neighbours = (drawing, node) => [
  ...(drawing.incoming.get(node.id) ?? []).map((flow) => flow.from),
  ...(node.kind === 'boundaryEvent' ? [node.attachedTo] : []),
];

function spread(drawing: DrawingIndex, from: readonly Node[], neighbours: Neighbours): Set<string> {
  const seen = new Set(from.map((node) => node.id));
  const open = [...from];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const id of neighbours(drawing, node)) {
      const next = drawing.nodes.get(id);
      if (!next || seen.has(id)) continue;
      seen.add(id);
      open.push(next);
    }
  }
  return seen;
}
