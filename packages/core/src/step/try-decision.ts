// A decision table tried outside of a case: which rules hold for given data and what it answers. Called by those who draw tables up.
import type { DecisionTable } from '../diagram/decision-table';
import type { Diagram } from '../diagram/diagram';
import type { Json, Variables } from '../diagram/variable';
import type { CompiledExpression, ExpressionProblem } from '../expression/expression';
import { compileDecision, conditionOf } from '../graph/compile-decision';
import { CompileError } from '../graph/compile-error';
import { compileFor, Expressions } from '../graph/compile-expression';
import { answerOf } from './decision-table';

export type TriedDecision =
  | {
      readonly ok: true;
      /** Rules that held, 0-based, in the order of the table. */
      readonly rules: readonly number[];
      readonly value: Json;
    }
  | { readonly ok: false; readonly code: string; readonly facts: Readonly<Record<string, unknown>> };

/** `at`: what "now" is, epoch ms. A table that cannot be read answers `expression.…` or `decision.…` codes. */
export function tryDecision(diagram: Diagram, table: DecisionTable, data: Variables, at: number): TriedDecision {
  try {
    const answer = answerOf(compileDecision(table, new Expressions(diagram, undefined)), data, at);
    if (!answer.ok) return { ok: false, code: answer.code, facts: answer.facts };
    return { ok: true, rules: answer.value.rules, value: answer.value.value };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return { ok: false, code: error.code, facts: error.facts };
  }
}

/** What is wrong with the tests of one cell (`< 100`, `"gold", "silver"`); null where they can be read. */
export function unaryTestsProblem(diagram: Diagram, tests: string): ExpressionProblem | null {
  const condition = conditionOf(tests);
  if (condition === null) return null;
  const compiled: CompiledExpression | ExpressionProblem = compileFor(diagram, condition);
  return compiled.ok ? null : compiled;
}
