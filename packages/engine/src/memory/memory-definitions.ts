// The part of the in-memory store that keeps drafts, drawings set aside, published versions, which of them new cases take, and how cases begin by themselves.
import type { AsideRow } from '../ports/aside-drawings';
import type { Draft, ProcessStarts, ProcessVersion, ReleaseRow, ScheduleRow } from '../ports/process-library';
import type { Store } from '../ports/store';
import type { Tables } from './tables';

export type Definitions = Pick<
  Store,
  | 'drafts'
  | 'draft'
  | 'saveDraft'
  | 'setAside'
  | 'asides'
  | 'aside'
  | 'versions'
  | 'version'
  | 'publish'
  | 'release'
  | 'releases'
  | 'currentReleases'
  | 'startSubscriptions'
  | 'schedules'
  | 'dueSchedules'
  | 'moveSchedule'
  | 'latestVersions'
>;

export function memoryDefinitions(tables: Tables): Definitions {
  const about = ({ bytes: _, ...rest }: ProcessVersion) => rest;
  const told = ({ bytes: _, ...rest }: AsideRow) => rest;
  return {
    drafts: async () => [...tables.drafts.values()],
    draft: async (processId) => tables.drafts.get(processId) ?? null,
    async saveDraft(draft: Draft, expectedRevision) {
      if ((tables.drafts.get(draft.processId)?.revision ?? 0) !== expectedRevision) return null;
      tables.drafts.set(draft.processId, draft);
      return draft;
    },
    async setAside(row, most) {
      const before = tables.asides.get(row.processId) ?? [];
      const there = before.find(({ bytes }) => bytes === row.bytes);
      if (there) return there.seq;
      const added: AsideRow = { ...row, seq: (before.at(-1)?.seq ?? 0) + 1 };
      tables.asides.set(row.processId, [...before, added].slice(-most));
      return added.seq;
    },
    asides: async (processId) => (tables.asides.get(processId) ?? []).toReversed().map(told),
    aside: async (processId, seq) => tables.asides.get(processId)?.find((row) => row.seq === seq) ?? null,
    versions: async (processId) => (tables.versions.get(processId) ?? []).toReversed().map(about),
    async version(processId, version) {
      const versions = tables.versions.get(processId) ?? [];
      return (version === 'latest' ? versions.at(-1) : versions.find((row) => row.version === version)) ?? null;
    },
    async publish(version, starts, release) {
      const versions = tables.versions.get(version.processId) ?? [];
      if (versions.some((row) => row.version === version.version) || !addRelease(tables, release)) return null;
      tables.versions.set(
        version.processId,
        [...versions, version].sort((a, b) => a.version - b.version),
      );
      if (starts) replaceStarts(tables, version.processId, starts);
      return version;
    },
    async release(release, starts) {
      if (!addRelease(tables, release)) return false;
      if (starts) replaceStarts(tables, release.processId, starts);
      return true;
    },
    releases: async (processId) => (tables.releases.get(processId) ?? []).toReversed(),
    currentReleases: async () => [...tables.releases.values()].flatMap((rows) => rows.slice(-1)),
    startSubscriptions: async () => tables.startSubscriptions,
    schedules: async () => tables.schedules,
    async dueSchedules(at, limit) {
      const due = tables.schedules.filter((row) => row.nextAt !== null && row.nextAt <= at);
      return due.sort((a, b) => (a.nextAt as number) - (b.nextAt as number)).slice(0, limit);
    },
    async moveSchedule(row, fromCount) {
      const isIt = (one: ScheduleRow) =>
        one.processId === row.processId &&
        one.version === row.version &&
        one.node === row.node &&
        one.count === fromCount;
      if (!tables.schedules.some(isIt)) return false;
      tables.schedules = tables.schedules.map((one) => (isIt(one) ? row : one));
      return true;
    },
    latestVersions: async () => [...tables.versions.values()].flatMap((versions) => versions.slice(-1).map(about)),
  };
}

/** False: its place is taken, or the one before it is not there. */
function addRelease(tables: Tables, release: ReleaseRow): boolean {
  const before = tables.releases.get(release.processId) ?? [];
  if ((before.at(-1)?.seq ?? 0) !== release.seq - 1) return false;
  tables.releases.set(release.processId, [...before, release]);
  return true;
}

function replaceStarts(tables: Tables, processId: string, starts: ProcessStarts): void {
  const others = (row: { readonly processId: string }) => row.processId !== processId;
  tables.startSubscriptions = [...tables.startSubscriptions.filter(others), ...starts.subscriptions];
  tables.schedules = [...tables.schedules.filter(others), ...starts.schedules];
}
