// The published versions and how each is used. A repository without releases knows its versions only: the newest is the one in use.
import type { ProcessRepository, ReleaseRow, VersionStanding } from '@baton/engine';
import { useCallback, useEffect, useState } from 'react';

export interface Standings {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly versions: readonly VersionStanding[];
  /** Newest first; empty where the repository keeps none. */
  readonly history: readonly ReleaseRow[];
  again(): void;
}

export function useStandings(repository: ProcessRepository, processId: string): Standings {
  const [found, setFound] = useState<Omit<Standings, 'again'>>({ status: 'loading', versions: [], history: [] });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    void attempt;
    let gone = false;
    loadStandings(repository, processId).then(
      ({ versions, history }) => !gone && setFound({ status: 'ready', versions, history }),
      () => !gone && setFound({ status: 'failed', versions: [], history: [] }),
    );
    return () => {
      gone = true;
    };
  }, [repository, processId, attempt]);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { ...found, again };
}

async function loadStandings(repository: ProcessRepository, processId: string) {
  const { releases } = repository;
  if (releases) {
    const [versions, history] = await Promise.all([releases.versions(processId), releases.history(processId)]);
    return { versions, history };
  }
  const versions = (await repository.versions(processId)).map(
    (version, at): VersionStanding => ({ ...version, running: 0, startsCases: at === 0, pilot: null }),
  );
  return { versions, history: [] };
}

/** The version that new cases of everyone take. */
export function currentOf(versions: readonly VersionStanding[]): VersionStanding | undefined {
  return versions.find(({ startsCases, pilot }) => startsCases && pilot === null) ?? versions[0];
}
