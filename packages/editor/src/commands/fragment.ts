// Steps on their way between drawings: what copy puts on the clipboard and paste reads. Plain data with what the steps need (case data, ladders,
// decision tables), what hangs on them, and where they stood; read with care, since any text may lie on a clipboard.
import type { Diagram, Flow, Ladder, Node, Point, Variable } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import { positionsOf } from '../layout/positions';
import { scopeOf, sheetsOf } from '../layout/scope';
import { type CopiedParts, partsOf } from './copied-parts';

export interface Fragment extends CopiedParts {
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
  readonly places: Readonly<Record<string, Point>>;
  /** Of the drawing in which they stood there. */
  readonly direction?: NonNullable<Diagram['layout']>['direction'];
  readonly variables: readonly Variable[];
  readonly ladders: readonly Ladder[];
  readonly decisions: NonNullable<Diagram['decisions']>;
  /** Names of lanes by their ids, to find the lane of the same name elsewhere. */
  readonly lanes: Readonly<Record<string, string>>;
}

const MARK = 'baton-steps';

/** The chosen steps with what belongs to them: insides, what may happen meanwhile, the paths among them. */
export function fragmentOf(diagram: Diagram, chosen: readonly string[]): Fragment {
  const ids = new Set(chosen);
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const node of diagram.nodes) {
      if (node.parent !== undefined && ids.has(node.parent)) ids.add(node.id);
      if (node.kind === 'boundaryEvent' && ids.has(node.attachedTo)) ids.add(node.id);
    }
  }
  const nodes = diagram.nodes.filter(
    (node) => ids.has(node.id) && (node.kind !== 'boundaryEvent' || ids.has(node.attachedTo)),
  );
  const kept = new Set(nodes.map((node) => node.id));
  const flows = diagram.flows.filter((flow) => kept.has(flow.from) && kept.has(flow.to));
  const text = JSON.stringify([nodes, flows]);
  const places: Record<string, Point> = {};
  for (const sheet of sheetsOf(diagram))
    for (const [id, at] of positionsOf(diagram, scopeOf(diagram, sheet))) if (kept.has(id)) places[id] = at;
  const lanes = new Set(nodes.map((node) => node.lane));
  const variables = diagram.variables.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text));
  const ladders = diagram.ladders.filter(({ id }) => text.includes(`"ladder":${JSON.stringify(id)}`));
  const decisions = (diagram.decisions ?? []).filter(({ id }) => text.includes(`"decision":${JSON.stringify(id)}`));
  return {
    ...partsOf(diagram, nodes, {
      flow: new Set(flows.map(({ id }) => id)),
      variable: new Set(variables.map(({ name }) => name)),
      ladder: new Set(ladders.map(({ id }) => id)),
      decision: new Set(decisions.map(({ id }) => id)),
    }),
    nodes,
    flows,
    places,
    ...(diagram.layout?.direction && { direction: diagram.layout.direction }),
    variables,
    decisions,
    ladders,
    lanes: Object.fromEntries(diagram.lanes.filter(({ id }) => lanes.has(id)).map(({ id, name }) => [id, name])),
  };
}

export function writeFragment(fragment: Fragment): string {
  return JSON.stringify({ [MARK]: 1, ...fragment });
}

/** Null: the text holds no steps. */
export function readFragment(text: string): Fragment | null {
  if (!text.startsWith(`{"${MARK}":1`)) return null;
  let value: Partial<Fragment> & Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = parseDiagram({
    format: 1,
    id: 'clipboard',
    name: 'Clipboard',
    lanes: [],
    nodes: value.nodes ?? [],
    flows: value.flows ?? [],
    variables: value.variables ?? [],
    ladders: value.ladders ?? [],
    decisions: value.decisions ?? [],
    notes: value.notes ?? [],
    groups: value.groups ?? [],
    texts: value.texts ?? {},
    layout: { nodes: value.places ?? {}, notes: value.notePlaces ?? {}, frames: value.frames ?? {} },
  });
  if (!parsed.ok || parsed.diagram.nodes.length === 0) return null;
  const { nodes, flows, variables, ladders, decisions = [], notes = [], groups = [], texts = {} } = parsed.diagram;
  const { nodes: places = {}, notes: notePlaces = {}, frames = {} } = parsed.diagram.layout ?? {};
  const lanes: Record<string, string> = {};
  for (const [id, name] of Object.entries(value.lanes ?? {})) if (typeof name === 'string') lanes[id] = name;
  const direction = value.direction === 'right' && { direction: value.direction };
  const parts = { notes, notePlaces, groups, texts, frames };
  return { nodes, flows, places, ...direction, variables, ladders, decisions, lanes, ...parts };
}
