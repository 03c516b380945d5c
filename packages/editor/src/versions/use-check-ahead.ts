// What the repository finds before publishing beyond the checks of the page: whether each deadline reaches somebody in the days to come, roles
// and people as they are now. Called by the publish panel.
import type { Diagram, Problem } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import { useEffect, useMemo, useState } from 'react';
import { useProblems } from '../document/editor-context';

/** Errors and warnings that the page has not found itself; none while it is asked, or where it cannot be. */
export function useCheckAhead(repository: ProcessRepository, processId: string, diagram: Diagram): readonly Problem[] {
  const known = useProblems();
  const [found, setFound] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let gone = false;
    repository.check(processId, diagram).then(
      (problems) => !gone && setFound(problems),
      // Publishing checks once more: what cannot be asked now is said then.
      () => !gone && setFound([]),
    );
    return () => {
      gone = true;
    };
  }, [repository, processId, diagram]);
  return useMemo(() => {
    const keyOf = ({ code, node, path }: Problem) => `${code} ${node ?? ''} ${path.join('.')}`;
    const keys = new Set(known.map(keyOf));
    return found.filter((problem) => problem.severity !== 'info' && !keys.has(keyOf(problem)));
  }, [found, known]);
}
