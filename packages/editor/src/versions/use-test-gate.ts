// The tests of a draft before it is published: played as soon as the panel is open, and again when the draft changes. What fails stops it, unless
// someone says why it is published nevertheless.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import { useWords } from '@baton/look';
import { useEffect, useMemo, useState } from 'react';
import { useEditor, useStoreValue } from '../document/editor-context';
import { useNames } from '../panel/names';
import { companyFor, peopleFor } from '../tryout/company';
import { type TestRunner, type TestRuns, type TestVerdict, testRunnerOf, verdictOn } from '../tryout/test-runs';

export interface TestGate {
  readonly runner: TestRunner;
  readonly runs: TestRuns;
  readonly verdict: TestVerdict;
  /** Why it may not be published yet. */
  readonly stops: 'playing' | 'needsWhy' | null;
  readonly why: string;
  setWhy(why: string): void;
  play(): void;
  /** The line that is kept with the version, with the reason where tests fail. */
  summaryWith(summary: string): string;
}

export function useTestGate(diagram: Diagram, runner?: TestRunner): TestGate {
  const words = useWords();
  const editor = useEditor();
  const names = useNames();
  const own = runner ?? testRunnerOf(editor);
  const runs = useStoreValue(own);
  const [why, setWhy] = useState('');
  const verdict = useMemo(() => verdictOn(runs, diagram), [runs, diagram]);
  const play = () => {
    const company = companyFor(peopleFor(diagram, editor.directory, names), editor.directory);
    // A failure is told by the state.
    own.run(diagram, diagram.tests ?? [], company).catch(() => {});
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: played once for each drawing
  useEffect(() => {
    if (verdict.open > 0) play();
  }, [diagram]);

  const failed = verdict.failed.length;
  const isOpen = verdict.open > 0 && !runs.failed;
  const needsWhy = failed > 0 || (verdict.open > 0 && runs.failed);
  return {
    runner: own,
    runs,
    verdict,
    stops: isOpen ? 'playing' : needsWhy && why.trim() === '' ? 'needsWhy' : null,
    why,
    setWhy,
    play,
    summaryWith: (summary) =>
      needsWhy
        ? [summary, words.processTests.publish.summary(why.trim(), Math.max(failed, verdict.open))]
            .filter((line) => line !== '')
            .join('. ')
        : summary,
  };
}
