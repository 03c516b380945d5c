// Moving running cases to another version of their process: tried first, then done, case by case. Drawing decides which version new cases take;
// moving running ones is an act on cases, and needs `administer`.
import { type Diagram, type ProcessGraph, parseDiagram, unknownStep } from '@baton/core';
import type { ForEveryone, Scope } from '../authority/scope';
import { mayAdminister, mayPublish } from '../authority/sight';
import { parseInput } from '../input/parse-input';
import { migrationOrderInput, migrationQuestionInput } from '../input/release-input';
import type { Instances } from '../instance/instances';
import type { ReleaseDesk } from '../ports/process-releases';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import { compileOrRefuse } from '../processes/compile-or-refuse';
import type { ProcessGraphs } from '../processes/process-graphs';
import { type Refusal, refuse } from '../reply/reply';
import { moveCases } from './move-cases';
import { previewOf } from './preview';

type Desk = ForEveryone<Pick<ReleaseDesk, 'previewMigration' | 'migrate'>>;

export interface MigrationDesk {
  readonly preview: Desk['previewMigration'];
  readonly migrate: Desk['migrate'];
}

export interface MigrationParts {
  readonly store: Store;
  readonly instances: Instances;
  readonly graphs: ProcessGraphs;
  readonly runtime: Runtime;
  /** Cases have moved: how many there are of each version is another. */
  readonly changed: () => void;
}

export function createMigrationDesk(parts: MigrationParts): MigrationDesk {
  const { store, graphs, runtime } = parts;

  async function draftOf(processId: string): Promise<ProcessGraph | Refusal> {
    const draft = await store.draft(processId);
    const parsed = draft && parseDiagram(draft.bytes);
    if (!parsed) return refuse('process.unknown', { processId });
    if (!parsed.ok) return refuse(parsed.issues[0]?.code ?? 'diagram.malformed');
    const next = ((await store.versions(processId))[0]?.version ?? 0) + 1;
    return compileOrRefuse(parsed.diagram as Diagram, next, runtime.sha256(draft.bytes));
  }

  async function versionsOf(
    processId: string,
    from: number,
    to: number | 'draft',
  ): Promise<{ readonly ok: true; readonly from: ProcessGraph; readonly to: ProcessGraph } | Refusal> {
    if (from === to) return refuse('migration.same-version', { version: from });
    const old = await graphs.version(processId, from);
    if (!old) return refuse('version.unknown', { processId, version: from });
    const next = to === 'draft' ? await draftOf(processId) : await graphs.version(processId, to);
    if (!next) return refuse('version.unknown', { processId, version: to });
    return 'nodes' in next ? { ok: true, from: old, to: next } : next;
  }

  return {
    async preview(scope: Scope, processId, input) {
      if (!mayAdminister(scope) && !mayPublish(scope)) return refuse('not-allowed');
      const parsed = parseInput(migrationQuestionInput, input);
      if (!parsed.ok) return parsed;
      const { from, to, mapping = {}, instances } = parsed.value;
      if (to === 'draft' && !mayPublish(scope)) return refuse('not-allowed');
      const versions = await versionsOf(processId, from, to);
      if (!versions.ok) return versions;
      const unknown = unknownStep(versions.from, versions.to, mapping);
      if (unknown) return refuse('migration.step-unknown', { ...unknown });
      const question = { from: versions.from, to: versions.to, mapping, ...(instances ? { instances } : {}) };
      const preview = await previewOf(parts, scope, question);
      return { ok: true, from, to, ...preview, mayMove: mayAdminister(scope) };
    },

    async migrate(scope: Scope, processId, input) {
      if (!mayAdminister(scope)) return refuse('not-allowed');
      const parsed = parseInput(migrationOrderInput, input);
      if (!parsed.ok) return parsed;
      const { from, to, ...order } = parsed.value;
      if (!order.reason.trim()) return refuse('reason.missing');
      const versions = await versionsOf(processId, from, to);
      if (!versions.ok) return versions;
      const unknown = unknownStep(versions.from, versions.to, order.mapping);
      if (unknown) return refuse('migration.step-unknown', { ...unknown });
      const results = await moveCases(parts.instances, scope, { ...order, from: versions.from, to: versions.to });
      const moved = results.filter(({ ok }) => ok).length;
      if (moved > 0) parts.changed();
      return { ok: true, moved, results };
    },
  };
}
