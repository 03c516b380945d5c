// Processes as people draw and publish them: drafts with revisions, checks, immutable published versions.
import {
  type CheckSurroundings,
  CompileError,
  checkDiagram,
  checkReach,
  compile,
  type Diagram,
  type Json,
  type Preferences,
  type Problem,
  type ProcessGraph,
  parseDiagram,
} from '@baton/core';
import type { Scope } from '../authority/scope';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import type { Directory } from '../ports/directory';
import type {
  LoadedDraft,
  LoadedVersion,
  ProcessListing,
  ProcessRepository,
  Published,
  PublishedVersion,
  RepositoryRefusal,
  SavedDraft,
} from '../ports/process-repository';
import type { Runtime } from '../ports/runtime';
import type { Draft, ProcessVersion, Store } from '../ports/store';
import { type Refusal, refuse } from '../reply/reply';
import { startsOf } from '../starts/process-starts';
import type { ProcessGraphs } from './process-graphs';

/** The repository of everyone: each call says who asks. Drawing needs the right to publish, seeing a published version does not. */
export type ProcessService = {
  readonly [K in keyof ProcessRepository]: (
    scope: Scope,
    ...args: Parameters<ProcessRepository[K]>
  ) => ReturnType<ProcessRepository[K]>;
};

export interface ProcessParts {
  readonly store: Store;
  readonly directory: Directory;
  readonly calendars: CompiledCalendars;
  readonly graphs: ProcessGraphs;
  readonly runtime: Runtime;
  /** A draft or version changed. */
  readonly changed: () => void;
  /** A version is out, with what starts it. */
  readonly published: () => void;
  /** An error that does not keep a draft from being published. */
  readonly tolerates: (problem: Problem) => boolean;
}

const LONGEST_SUMMARY = 2_000;

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
    if (!draws(scope)) return refuse('not-allowed');
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

  async function publish(
    scope: Scope,
    processId: string,
    request: { revision: number; summary: string },
  ): Promise<Published> {
    if (!draws(scope)) return refuse('not-allowed');
    const draft = await store.draft(processId);
    if (!draft) return refuse('process.unknown', { processId });
    if (draft.revision !== request.revision) return conflict(draft);
    const parsed = parseDiagram(draft.bytes);
    if (!parsed.ok) return { ...refuse(parsed.issues[0]?.code ?? 'diagram.malformed'), issues: parsed.issues };
    const problems = await problemsAhead(parsed.diagram);
    const errors = problems.filter((problem) => problem.severity === 'error' && !parts.tolerates(problem));
    if (errors.length > 0) return { ...refuse('process.has-problems', { count: errors.length }), problems };
    const { bytes } = draft;
    const hash = runtime.sha256(bytes);
    const version = ((await store.versions(processId))[0]?.version ?? 0) + 1;
    const graph = compiled(parsed.diagram, version, hash);
    if (!('nodes' in graph)) return graph;
    const publishedAt = runtime.now();
    const row: ProcessVersion = {
      processId,
      version,
      name: parsed.diagram.name,
      hash,
      bytes,
      publishedAt,
      publishedBy: scope.person,
      summary: request.summary.slice(0, LONGEST_SUMMARY),
    };
    const published = await store.publish(row, startsOf(graph, await parts.calendars.facts(), publishedAt));
    if (!published) return conflict(await store.draft(processId));
    // The same revision: whoever draws on goes on from where they are.
    await store.saveDraft({ ...draft, basedOn: version }, draft.revision);
    graphs.published(processId);
    parts.published();
    parts.changed();
    return { ok: true, version, hash, problems };
  }

  async function list(scope: Scope): Promise<ProcessListing[]> {
    const [drafts, versions] = await Promise.all([store.drafts(), store.latestVersions()]);
    const shown = draws(scope) ? drafts : [];
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
        draftRevision: draft?.revision ?? null,
        changed: draft !== undefined && runtime.sha256(draft.bytes) !== version?.hash,
        publishedAt: version?.publishedAt ?? null,
        running: running.total,
      };
    });
    return (await Promise.all(rows)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  async function loadDraft(scope: Scope, processId: string): Promise<LoadedDraft | null> {
    if (!draws(scope)) return null;
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

  async function version(_scope: Scope, processId: string, which: number | 'latest'): Promise<LoadedVersion | null> {
    const stored = await store.version(processId, which);
    if (!stored) return null;
    const { bytes, ...about } = stored;
    return { ...about, diagram: JSON.parse(bytes) as Diagram };
  }

  return {
    list,
    loadDraft,
    saveDraft,
    check: (_scope, _processId, diagram) => problemsAhead(diagram),
    publish,
    versions: (_scope, processId): Promise<readonly PublishedVersion[]> => store.versions(processId),
    version,
  };
}

/** The repository of one person, as the editor takes it. */
export function processRepository(service: ProcessService, scope: Scope): ProcessRepository {
  return {
    list: () => service.list(scope),
    loadDraft: (processId) => service.loadDraft(scope, processId),
    saveDraft: (processId, change) => service.saveDraft(scope, processId, change),
    check: (processId, diagram) => service.check(scope, processId, diagram),
    publish: (processId, request) => service.publish(scope, processId, request),
    versions: (processId) => service.versions(scope, processId),
    version: (processId, which) => service.version(scope, processId, which),
  };
}

function draws(scope: Scope): boolean {
  return scope.permissions.includes('publish');
}

function conflict(theirs: Draft | null): RepositoryRefusal {
  const facts: Record<string, Json> = theirs
    ? { savedBy: theirs.savedBy, savedAt: theirs.savedAt, revision: theirs.revision }
    : { savedBy: null, savedAt: null, revision: 0 };
  return refuse('draft.conflict', facts);
}

/** What the checks let through and the compiler does not would be a fault of the checks; it is refused all the same. */
function compiled(diagram: Diagram, version: number, hash: string): ProcessGraph | Refusal {
  try {
    return compile(diagram, { version, hash });
  } catch (error) {
    if (error instanceof CompileError) return refuse('diagram.not-compilable', { ...error.facts });
    throw error;
  }
}
