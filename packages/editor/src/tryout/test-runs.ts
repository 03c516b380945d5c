// How the tests of a draft came out, kept as long as its editor is open: for the list of tests and for publishing. What was played on another
// drawing does not count.
import type { Diagram, ProcessTest } from '@baton/core';
import type { Company, TestResult } from '@baton/engine/rehearsal';
import type { Editor } from '../document/editor';
import { createValueStore, type ReadableStore } from '../document/value-store';
import { openRehearser, type Rehearser } from './rehearser';

export interface PlayedTest {
  readonly result: TestResult;
  readonly test: ProcessTest;
  readonly diagram: Diagram;
}

export interface TestRuns {
  /** Null: none is being played. */
  readonly running: { readonly done: number; readonly all: number } | null;
  readonly played: ReadonlyMap<string, PlayedTest>;
  /** Playing itself failed. */
  readonly failed: boolean;
}

export interface TestRunner extends ReadableStore<TestRuns> {
  /** One after the other; resolves when all are played, or it was stopped. */
  run(diagram: Diagram, tests: readonly ProcessTest[], company: Company): Promise<void>;
  stop(): void;
}

const NOTHING: TestRuns = { running: null, played: new Map(), failed: false };

export function createTestRunner(open: () => Rehearser = openRehearser): TestRunner {
  const state = createValueStore<TestRuns>(NOTHING);
  let rehearser: Rehearser | null = null;
  let order = 0;
  const stop = () => {
    order++;
    rehearser?.close();
    rehearser = null;
    state.set((before) => ({ ...before, running: null }));
  };
  return {
    getState: state.getState,
    subscribe: state.subscribe,
    stop,
    async run(diagram, tests, company) {
      stop();
      const mine = order;
      const now = open();
      rehearser = now;
      const all = tests.length;
      state.set((before) => ({ ...before, running: { done: 0, all }, failed: false }));
      try {
        for (const [done, test] of tests.entries()) {
          const result = await now.play(diagram, test, company);
          if (mine !== order) return;
          state.set((before) => ({
            ...before,
            running: { done: done + 1, all },
            played: new Map(before.played).set(test.id, { result, test, diagram }),
          }));
        }
        stop();
      } catch (error) {
        if (mine !== order) return;
        stop();
        state.set((before) => ({ ...before, failed: true }));
        throw error;
      }
    },
  };
}

const runners = new WeakMap<Editor, TestRunner>();

/** The one of this editor. */
export function testRunnerOf(editor: Editor): TestRunner {
  const known = runners.get(editor);
  if (known) return known;
  const made = createTestRunner();
  runners.set(editor, made);
  return made;
}

/** What came of a test on this very drawing; null: it was not played on it. */
export function resultOn(runs: TestRuns, diagram: Diagram, test: ProcessTest): TestResult | null {
  const played = runs.played.get(test.id);
  return played && played.test === test && meansTheSame(played.diagram, diagram) ? played.result : null;
}

export interface TestVerdict {
  readonly passed: number;
  readonly failed: readonly ProcessTest[];
  /** Not played on this drawing yet. */
  readonly open: number;
}

export function verdictOn(runs: TestRuns, diagram: Diagram): TestVerdict {
  const tests = diagram.tests ?? [];
  const results = tests.map((test) => ({ test, result: resultOn(runs, diagram, test) }));
  return {
    passed: results.filter(({ result }) => result?.passed).length,
    failed: results.flatMap(({ test, result }) => (result && !result.passed ? [test] : [])),
    open: results.filter(({ result }) => result === null).length,
  };
}

/** Apart from where things stand and which tests there are. A changed drawing shares what was not changed. */
function meansTheSame(one: Diagram, other: Diagram): boolean {
  if (one === other) return true;
  const fields = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Diagram)[]);
  for (const apart of ['tests', 'layout', 'texts'] as const) fields.delete(apart);
  return [...fields].every((field) => one[field] === other[field]);
}
