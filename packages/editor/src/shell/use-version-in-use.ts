// The version that new cases use now, loaded when publishing is asked for, and the marks that tell the draft's differences from it on the
// canvas. Called by the frame.
import type { LoadedVersion, ProcessRepository } from '@baton/engine';
import { useWords } from '@baton/look';
import { useEffect, useMemo, useState } from 'react';
import { useDiagram } from '../document/editor-context';
import type { StepOverlay } from '../kinds/editor-kind';
import { businessChanges } from './business-changes';

/** Undefined: not asked for, or being loaded. Null: there is none. */
export function useVersionInUse(
  repository: ProcessRepository,
  processId: string,
  asked: boolean,
): LoadedVersion | null | undefined {
  const [version, setVersion] = useState<LoadedVersion | null | undefined>(undefined);
  useEffect(() => {
    if (!asked) return setVersion(undefined);
    let gone = false;
    repository.version(processId, 'latest').then(
      (loaded) => !gone && setVersion(loaded),
      () => !gone && setVersion(null),
    );
    return () => {
      gone = true;
    };
  }, [repository, processId, asked]);
  return version;
}

/** New and changed steps with a word above them, all others quieter. */
export function useChangeMarks(inUse: LoadedVersion | null | undefined): Record<string, StepOverlay> | undefined {
  const diagram = useDiagram();
  const { publish } = useWords();
  return useMemo(() => {
    if (!inUse) return undefined;
    const marks: Record<string, StepOverlay> = {};
    for (const node of diagram.nodes) marks[node.id] = { ahead: true };
    for (const change of businessChanges(inUse.diagram, diagram)) {
      if (change.type === 'removed') continue;
      marks[change.node.id] = {
        mark: { text: publish.mark[change.type], tone: change.type === 'added' ? 'ok' : 'accent' },
      };
    }
    return marks;
  }, [inUse, diagram, publish]);
}
