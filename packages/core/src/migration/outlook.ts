// What can become of the tokens of a running case in a version of its process. Cases of one version stand at few different places, so what was
// once found for a place is kept with the drawing.
import { type DrawingIndex, indexDrawing, TOP } from '../checks/drawing-index';
import type { Standing } from '../checks/soundness/draw-net';
import { isExact } from '../checks/soundness/exactness';
import type { Level } from '../checks/soundness/level';
import { exploreLevel, exploreLevels } from '../checks/soundness/levels';
import type { Diagram } from '../diagram/diagram';
import type { ProcessGraph } from '../graph/process-graph';
import { type InstanceState, ROOT_SCOPE } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Tables } from './tables';

export interface Outlook {
  /** Joins at which it would wait for ever. */
  readonly stuck: readonly string[];
  /** Steps that would be come to while they run. */
  readonly doubled: readonly string[];
  readonly endless: boolean;
  /** What is found is certain. */
  readonly exact: boolean;
  /** All that can happen was looked at. */
  readonly complete: boolean;
}

interface Surveyed {
  readonly drawing: DrawingIndex;
  readonly inner: ReadonlyMap<string, Level>;
  readonly found: Map<string, Outlook>;
}

const surveys = new WeakMap<Diagram, Surveyed>();
/** Places kept for one drawing; then it begins anew. */
const MOST_KEPT = 2_000;

/** Per open scope. `tables`: by which ordinals of the state are read; null: as they are. */
export function outlookOf(
  state: InstanceState,
  graph: ProcessGraph,
  tables: Tables | null,
): ReadonlyMap<number, Outlook> {
  const survey = surveyOf(graph.diagram);
  const { drawing } = survey;
  const nodeOf = (ordinal: number) => graph.nodes[tables ? (tables.nodes.get(ordinal) ?? -1) : ordinal]?.def.id;
  const flowOf = (ordinal: number) => graph.diagram.flows[tables ? (tables.flows.get(ordinal) ?? -1) : ordinal]?.id;
  const found = new Map<number, Outlook>();
  for (const scope of [
    ROOT_SCOPE,
    ...state.scopes.filter((one) => !one.loop && !one.compensating).map(({ id }) => id),
  ]) {
    const opened = scope === ROOT_SCOPE ? undefined : findId(state.scopes, scope);
    const level = opened ? nodeOf(opened.node) : TOP;
    if (level === undefined) continue;
    const at: Standing[] = [];
    for (const token of state.tokens) {
      const node = token.scope === scope ? nodeOf(token.node) : undefined;
      // What stands on the sub-process itself is an event sub-process that runs beside.
      if (node !== undefined && (drawing.nodes.get(node)?.parent ?? TOP) === level) at.push({ node });
    }
    for (const join of state.joins) {
      const [node, flow] = join.scope === scope ? [nodeOf(join.node), flowOf(join.flow)] : [];
      if (node !== undefined && flow !== undefined) for (let i = 0; i < join.count; i++) at.push({ node, flow });
    }
    if (at.length > 0) found.set(scope, outlookFrom(survey, level, at));
  }
  return found;
}

function surveyOf(diagram: Diagram): Surveyed {
  const known = surveys.get(diagram);
  if (known) return known;
  const drawing = indexDrawing(diagram);
  const survey = { drawing, inner: exploreLevels(drawing), found: new Map() };
  surveys.set(diagram, survey);
  return survey;
}

function outlookFrom({ drawing, inner, found }: Surveyed, level: string, at: readonly Standing[]): Outlook {
  const key = JSON.stringify([level, ...at.map(({ node, flow }) => `${node} ${flow ?? ''}`).sort()]);
  const known = found.get(key);
  if (known) return known;
  const seen = exploreLevel(drawing, level, [{ at, moves: null }], inner);
  const outlook = toOutlook(seen, isExact(inner, seen));
  if (found.size >= MOST_KEPT) found.clear();
  found.set(key, outlook);
  return outlook;
}

function toOutlook({ explored, deep, net }: Level, exact: boolean): Outlook {
  const stuck = new Set<string>();
  for (const look of deep ? [explored, deep] : [explored]) {
    for (const marking of look.stuck)
      for (const place of look.filled(marking)) if (net.at(place).flow !== null) stuck.add(net.at(place).node);
  }
  const doubled = [...explored.doubled.keys()].map((place) => net.at(place).node);
  return { stuck: [...stuck], doubled, endless: explored.endless >= 0, exact, complete: explored.complete };
}
