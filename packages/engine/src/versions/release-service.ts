// Which published version new cases take: the current one, going back and forward, and one that a group tries out. Nothing is ever deleted; each
// change is a row more in the history, with who and why. Starts by messages, signals and schedules follow the current version.
import type { ForEveryone, Scope } from '../authority/scope';
import { mayPublish } from '../authority/sight';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { parseInput } from '../input/parse-input';
import { endPilotInput, makeCurrentInput, setPilotInput } from '../input/release-input';
import type { MigrationDesk } from '../migration/migration-desk';
import type { ReleaseRow } from '../ports/process-library';
import type { ReleaseDesk, Released, VersionStanding } from '../ports/process-releases';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import { refuse } from '../reply/reply';
import { startsOf } from '../starts/process-starts';
import { isNobody } from './pilot-group';
import { type Act, madeCurrent, pilotEnded, pilotSet } from './release-rows';

/** The desk of everyone: each call says who asks. Changing what new cases take needs `publish`, moving running ones `administer`. */
export type ReleaseService = ForEveryone<ReleaseDesk>;

export interface ReleaseParts {
  readonly store: Store;
  readonly graphs: ProcessGraphs;
  readonly calendars: CompiledCalendars;
  readonly runtime: Runtime;
  readonly migration: MigrationDesk;
  readonly changed: () => void;
  /** Other starts are live. */
  readonly published: () => void;
}

/** Tries against others who change the same process. */
const TRIES = 5;

export function createReleaseService(parts: ReleaseParts): ReleaseService {
  const { store, graphs, runtime } = parts;

  async function versions(scope: Scope, processId: string): Promise<VersionStanding[]> {
    const [rows, now] = await Promise.all([store.versions(processId), graphs.release(processId)]);
    const standing = rows.map(async (row): Promise<VersionStanding> => {
      const filter = { processId, version: row.version, status: ['active', 'suspended'] } as const;
      const { total } = await store.queries.cases(scope, filter, { limit: 1 });
      const { version: tried, ...group } = now?.pilot ?? { version: null, roles: [], groups: [], people: [] };
      return {
        ...row,
        running: total,
        startsCases: row.version === now?.current,
        pilot: tried === row.version ? group : null,
      };
    });
    return Promise.all(standing);
  }

  /** `next`: the row after the last one; null: it already is so. */
  async function change(
    scope: Scope,
    processId: string,
    { reason, ...of }: { readonly reason: string; readonly version?: number },
    next: (before: ReleaseRow, act: Act) => ReleaseRow | Exclude<Released, { ok: true }> | null,
  ): Promise<Released> {
    if (!mayPublish(scope)) return refuse('not-allowed');
    if (!reason.trim()) return refuse('reason.missing');
    for (let i = 0; i < TRIES; i++) {
      const before = await graphs.release(processId);
      if (!before) return refuse('process.unknown', { processId });
      const graph = of.version === undefined ? null : await graphs.version(processId, of.version);
      if (of.version !== undefined && !graph) return refuse('version.unknown', { processId, version: of.version });
      const at = runtime.now();
      const row = next(before, { at, by: scope.person, reason: reason.trim() });
      if (row === null) return { ok: true, release: before, changed: false };
      if ('ok' in row) return row;
      const moves = graph !== null && row.current !== before.current;
      const starts = moves ? startsOf(graph, await parts.calendars.facts(), at) : null;
      const isFirst = await store.release(row, starts);
      const [last] = isFirst ? [row] : await store.releases(processId);
      if (last) graphs.released(last);
      if (!isFirst) continue;
      if (starts) parts.published();
      parts.changed();
      return { ok: true, release: row, changed: true };
    }
    return refuse('engine.busy');
  }

  return {
    versions,
    history: (_scope, processId) => store.releases(processId),

    async makeCurrent(scope, processId, input) {
      const parsed = parseInput(makeCurrentInput, input);
      if (!parsed.ok) return parsed;
      const { version } = parsed.value;
      return change(scope, processId, parsed.value, (before, act) =>
        before.current === version ? null : madeCurrent(before, version, act),
      );
    },

    async setPilot(scope, processId, input) {
      const parsed = parseInput(setPilotInput, input);
      if (!parsed.ok) return parsed;
      const { version, group } = parsed.value;
      if (isNobody(group)) return refuse('pilot.empty');
      return change(scope, processId, parsed.value, (before, act) => {
        if (before.current === version) return refuse('pilot.is-current', { version });
        const row = pilotSet(before, version, group, act);
        return JSON.stringify(row.pilot) === JSON.stringify(before.pilot) ? null : row;
      });
    },

    async endPilot(scope, processId, input) {
      const parsed = parseInput(endPilotInput, input);
      if (!parsed.ok) return parsed;
      return change(scope, processId, parsed.value, (before, act) =>
        before.pilot ? pilotEnded(before, before.pilot.version, act) : refuse('pilot.none'),
      );
    },

    previewMigration: parts.migration.preview,
    migrate: parts.migration.migrate,
  };
}

/** The desk of one person, as the editor takes it. */
export function releaseDesk(service: ReleaseService, scope: Scope): ReleaseDesk {
  return {
    versions: (processId) => service.versions(scope, processId),
    history: (processId) => service.history(scope, processId),
    makeCurrent: (processId, change) => service.makeCurrent(scope, processId, change),
    setPilot: (processId, change) => service.setPilot(scope, processId, change),
    endPilot: (processId, change) => service.endPilot(scope, processId, change),
    previewMigration: (processId, question) => service.previewMigration(scope, processId, question),
    migrate: (processId, order) => service.migrate(scope, processId, order),
  };
}
