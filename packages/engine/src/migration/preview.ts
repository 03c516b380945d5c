// What moving running cases to another version would do: a verdict for each with its reasons, and the steps that have to be asked by name.
import {
  type InstanceState,
  judgeMigration,
  likelySteps,
  type MigrationMapping,
  type MigrationReason,
  type ProcessGraph,
  proposeMapping,
} from '@baton/core';
import type { Scope } from '../authority/scope';
import { idOf, nameOf } from '../commit/project-case';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { MigrationAsk, MigrationCase, MigrationPreview, StepName } from '../ports/process-releases';
import type { Store } from '../ports/store';
import type { CaseRow } from '../rows/rows';
import { namedReason, stepOf } from './named-reason';

export interface PreviewQuestion {
  readonly from: ProcessGraph;
  readonly to: ProcessGraph;
  readonly mapping: MigrationMapping;
  readonly instances?: readonly string[];
}

const MOST_CASES = 500;
const CANDIDATES_SHOWN = 20;
/** Reasons for which a step is asked by its name. */
const ASKED: ReadonlySet<MigrationReason['code']> = new Set(['migration.step-gone', 'migration.kind-changed']);

export async function previewOf(
  { store, instances }: { readonly store: Store; readonly instances: Instances },
  scope: Scope,
  { from, to, mapping: given, instances: chosen }: PreviewQuestion,
): Promise<Omit<MigrationPreview, 'from' | 'to' | 'mayMove'>> {
  const proposed = proposeMapping(from.diagram, to.diagram);
  const mapping = { ...proposed.mapping, ...given };
  const filter = {
    processId: from.id,
    version: from.version,
    status: ['active', 'suspended'],
    sort: 'started',
  } as const;
  const listed = await store.queries.cases(scope, filter, { limit: MOST_CASES });
  const rows = chosen ? await rowsOf(store, scope, from, chosen) : listed.rows;
  const cases: MigrationCase[] = [];
  const standing = new Map<string, { code: MigrationReason['code']; cases: Set<string> }>();
  for (const row of rows) {
    const live = await instances.read(row.instanceId);
    // It may have moved or ended since it was listed.
    if (live?.state.process.version !== from.version) continue;
    const one = judged(row, live, from, to, mapping);
    cases.push(one);
    for (const { code, node } of one.reasons) {
      if (node === null || !ASKED.has(code)) continue;
      const known = standing.get(node) ?? { code, cases: new Set<string>() };
      known.cases.add(row.instanceId);
      standing.set(node, known);
    }
  }
  const counts = { safe: 0, needsMapping: 0, unsound: 0 };
  for (const { verdict } of cases) counts[verdict]++;
  return {
    total: listed.total,
    counts,
    renamed: Object.entries(mapping).flatMap(([id, there]) =>
      id === there
        ? []
        : [
            {
              from: stepOf(from, id),
              to: stepOf(to, there),
              how: Object.hasOwn(given, id) ? 'given' : 'proposed',
            } as const,
          ],
    ),
    asks: [...standing].map(([step, { code, cases: held }]) => askOf(from, to, mapping, step, code, held.size)),
    mapping,
    cases,
  };
}

async function rowsOf(store: Store, scope: Scope, from: ProcessGraph, ids: readonly string[]): Promise<CaseRow[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => store.queries.case(scope, id)));
  return rows.filter(
    (row): row is CaseRow => row?.processId === from.id && row.version === from.version && !row.endedAt,
  );
}

function judged(
  row: CaseRow,
  { state }: LiveInstance,
  from: ProcessGraph,
  to: ProcessGraph,
  mapping: MigrationMapping,
): MigrationCase {
  const { verdict, reasons, warnings } = judgeMigration(state, from, to, mapping);
  const named = (reason: MigrationReason) => namedReason(reason, from, to);
  return {
    instanceId: row.instanceId,
    key: row.key,
    title: row.title,
    owner: row.owner,
    status: state.status === 'suspended' ? 'suspended' : 'active',
    places: placesIn(from, state),
    verdict,
    reasons: reasons.map(named),
    warnings: warnings.map(named),
  };
}

function placesIn(graph: ProcessGraph, { tokens, scopes }: InstanceState): StepName[] {
  const around = new Set(scopes.map((scope) => scope.token));
  const nodes = new Set(tokens.filter(({ id }) => !around.has(id)).map(({ node }) => node));
  return [...nodes].map((node) => ({ step: idOf(graph, node), name: nameOf(graph, node) }));
}

function askOf(
  from: ProcessGraph,
  to: ProcessGraph,
  mapping: MigrationMapping,
  step: string,
  code: MigrationReason['code'],
  cases: number,
): MigrationAsk {
  const { name } = stepOf(from, step);
  const likely = likelySteps(from.diagram, to.diagram, mapping, step).slice(0, CANDIDATES_SHOWN);
  const kind = from.nodes[from.ordinals.get(step) ?? -1]?.def.kind ?? 'userTask';
  return { step, name, kind, code, cases, candidates: likely.map((id) => stepOf(to, id)) };
}
