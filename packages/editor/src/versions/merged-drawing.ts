// Two drawings of a process as one: the later one, and what it no longer has, where that stood. For the comparison on the canvas. Pure.
import type { Diagram, Flow, Node, Point } from '@baton/core';
import { type Box, overlaps } from '../layout/box';
import { cornerOf } from '../layout/drawn-boxes';
import { buildScene, type Scene } from '../layout/scene';

export interface MergedDrawing {
  readonly diagram: Diagram;
  /** Ids of steps that only the former drawing has. */
  readonly removed: ReadonlySet<string>;
  /** Ids that paths of the former drawing alone have in the merged one. */
  readonly removedFlows: ReadonlySet<string>;
}

export function mergedDrawing(before: Diagram | null, after: Diagram): MergedDrawing {
  const here = new Set(after.nodes.map(({ id }) => id));
  const gone = before?.nodes.filter(({ id }) => !here.has(id)) ?? [];
  const known = new Set(after.flows.map(way));
  const lost = before?.flows.filter((flow) => !known.has(way(flow))) ?? [];
  const notes = withGone(before?.notes, after.notes);
  const groups = withGone(before?.groups, after.groups);
  const sameParts = notes.length === (after.notes?.length ?? 0) && groups.length === (after.groups?.length ?? 0);
  if (!before || (gone.length === 0 && lost.length === 0 && sameParts))
    return { diagram: after, removed: new Set(), removedFlows: new Set() };
  const lanes = new Set(after.lanes.map(({ id }) => id));
  const removed = new Set(gone.map(({ id }) => id));
  const nodes = [...after.nodes, ...gone.map((node) => withKnownLane(node, lanes))];
  const ids = new Set(nodes.map(({ id }) => id));
  const was = lost.filter(({ from, to }) => ids.has(from) && ids.has(to)).map(asWas);
  const removedFlows = new Set(was.map(({ id }) => id));
  const merged = {
    ...after,
    nodes,
    flows: [...after.flows, ...was],
    ...(notes.length > 0 && { notes }),
    ...(groups.length > 0 && { groups }),
  };
  // Without stored places everything is arranged together.
  if (!after.layout?.nodes) return { diagram: merged, removed, removedFlows };
  const layout = {
    ...after.layout,
    nodes: withPlaces(before, after, gone),
    notes: { ...before.layout?.notes, ...after.layout.notes },
  };
  return { diagram: { ...merged, layout }, removed, removedFlows };
}

/** Those of the later drawing, then those that only the former has. */
function withGone<T extends { readonly id: string }>(before: readonly T[] = [], after: readonly T[] = []): T[] {
  const here = new Set(after.map(({ id }) => id));
  return [...after, ...before.filter(({ id }) => !here.has(id))];
}

/** The same path is one between the same steps, whatever its id or its words. */
function way({ from, to }: Flow): string {
  return `${from} ${to}`;
}

function withKnownLane({ lane, ...node }: Node, lanes: ReadonlySet<string>): Node {
  return (lane !== undefined && lanes.has(lane) ? { ...node, lane } : node) as Node;
}

/** A path that is no more has an identifier of its own: the later drawing may use the old one otherwise. */
function asWas(flow: Flow): Flow {
  return { ...flow, id: `was-${flow.id}` };
}

/** Where they stood, or below that where something else stands now. */
function withPlaces(before: Diagram, after: Diagram, gone: readonly Node[]): Record<string, Point> {
  const places: Record<string, Point> = { ...after.layout?.nodes };
  const scenes = new Map<string | null, { old: Scene; taken: Box[] }>();
  for (const node of gone) {
    const sheet = node.parent ?? null;
    const known = scenes.get(sheet) ?? {
      old: buildScene(before, { inside: sheet, asStored: true }),
      taken: buildScene(after, { inside: sheet, asStored: true }).nodes.map(({ box }) => box),
    };
    scenes.set(sheet, known);
    const box = known.old.byId.get(node.id)?.box;
    if (!box || node.kind === 'boundaryEvent') continue;
    let y = box.y;
    for (let i = 0; i < 100 && known.taken.some((other) => overlaps({ ...box, y }, other)); i++) y += 16;
    known.taken.push({ ...box, y });
    places[node.id] = cornerOf(node, { ...box, y }, known.old.scope.measures);
  }
  return places;
}
