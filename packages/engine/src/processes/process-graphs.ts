// Compiled versions of processes, kept while they are used: published bytes never change, so neither does a graph.
import { compile, type Diagram, type ProcessGraph } from '@baton/core';
import type { ProcessVersion, Store } from '../ports/store';

export interface ProcessGraphs {
  /** Null: no such version. Throws CompileError for bytes that cannot run. */
  version(processId: string, version: number | 'latest'): Promise<ProcessGraph | null>;
  /** The newest version that carries this tag. */
  tagged(processId: string, tag: string): Promise<ProcessGraph | null>;
  /** A new version is out: `latest` is asked for again. */
  published(processId: string): void;
}

const KEPT = 200;

/** `zone`: in which expressions read `today()`; undefined: UTC. */
export function createProcessGraphs(
  store: Pick<Store, 'version' | 'versions'>,
  zone: () => Promise<string | undefined>,
): ProcessGraphs {
  const graphs = new Map<string, ProcessGraph>();
  const latest = new Map<string, number>();

  function keep(key: string, graph: ProcessGraph): ProcessGraph {
    graphs.delete(key);
    graphs.set(key, graph);
    if (graphs.size > KEPT) graphs.delete(graphs.keys().next().value as string);
    return graph;
  }

  async function version(processId: string, version: number | 'latest'): Promise<ProcessGraph | null> {
    const number = version === 'latest' ? latest.get(processId) : version;
    const cached = number === undefined ? undefined : graphs.get(`${processId}/${number}`);
    if (cached) return keep(`${processId}/${number}`, cached);
    const stored = await store.version(processId, number ?? version);
    if (!stored) return null;
    if (version === 'latest') latest.set(processId, stored.version);
    return keep(`${processId}/${stored.version}`, graphOf(stored, await zone()));
  }

  return {
    version,

    async tagged(processId, tag) {
      for (const { version: number } of await store.versions(processId)) {
        const graph = await version(processId, number);
        if (graph?.diagram.versionTag === tag) return graph;
      }
      return null;
    },

    published(processId) {
      latest.delete(processId);
    },
  };
}

function graphOf({ bytes, version, hash }: ProcessVersion, zone: string | undefined): ProcessGraph {
  return compile(JSON.parse(bytes) as Diagram, { version, hash, ...(zone ? { zone } : {}) });
}
