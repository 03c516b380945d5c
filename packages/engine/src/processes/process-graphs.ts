// Compiled versions of processes, kept while they are used: published bytes never change, so neither does a graph. Knows which of them new
// cases take.
import { compile, type Diagram, type Person, type ProcessGraph } from '@baton/core';
import type { ProcessVersion, ReleaseRow } from '../ports/process-library';
import type { Store } from '../ports/store';
import { isInGroup } from '../versions/pilot-group';

export interface ProcessGraphs {
  /** Null: no such version. Throws CompileError for bytes that cannot run. */
  version(processId: string, version: number): Promise<ProcessGraph | null>;
  /** The version that a new case takes; null: the process is not published. `starter` is asked only while some are trying a version out. */
  forNewCase(processId: string, starter?: () => Promise<Person | undefined>): Promise<ProcessGraph | null>;
  /** Which version new cases take; null: the process is not published. */
  release(processId: string): Promise<ReleaseRow | null>;
  /** The newest version that carries this tag. */
  tagged(processId: string, tag: string): Promise<ProcessGraph | null>;
  /** How things stand from now on. */
  released(row: ReleaseRow): void;
}

const KEPT = 200;

/** `zone`: in which expressions read `today()`; undefined: UTC. */
export function createProcessGraphs(
  store: Pick<Store, 'version' | 'versions' | 'releases'>,
  zone: () => Promise<string | undefined>,
): ProcessGraphs {
  const graphs = new Map<string, ProcessGraph>();
  const releases = new Map<string, ReleaseRow>();

  function keep(key: string, graph: ProcessGraph): ProcessGraph {
    graphs.delete(key);
    graphs.set(key, graph);
    if (graphs.size > KEPT) graphs.delete(graphs.keys().next().value as string);
    return graph;
  }

  async function version(processId: string, number: number): Promise<ProcessGraph | null> {
    const key = `${processId}/${number}`;
    const cached = graphs.get(key);
    if (cached) return keep(key, cached);
    const stored = await store.version(processId, number);
    return stored && keep(key, graphOf(stored, await zone()));
  }

  /** What was read while another row was written does not replace it. */
  function released(row: ReleaseRow): void {
    if ((releases.get(row.processId)?.seq ?? 0) < row.seq) releases.set(row.processId, row);
  }

  async function release(processId: string): Promise<ReleaseRow | null> {
    if (!releases.has(processId)) {
      const [found] = await store.releases(processId);
      if (found) released(found);
    }
    return releases.get(processId) ?? null;
  }

  return {
    version,
    release,
    released,

    async forNewCase(processId, starter) {
      const now = await release(processId);
      if (!now) return null;
      const person = now.pilot && (await starter?.());
      return version(processId, now.pilot && person && isInGroup(person, now.pilot) ? now.pilot.version : now.current);
    },

    async tagged(processId, tag) {
      for (const { version: number } of await store.versions(processId)) {
        const graph = await version(processId, number);
        if (graph?.diagram.versionTag === tag) return graph;
      }
      return null;
    },
  };
}

function graphOf({ bytes, version, hash }: ProcessVersion, zone: string | undefined): ProcessGraph {
  return compile(JSON.parse(bytes) as Diagram, { version, hash, ...(zone ? { zone } : {}) });
}
