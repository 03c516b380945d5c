// Whether a running case fits a new version: each token and what has arrived at joins finds its place, and what stood well before does not
// get stuck there.
import { indexDrawing, TOP } from '../checks/drawing-index';
import type { Standing } from '../checks/soundness/draw-net';
import { exploreLevel, exploreLevels, type Level } from '../checks/soundness/levels';
import type { Json } from '../diagram/variable';
import type { ProcessGraph } from '../graph/process-graph';
import { type InstanceState, ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Tables } from './tables';

export const MIGRATION_CODES = [
  'migration.other-process',
  'migration.step-gone',
  'migration.kind-changed',
  'migration.level-changed',
  'migration.repetition-changed',
  'migration.arrival-lost',
  'migration.waits-for-ever',
  'migration.runs-twice',
  'migration.endless',
] as const;
export type MigrationCode = (typeof MIGRATION_CODES)[number];

export interface MigrationReason {
  readonly code: MigrationCode;
  /** The token that it is about; null: the case, or what waits at a join. */
  readonly token: number | null;
  /** Id of the step: in the old version, where it stands; for what would come of it, in the new one. */
  readonly node: string | null;
  readonly facts: Readonly<Record<string, Json>>;
}

/** Reasons that another mapping can take away. */
export const MAPPING_HELPS: ReadonlySet<MigrationCode> = new Set([
  'migration.step-gone',
  'migration.kind-changed',
  'migration.level-changed',
  'migration.repetition-changed',
]);

export function reasonsAgainst(
  state: InstanceState,
  from: ProcessGraph,
  to: ProcessGraph,
  tables: Tables,
): MigrationReason[] {
  const reasons = state.tokens.flatMap((token) => reasonsOfToken(state, token, from, to, tables));
  for (const join of state.joins) {
    const id = from.nodes[join.node]?.def.id ?? null;
    if (!tables.nodes.has(join.node)) reasons.push({ code: 'migration.step-gone', token: null, node: id, facts: {} });
    else if (!tables.flows.has(join.flow)) {
      const path = from.diagram.flows[join.flow]?.id ?? '';
      reasons.push({ code: 'migration.arrival-lost', token: null, node: id, facts: { path } });
    }
  }
  return reasons.length > 0 ? reasons : whatComesOfIt(state, from, to, tables);
}

function reasonsOfToken(
  state: InstanceState,
  token: Token,
  from: ProcessGraph,
  to: ProcessGraph,
  tables: Tables,
): MigrationReason[] {
  const old = from.nodes[token.node]?.def;
  const node = old?.id ?? null;
  const reason = (code: MigrationCode, facts: MigrationReason['facts'] = {}) => [
    { code, token: token.id, node, facts },
  ];
  const there = to.nodes[tables.nodes.get(token.node) ?? -1]?.def;
  if (!old || !there) return reason('migration.step-gone');
  if (there.kind !== old.kind) return reason('migration.kind-changed', { from: old.kind, to: there.kind });
  const scope = token.scope === ROOT_SCOPE ? undefined : findId(state.scopes, token.scope);
  // The runs of an activity that repeats stand on the activity itself, and so do handlers that undo it.
  const level = scope && !scope.loop && !scope.compensating ? scope.node : undefined;
  const parent = level === undefined ? there.parent : to.nodes[tables.nodes.get(level) ?? -1]?.def.id;
  if (scope ? parent !== there.parent : there.parent !== undefined) return reason('migration.level-changed');
  const repeats = (def: typeof old) => ('repeat' in def ? (def.repeat?.type ?? null) : null);
  if (repeats(old) !== repeats(there)) return reason('migration.repetition-changed');
  return [];
}

/** What the new version would make of it, as far as the old one would not have done so too. */
function whatComesOfIt(state: InstanceState, from: ProcessGraph, to: ProcessGraph, tables: Tables): MigrationReason[] {
  const before = outlook(state, from, null);
  const after = outlook(state, to, tables);
  const reasons: MigrationReason[] = [];
  for (const [scope, next] of after) {
    const former = before.get(scope);
    for (const join of next.stuck) {
      const known = former?.stuck.some((id) => to.ordinals.get(join) === tables.nodes.get(from.ordinals.get(id) ?? -1));
      if (!known) reasons.push({ code: 'migration.waits-for-ever', token: null, node: join, facts: {} });
    }
    const twice = next.doubled[0];
    if (twice !== undefined && former?.doubled.length === 0)
      reasons.push({ code: 'migration.runs-twice', token: null, node: twice, facts: {} });
    if (next.endless && !former?.endless)
      reasons.push({ code: 'migration.endless', token: null, node: null, facts: {} });
  }
  return reasons;
}

interface Outlook {
  readonly stuck: readonly string[];
  readonly doubled: readonly string[];
  readonly endless: boolean;
}

/** Per open scope, what can become of the tokens in it. `tables`: by which ordinals of the state are read; null: as they are. */
function outlook(state: InstanceState, graph: ProcessGraph, tables: Tables | null): ReadonlyMap<number, Outlook> {
  const drawing = indexDrawing(graph.diagram);
  const inner = exploreLevels(drawing);
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
    if (at.length > 0) found.set(scope, outlookOf(exploreLevel(drawing, level, [{ at, moves: null }], inner)));
  }
  return found;
}

function outlookOf({ explored, deep, net }: Level): Outlook {
  const stuck = new Set<string>();
  for (const look of deep ? [explored, deep] : [explored]) {
    for (const marking of look.stuck)
      for (const place of look.filled(marking)) if (net.at(place).flow !== null) stuck.add(net.at(place).node);
  }
  const doubled = [...explored.doubled.keys()].map((place) => net.at(place).node);
  return { stuck: [...stuck], doubled, endless: explored.endless >= 0 };
}
