// Processes as people draw and publish them: drafts with revisions, checks, immutable published versions.
import {
  beginsByHand,
  type CheckSurroundings,
  CompileError,
  checkDiagram,
  checkReach,
  type Diagram,
  type Preferences,
  type Problem,
  parseDiagram,
} from '@baton/core';
import type { ForEveryone, Scope } from '../authority/scope';
import { mayPublish } from '../authority/sight';
import type { Draft, PublishedVersion } from '../ports/process-library';
import type {
  LoadedDraft,
  LoadedVersion,
  ProcessListing,
  ProcessRepository,
  SavedDraft,
} from '../ports/process-repository';
import { refuse } from '../reply/reply';
import { type ReleaseService, releaseDesk } from '../versions/release-service';
import { type AsideService, asideOf, createAsideService } from './aside-service';
import type { ProcessParts } from './process-parts';
import { conflict, createPublish } from './publish-draft';

/** The repository of everyone: each call says who asks. Drawing needs the right to publish, seeing a published version does not. */
export type ProcessService = ForEveryone<Omit<ProcessRepository, 'releases' | 'aside'>> & {
  readonly aside: AsideService;
};

export function createProcessService(parts: ProcessParts): ProcessService {
  const { store, runtime, graphs } = parts;

  async function surroundings(): Promise<CheckSurroundings> {
    const [facts, roles, calendars] = await Promise.all([
      parts.directory.facts(),
      parts.directory.roles(),
      parts.calendars.current(),
    ]);
    const active = [...facts.people.values()].filter((person) => !person.inactive);
    return {
      roles: new Set(roles.map((role) => role.id)),
      people: new Set(active.map((person) => person.id)),
      calendars: new Set(calendars.map((calendar) => calendar.id)),
      directory: facts,
      channels: new Set(parts.channels()),
    };
  }

  const problemsOf = async (diagram: Diagram) => checkDiagram(diagram, await surroundings());

  /** With the days to come: whether each deadline reaches a human in time. Not at every save: it walks two months. */
  async function problemsAhead(diagram: Diagram): Promise<Problem[]> {
    const [problems, directory, calendars] = await Promise.all([
      problemsOf(diagram),
      parts.directory.facts(),
      parts.calendars.facts(),
    ]);
    if (problems.some((problem) => problem.severity === 'error')) return problems;
    const preferences = await preferencesOf([...directory.people.keys()]);
    return [...problems, ...checkReach(diagram, directory, calendars.calendars, runtime.now(), { preferences })];
  }

  async function preferencesOf(people: readonly string[]): Promise<Map<string, Preferences>> {
    const found = await Promise.all(people.map(async (id) => [id, await store.preferences(id)] as const));
    return new Map(found.flatMap(([id, preferences]) => (preferences ? [[id, preferences] as const] : [])));
  }

  async function saveDraft(
    scope: Scope,
    processId: string,
    change: { diagram: unknown; revision: number },
  ): Promise<SavedDraft> {
    if (!mayPublish(scope)) return refuse('not-allowed');
    const parsed = parseDiagram(change.diagram);
    if (!parsed.ok) return { ...refuse(parsed.issues[0]?.code ?? 'diagram.malformed'), issues: parsed.issues };
    const { diagram } = parsed;
    if (diagram.id !== processId) return refuse('input.invalid', { path: 'diagram.id', message: 'another process' });
    const before = await store.draft(processId);
    const latest = await store.versions(processId);
    const draft: Draft = {
      processId,
      name: diagram.name,
      revision: change.revision + 1,
      bytes: JSON.stringify(diagram),
      savedAt: runtime.now(),
      savedBy: scope.person,
      basedOn: before ? before.basedOn : (latest[0]?.version ?? null),
    };
    const saved = await store.saveDraft(draft, change.revision);
    if (!saved) return conflict(await store.draft(processId));
    parts.changed();
    return { ok: true, revision: saved.revision, problems: await problemsOf(diagram) };
  }

  async function list(scope: Scope): Promise<ProcessListing[]> {
    const [drafts, versions, releases] = await Promise.all([
      store.drafts(),
      store.latestVersions(),
      store.currentReleases(),
    ]);
    const shown = mayPublish(scope) ? drafts : [];
    const ids = new Set([...versions.map((version) => version.processId), ...shown.map((draft) => draft.processId)]);
    const rows = [...ids].map(async (id): Promise<ProcessListing> => {
      const version = versions.find((candidate) => candidate.processId === id);
      const draft = shown.find((candidate) => candidate.processId === id);
      const running = await store.queries.cases(
        scope,
        { processId: id, status: ['active', 'suspended'] },
        { limit: 1 },
      );
      return {
        id,
        name: draft?.name ?? version?.name ?? id,
        version: version?.version ?? null,
        current: releases.find((candidate) => candidate.processId === id)?.current ?? null,
        draftRevision: draft?.revision ?? null,
        ...(draft ? { draftSavedAt: draft.savedAt, draftSavedBy: draft.savedBy } : {}),
        changed: draft !== undefined && runtime.sha256(draft.bytes) !== version?.hash,
        publishedAt: version?.publishedAt ?? null,
        running: running.total,
        ...((await isByEvent(id)) ? { byEvent: true } : {}),
      };
    });
    return (await Promise.all(rows)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** Of the version that new cases take. A version that cannot run says nothing. */
  async function isByEvent(processId: string): Promise<boolean> {
    try {
      const graph = await graphs.forNewCase(processId);
      return graph !== null && !beginsByHand(graph);
    } catch (error) {
      if (error instanceof CompileError) return false;
      throw error;
    }
  }

  async function loadDraft(scope: Scope, processId: string): Promise<LoadedDraft | null> {
    if (!mayPublish(scope)) return null;
    const draft = await store.draft(processId);
    const latest = draft ? null : await store.version(processId, 'latest');
    const bytes = draft?.bytes ?? latest?.bytes;
    if (bytes === undefined) return null;
    const diagram = JSON.parse(bytes) as Diagram;
    return {
      diagram,
      revision: draft?.revision ?? 0,
      basedOn: draft ? draft.basedOn : (latest?.version ?? null),
      savedAt: draft?.savedAt ?? null,
      savedBy: draft?.savedBy ?? null,
      problems: await problemsAhead(diagram),
    };
  }

  async function version(
    scope: Scope,
    processId: string,
    which: number | 'latest' | 'current',
  ): Promise<LoadedVersion | null> {
    const number = which === 'current' ? await startsNow(scope, processId) : which;
    const stored = number === null ? null : await store.version(processId, number);
    if (!stored) return null;
    const { bytes, ...about } = stored;
    return { ...about, diagram: JSON.parse(bytes) as Diagram };
  }

  /** The version that a case takes which the asker starts. */
  async function startsNow(scope: Scope, processId: string): Promise<number | null> {
    const starter = async () => (await parts.directory.facts()).people.get(scope.person);
    return (await graphs.forNewCase(processId, starter))?.version ?? null;
  }

  return {
    list,
    loadDraft,
    saveDraft,
    check: (_scope, _processId, diagram) => problemsAhead(diagram),
    publish: createPublish({ ...parts, problemsAhead }),
    versions: (_scope, processId): Promise<readonly PublishedVersion[]> => store.versions(processId),
    version,
    aside: createAsideService(parts),
  };
}

/** The repository of one person, as the editor takes it. `releases`: with them it looks after versions in use too. */
export function processRepository(service: ProcessService, scope: Scope, releases?: ReleaseService): ProcessRepository {
  return {
    ...(releases ? { releases: releaseDesk(releases, scope) } : {}),
    aside: asideOf(service.aside, scope),
    list: () => service.list(scope),
    loadDraft: (processId) => service.loadDraft(scope, processId),
    saveDraft: (processId, change) => service.saveDraft(scope, processId, change),
    check: (processId, diagram) => service.check(scope, processId, diagram),
    publish: (processId, request) => service.publish(scope, processId, request),
    versions: (processId) => service.versions(scope, processId),
    version: (processId, which) => service.version(scope, processId, which),
  };
}
