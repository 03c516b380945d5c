// Brings in copied steps, from this drawing or another one: with fresh ids, below what stands there or around a place.
import type { Diagram, Node, Point } from '@baton/core';
import { boundsOf } from '../layout/box';
import { sizeOf } from '../layout/frames';
import { type Change, type CommandDefinition, done, refused } from './command';
import { bringParts, withRenewedNames } from './copied-parts';
import type { Fragment } from './fragment';
import { Sheet, writePlaces } from './placing/places';
import { asDrawnHere } from './turned-fragment';

export interface Paste {
  readonly type: 'paste';
  readonly fragment: Fragment;
  /** Sub-process in which they come to stand; null or absent: the process. */
  readonly inside?: string | null;
  /** Middle of them in stored coordinates. */
  readonly at?: Point;
}

export const paste: CommandDefinition<Paste> = {
  type: 'paste',
  run(change, { fragment: copied, inside = null, at }) {
    const { diagram } = change;
    const fragment = asDrawnHere(copied, diagram);
    const nodes = withoutSecondStart(diagram, fragment, inside);
    if (nodes.length === 0) return refused('nothing-to-do');
    const ids = new Map(nodes.map((node) => [node.id, change.newId(node.id.replace(/-?\d+$/, '') || 'step')]));
    const tops = nodes.filter((node) => node.parent === undefined || !ids.has(node.parent));
    const lanes = laneMap(diagram, fragment);
    const variables = fragment.variables.filter(({ name }) => !diagram.variables.some((known) => known.name === name));
    for (const variable of variables) diagram.variables.push({ ...variable });
    const decisions = fragment.decisions.filter(({ id }) => !diagram.decisions?.some((known) => known.id === id));
    if (decisions.length > 0) diagram.decisions = [...(diagram.decisions ?? []), ...structuredClone([...decisions])];
    const ladders = fragment.ladders.filter(({ id }) => !diagram.ladders.some((known) => known.id === id));
    for (const ladder of ladders) diagram.ladders.push(structuredClone(ladder));

    placeAll(change, { nodes, tops, ids, fragment, inside, at });
    for (const node of nodes) diagram.nodes.push(renewed(node, ids, lanes, inside));
    const paths = new Map<string, string>();
    for (const flow of fragment.flows) {
      const [from, to] = [ids.get(flow.from), ids.get(flow.to)];
      if (!from || !to) continue;
      const id = change.newId('path');
      paths.set(flow.id, id);
      diagram.flows.push({ ...flow, id, from, to });
    }
    bringParts(change, fragment, {
      nodes: ids,
      flows: paths,
      variables: variables.map(({ name }) => name),
      ladders: ladders.map(({ id }) => id),
      decisions: decisions.map(({ id }) => id),
    });
    return done({ nodes: tops.map((node) => ids.get(node.id) as string), flows: [...paths.values()] });
  },
};

/** A drawing has one beginning: a copied one is left out where there is one already. */
function withoutSecondStart(diagram: Diagram, { nodes }: Fragment, inside: string | null): readonly Node[] {
  const ids = new Set(nodes.map((node) => node.id));
  const has = diagram.nodes.some((node) => node.kind === 'startEvent' && (node.parent ?? null) === inside);
  return has
    ? nodes.filter((node) => node.kind !== 'startEvent' || (node.parent !== undefined && ids.has(node.parent)))
    : nodes;
}

function laneMap(diagram: Diagram, fragment: Fragment): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [id, name] of Object.entries(fragment.lanes)) {
    const here = diagram.lanes.find((lane) => lane.id === id && lane.name === name);
    const lane = here ?? diagram.lanes.find((candidate) => candidate.name === name);
    if (lane) map.set(id, lane.id);
  }
  return map;
}

function renewed(
  node: Node,
  ids: ReadonlyMap<string, string>,
  lanes: ReadonlyMap<string, string>,
  inside: string | null,
): Node {
  const { lane: _, parent: __, ...rest } = withRenewedNames(node, ids);
  const copy = { ...rest, id: ids.get(node.id) as string } as Node;
  const lane = node.lane === undefined ? undefined : lanes.get(node.lane);
  if (lane !== undefined) copy.lane = lane;
  const parent = node.parent === undefined ? null : (ids.get(node.parent) ?? null);
  if (parent ?? inside) copy.parent = (parent ?? inside) as string;
  return copy;
}

function placeAll(
  change: Change,
  what: {
    readonly nodes: readonly Node[];
    readonly tops: readonly Node[];
    readonly ids: ReadonlyMap<string, string>;
    readonly fragment: Fragment;
    readonly inside: string | null;
    readonly at: Point | undefined;
  },
): void {
  const { nodes, tops, ids, fragment, inside, at } = what;
  const sheet = new Sheet(change, inside);
  const boxes = tops.flatMap((node) => {
    const place = fragment.places[node.id];
    return place ? [{ ...place, ...sizeOf(node, fragment.frames, sheet.measures) }] : [];
  });
  const bounds = boundsOf(boxes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const by = at
    ? { x: grid(at.x - bounds.x - bounds.width / 2), y: grid(at.y - bounds.y - bounds.height / 2) }
    : { x: 0, y: 0 };
  for (let i = 0; i < 400 && boxes.some((box) => sheet.isTaken({ ...box, x: box.x + by.x, y: box.y + by.y })); i++)
    by.y += 24;
  const onSheet = new Set(tops.map((node) => node.id));
  const places = writePlaces(change);
  for (const node of nodes) {
    const place = fragment.places[node.id];
    const id = ids.get(node.id);
    if (!place || !id) continue;
    places[id] = onSheet.has(node.id) ? { x: place.x + by.x, y: place.y + by.y } : { ...place };
  }
}

const grid = (value: number): number => Math.round(value / 4) * 4;
