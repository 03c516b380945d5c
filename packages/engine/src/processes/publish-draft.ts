// Publishing a draft as the next version: checked, compiled, and for everyone's new cases or for a group's first.
import { type Diagram, type Json, type Problem, parseDiagram } from '@baton/core';
import type { Scope } from '../authority/scope';
import { mayPublish } from '../authority/sight';
import { parseInput } from '../input/parse-input';
import { pilotGroupInput } from '../input/release-input';
import type { Draft, PilotGroup, ProcessStarts, ProcessVersion, ReleaseRow } from '../ports/process-library';
import type { Published, PublishRequest } from '../ports/process-repository';
import type { RepositoryRefusal } from '../ports/repository-refusal';
import { refuse } from '../reply/reply';
import { startsOf } from '../starts/process-starts';
import { isNobody } from '../versions/pilot-group';
import { publishedRelease } from '../versions/release-rows';
import { compileOrRefuse } from './compile-or-refuse';
import type { ProcessParts } from './process-parts';

export interface PublishParts extends ProcessParts {
  readonly problemsAhead: (diagram: Diagram) => Promise<Problem[]>;
}

const LONGEST_SUMMARY = 2_000;

export function createPublish(
  parts: PublishParts,
): (scope: Scope, processId: string, request: PublishRequest) => Promise<Published> {
  const { store, runtime, graphs } = parts;

  /** Null: someone else published meanwhile. Another version that is made current meanwhile is no hindrance: this one comes after it. */
  async function keep(
    row: ProcessVersion,
    starts: ProcessStarts | null,
    pilot: PilotGroup | undefined,
  ): Promise<ReleaseRow | null> {
    for (;;) {
      const release = publishedRelease(row, await graphs.release(row.processId), pilot);
      if (await store.publish(row, starts, release)) return release;
      const [last] = await store.releases(row.processId);
      if (!last || last.seq < release.seq || (await store.version(row.processId, row.version))) return null;
      graphs.released(last);
    }
  }

  return async (scope, processId, request) => {
    if (!mayPublish(scope)) return refuse('not-allowed');
    const pilot = request.pilot === undefined ? undefined : parseInput(pilotGroupInput, request.pilot);
    if (pilot && !pilot.ok) return pilot;
    if (pilot && isNobody(pilot.value)) return refuse('pilot.empty');
    const draft = await store.draft(processId);
    if (!draft) return refuse('process.unknown', { processId });
    if (draft.revision !== request.revision) return conflict(draft);
    const parsed = parseDiagram(draft.bytes);
    if (!parsed.ok) return { ...refuse(parsed.issues[0]?.code ?? 'diagram.malformed'), issues: parsed.issues };
    const problems = await parts.problemsAhead(parsed.diagram);
    const errors = problems.filter((problem) => problem.severity === 'error' && !parts.tolerates(problem));
    if (errors.length > 0) return { ...refuse('process.has-problems', { count: errors.length }), problems };
    if (pilot && !(await graphs.release(processId))) return refuse('pilot.first');
    const { bytes } = draft;
    const hash = runtime.sha256(bytes);
    const version = ((await store.versions(processId))[0]?.version ?? 0) + 1;
    const graph = compileOrRefuse(parsed.diagram, version, hash);
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
    // What begins by itself follows the version that everyone's new cases take.
    const starts = pilot ? null : startsOf(graph, await parts.calendars.facts(), publishedAt);
    const release = await keep(row, starts, pilot?.value);
    if (!release) return conflict(await store.draft(processId));
    // The same revision: whoever draws on goes on from where they are.
    await store.saveDraft({ ...draft, basedOn: version }, draft.revision);
    graphs.released(release);
    parts.published();
    parts.changed();
    return { ok: true, version, hash, problems };
  };
}

export function conflict(theirs: Draft | null): RepositoryRefusal {
  const facts: Record<string, Json> = theirs
    ? { savedBy: theirs.savedBy, savedAt: theirs.savedAt, revision: theirs.revision }
    : { savedBy: null, savedAt: null, revision: 0 };
  return refuse('draft.conflict', facts);
}
