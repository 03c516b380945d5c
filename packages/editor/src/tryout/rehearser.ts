// Who plays tests and looks for runs: a worker where the page may have one, else the page itself. Stopped by closing it. Called by the test runs.
import type { Diagram, ProcessTest } from '@baton/core';
import type { Company, FoundRun, Goal, TestResult, WorldOptions } from '@baton/engine/rehearsal';
import { openBeside } from '../document/beside';

export type RehearsalQuestion =
  | { readonly type: 'play'; readonly diagram: Diagram; readonly test: ProcessTest; readonly company: Company }
  | { readonly type: 'find'; readonly options: WorldOptions; readonly goal: Goal };

export interface Rehearser {
  play(diagram: Diagram, test: ProcessTest, company: Company): Promise<TestResult>;
  /** Null: none was found. */
  find(options: WorldOptions, goal: Goal): Promise<FoundRun | null>;
  /** What was asked and not answered yet is never answered. */
  close(): void;
}

export function openRehearser(start: () => Worker | null = startWorker): Rehearser {
  const beside = openBeside<RehearsalQuestion, TestResult | FoundRun | null>(start, async (question) =>
    (await import('./rehearse-now')).rehearseNow(question),
  );
  return {
    play: (diagram, test, company) => beside.ask({ type: 'play', diagram, test, company }) as Promise<TestResult>,
    find: (options, goal) => beside.ask({ type: 'find', options, goal }) as Promise<FoundRun | null>,
    close: beside.close,
  };
}

const startWorker = () =>
  new Worker(new URL('./rehearsal.worker.ts', import.meta.url), { type: 'module', name: 'baton-rehearsal' });
