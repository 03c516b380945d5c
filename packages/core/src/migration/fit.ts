// Whether a running case fits a new version: each token and what has arrived at joins finds its place, and what stood well before does not
// get stuck there.
import type { Json } from '../diagram/variable';
import type { ProcessGraph } from '../graph/process-graph';
import { type InstanceState, type JoinArrival, ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { outlookOf } from './outlook';
import type { Tables } from './tables';

export const MIGRATION_CODES = [
  'migration.other-process',
  'migration.ended',
  'migration.step-unknown',
  'migration.step-gone',
  'migration.kind-changed',
  'migration.level-changed',
  'migration.repetition-changed',
  'migration.arrival-lost',
  'migration.waits-for-ever',
  'migration.runs-twice',
  'migration.endless',
  'migration.not-proven',
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
  'migration.step-unknown',
  'migration.step-gone',
  'migration.kind-changed',
  'migration.level-changed',
  'migration.repetition-changed',
]);

export interface Fit {
  /** Why it cannot be moved. */
  readonly reasons: readonly MigrationReason[];
  /** What may come of it, but is not certain. */
  readonly warnings: readonly MigrationReason[];
}

export function fitOf(state: InstanceState, from: ProcessGraph, to: ProcessGraph, tables: Tables): Fit {
  const reasons = [
    ...state.tokens.flatMap((token) => reasonsOfPlace(state, token, from, to, tables)),
    ...state.joins.flatMap((join) => reasonsOfArrival(state, join, from, to, tables)),
  ];
  return reasons.length > 0 ? { reasons, warnings: [] } : whatComesOfIt(state, from, to, tables);
}

function reasonsOfArrival(
  state: InstanceState,
  join: JoinArrival,
  from: ProcessGraph,
  to: ProcessGraph,
  tables: Tables,
): MigrationReason[] {
  const misplaced = reasonsOfPlace(state, join, from, to, tables);
  if (misplaced.length > 0 || tables.flows.has(join.flow)) return misplaced;
  const path = from.diagram.flows[join.flow]?.id ?? '';
  const node = from.nodes[join.node]?.def.id ?? null;
  return [{ code: 'migration.arrival-lost', token: null, node, facts: { path } }];
}

/** `token`: or what has arrived at a join. */
function reasonsOfPlace(
  state: InstanceState,
  token: Token | JoinArrival,
  from: ProcessGraph,
  to: ProcessGraph,
  tables: Tables,
): MigrationReason[] {
  const old = from.nodes[token.node]?.def;
  const node = old?.id ?? null;
  const reason = (code: MigrationCode, facts: MigrationReason['facts'] = {}) => [
    { code, token: 'id' in token ? token.id : null, node, facts },
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

/** What the new version would make of it, as far as the old one would not have done so too. What is not certain warns only. */
function whatComesOfIt(state: InstanceState, from: ProcessGraph, to: ProcessGraph, tables: Tables): Fit {
  const before = outlookOf(state, from, null);
  const reasons: MigrationReason[] = [];
  const warnings: MigrationReason[] = [];
  for (const [scope, next] of outlookOf(state, to, tables)) {
    const former = before.get(scope);
    const found = next.exact ? reasons : warnings;
    const tell = (code: MigrationCode, node: string | null) => found.push({ code, token: null, node, facts: {} });
    for (const join of next.stuck) {
      const known = former?.stuck.some((id) => to.ordinals.get(join) === tables.nodes.get(from.ordinals.get(id) ?? -1));
      if (!known) tell('migration.waits-for-ever', join);
    }
    const twice = next.doubled[0];
    if (twice !== undefined && former?.doubled.length === 0) tell('migration.runs-twice', twice);
    if (next.endless && !former?.endless) tell('migration.endless', null);
    if (!next.complete) warnings.push({ code: 'migration.not-proven', token: null, node: null, facts: {} });
  }
  return { reasons, warnings };
}
