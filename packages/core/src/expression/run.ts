// One evaluation while it runs: the variables, the local values, what is left of its bounds, and the notes taken on the way.
// Created by `compileExpression`'s evaluate; every compiled node receives it.
import { EXPRESSION_LIMITS } from './limits';
import type { EvaluationCode, ExpressionFacts, NoteCode, SourceRange } from './problem-codes';

/** A compiled node. Answers a FEEL value, never `undefined`; may throw `Stop`. */
export type Code = (run: Run) => unknown;

export interface Note {
  readonly code: NoteCode;
  readonly facts: ExpressionFacts;
  readonly range: SourceRange;
}

export class Run {
  /** What all function calls of one evaluation share is kept by the outermost. */
  readonly outermost: Run;
  steps: number = EXPRESSION_LIMITS.steps;
  calls = 0;
  notes: Note[] | null = null;

  /** `caller`: of a function's body. */
  constructor(
    readonly scope: Readonly<Record<string, unknown>>,
    /** Epoch ms of `now()`. */
    readonly at: number | undefined,
    /** Loop variables, parameters, entries, filtered elements: the slot numbers are given out by the compiler. */
    readonly locals: unknown[],
    caller: Run | null,
  ) {
    this.outermost = caller === null ? this : caller.outermost;
  }
}

/** Ends an evaluation from any depth; caught by `evaluate`, never seen outside this folder. */
export class Stop {
  constructor(
    readonly code: EvaluationCode,
    readonly range: SourceRange,
    readonly facts: ExpressionFacts = {},
  ) {}
}

/** Takes steps off the budget, for loop turns, filtered elements and calls. Code `expression.too-many-steps`. */
export function spend(run: Run, steps: number, range: SourceRange): void {
  run.outermost.steps -= steps;
  if (run.outermost.steps < 0) throw new Stop('expression.too-many-steps', range, { limit: EXPRESSION_LIMITS.steps });
}

const NOTES_KEPT = 10;

/** Remembers why the value here is null, and answers that null. */
export function nullBecause(run: Run, code: NoteCode, range: SourceRange, facts: ExpressionFacts = {}): null {
  run.outermost.notes ??= [];
  if (run.outermost.notes.length < NOTES_KEPT) run.outermost.notes.push({ code, facts, range });
  return null;
}

/**
 * Refuses a value with more nested parts than may be compared or printed. Lists may share parts, so that few characters of source
 * make a value whose walk would not end. Code `expression.too-large`.
 */
export function weigh(value: unknown, range: SourceRange): void {
  if (typeof value !== 'object' || value === null) return;
  let left: number = EXPRESSION_LIMITS.values;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    left -= 1;
    if (left < 0) throw new Stop('expression.too-large', range, { limit: EXPRESSION_LIMITS.values });
    if (typeof next !== 'object' || next === null) continue;
    const parts: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    left -= parts.length;
    if (left < 0) continue;
    for (const part of parts) if (typeof part === 'object' && part !== null) open.push(part);
  }
}
