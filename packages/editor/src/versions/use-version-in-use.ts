// The version that new cases take now, loaded when publishing or the try-out is asked for. Called by the frame.
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
    // Where nothing was published yet there is nothing to ask for: an answer "not found" is a noise in a browser's console.
    const load = async () => {
      const versions = await repository.versions(processId);
      return versions.length === 0 ? null : repository.version(processId, repository.releases ? 'current' : 'latest');
    };
    load().then(
      (loaded) => !gone && setVersion(loaded),
      () => !gone && setVersion(null),
    );
    return () => {
      gone = true;
    };
  }, [repository, processId, asked]);
  return version;
}
