// Which paths of a drawing the kept tests and a run pass, and which none has ever passed. Pure.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import type { Words } from '@baton/words';
import type { StepOverlay } from '../kinds/editor-kind';
import { resultOn, type TestRuns } from './test-runs';

export interface Coverage {
  /** Ids of paths. */
  readonly passed: ReadonlySet<string>;
  /** Never passed, in the order of the drawing. */
  readonly left: readonly string[];
  readonly all: number;
  /** Tests that were played on this drawing. */
  readonly tests: number;
}

export function coverageOf(diagram: Diagram, runs: TestRuns, takenFlows: readonly string[]): Coverage {
  const results = (diagram.tests ?? []).flatMap((test) => resultOn(runs, diagram, test) ?? []);
  const drawn = new Set(diagram.flows.map(({ id }) => id));
  const passed = new Set(
    [...takenFlows, ...results.flatMap((result) => result.takenFlows)].filter((flow) => drawn.has(flow)),
  );
  const left = diagram.flows.filter(({ id }) => !passed.has(id)).map(({ id }) => id);
  return { passed, left, all: diagram.flows.length, tests: results.length };
}

/** What was passed as done, the rest ahead; a word above each step that nothing has ever come to. */
export function coverageOverlays(
  diagram: Diagram,
  passed: ReadonlySet<string>,
  words: Words,
): Readonly<Record<string, StepOverlay>> {
  const touched = new Set(diagram.flows.flatMap((flow) => (passed.has(flow.id) ? [flow.from, flow.to] : [])));
  return Object.fromEntries(
    diagram.nodes.map(({ id }): [string, StepOverlay] => {
      const isLedTo = diagram.flows.some((flow) => flow.to === id);
      if (touched.has(id) || !isLedTo) return [id, { done: true, words: '' }];
      return [id, { ahead: true, mark: { text: words.processTests.coverage.never, tone: 'late' } }];
    }),
  );
}
