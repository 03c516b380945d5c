// One question about a rehearsal, answered where it is asked. Called by the worker, and by the page that may have none.
import { type FoundRun, findRun, runProcessTest, type TestResult } from '@baton/engine/rehearsal';
import type { RehearsalQuestion } from './rehearser';

/** Runs begun in one search on the page: it is waited for. */
const RUNS = 8;

export function rehearseNow(question: RehearsalQuestion): Promise<TestResult | FoundRun | null> {
  if (question.type === 'find') return findRun(question.options, question.goal, { runs: RUNS });
  return runProcessTest(question.diagram, question.test, question.company);
}
