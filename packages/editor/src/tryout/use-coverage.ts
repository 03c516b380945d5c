// Which paths the futures of a try-out and the tests of its draft have passed, as they stand now.
import type { Diagram } from '@baton/core';
import { useMemo } from 'react';
import { useDiagram, useEditor, useStoreValue } from '../document/editor-context';
import { type Coverage, coverageOf } from './coverage';
import type { Futures } from './futures';
import type { MomentView } from './moment-view';
import { testRunnerOf } from './test-runs';

export function useCoverage(diagram: Diagram, moment: MomentView, futures: Futures): Coverage {
  const tests = useDiagram((draft) => draft.tests);
  const runs = useStoreValue(testRunnerOf(useEditor()));
  return useMemo(() => {
    const all = [moment, ...futures.all.map(({ last }) => last)];
    const taken = all.flatMap((one) => one?.detail?.state.takenFlows ?? []);
    return coverageOf({ ...diagram, ...(tests && { tests }) }, runs, taken);
  }, [diagram, tests, runs, moment, futures]);
}
