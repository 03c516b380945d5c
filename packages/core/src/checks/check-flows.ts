// The shape of the drawing: identifiers, paths, beginnings and ends.

import type { Node } from '../nodes/node';
import { kindOf } from '../nodes/registry';
import { type DrawingIndex, isAdHoc, type Report, TOP } from './drawing-index';

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
  const drawn = new Set<string>();
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
    const key = JSON.stringify([flow.from, flow.to, flow.outcome, flow.when]);
    if (drawn.has(key)) report({ ...at, severity: 'warning', code: 'flow.twice', facts: { from: from.id, to: to.id } });
    drawn.add(key);
  }
  for (const node of diagram.nodes) checkForks(drawing, node, report);
  checkLevel(drawing, TOP, undefined, report);
}

/** Several paths out of a step, and nothing that says which: all are taken, which looks like a choice. */
function checkForks(drawing: DrawingIndex, { id, kind }: Node, report: Report): void {
  if (GATEWAYS.has(kind)) return;
  const flows = drawing.outgoing.get(id) ?? [];
  const free = flows.filter((flow) => flow.outcome === undefined && flow.when === undefined && !flow.otherwise);
  if (free.length < 2) return;
  report({ code: 'flow.all-at-once', severity: 'warning', node: id, path: [], facts: { paths: free.length } });
}

const GATEWAYS: ReadonlySet<Node['kind']> = new Set([
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
  'eventBasedGateway',
]);

/** One start and at least one end on the level of the process, and of each sub-process (called by its own check). */
export function checkLevel(drawing: DrawingIndex, parent: string, owner: string | undefined, report: Report): void {
  const level = drawing.children.get(parent) ?? [];
  const at = {
    severity: 'error',
    path: ['nodes'],
    facts: {},
    ...(owner === undefined ? {} : { node: owner }),
  } as const;
  if (isAdHoc(drawing, parent)) return;
  const starts = level.filter((node) => node.kind === 'startEvent');
  // What is begun by different events may begin in different places.
  const plain = starts.filter((node) => node.event === undefined);
  if (starts.length === 0) report({ ...at, code: 'start.missing' });
  if (plain.length > 1 || (parent !== TOP && starts.length > 1))
    report({ ...at, code: 'start.several', facts: { starts: starts.map((node) => node.id) } });
  if (!level.some((node) => node.kind === 'endEvent')) report({ ...at, code: 'end.missing' });
}
