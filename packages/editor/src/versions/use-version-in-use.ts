// The version that new cases take now, loaded when publishing is asked for. Called by the frame.
import type { LoadedVersion, ProcessRepository } from '@baton/engine';
import { useEffect, useState } from 'react';

/** Undefined: not asked for, or being loaded. Null: there is none. */
export function useVersionInUse(
  repository: ProcessRepository | undefined,
  processId: string | undefined,
  asked: boolean,
): LoadedVersion | null | undefined {
  const [version, setVersion] = useState<LoadedVersion | null | undefined>(undefined);
  useEffect(() => {
    if (!asked || !repository || processId === undefined) return setVersion(undefined);
    let gone = false;
    repository.version(processId, repository.releases ? 'current' : 'latest').then(
      (loaded) => !gone && setVersion(loaded),
      () => !gone && setVersion(null),
    );
    return () => {
      gone = true;
    };
  }, [repository, processId, asked]);
  return version;
}
