// Conditions of paths, deadlines and completions: an expression that must say yes or no. Called by the step.
import type { CompiledExpression } from './compiled-expression';
import { feelType } from './feel-value';
import { type EvaluationFailure, type ExpressionFacts, faultAt } from './problem-codes';

export type ConditionResult = { readonly ok: true; readonly value: boolean } | EvaluationFailure;

/**
 * Evaluates a condition at `at` (epoch ms). Codes: those of `evaluate`, and `expression.not-boolean {type}` for null and any other
 * value; `because` names the absent entry (`name`) if that made it null.
 */
export function evaluateCondition(
  expression: CompiledExpression,
  scope: Readonly<Record<string, unknown>>,
  at?: number,
): ConditionResult {
  const result = expression.evaluate(scope, at);
  if (!result.ok) return result;
  if (typeof result.value === 'boolean') return result as ConditionResult;
  return notBoolean(expression, factsOf(expression, scope, at, result.value));
}

function notBoolean({ source }: CompiledExpression, facts: ExpressionFacts): EvaluationFailure {
  return faultAt(source, 'expression.not-boolean', { from: 0, to: source.length }, facts);
}

function factsOf(
  expression: CompiledExpression,
  scope: Readonly<Record<string, unknown>>,
  at: number | undefined,
  value: unknown,
): ExpressionFacts {
  const type = feelType(value);
  if (value !== null) return { type };
  // Only on the way to an incident: the notes say which entry was absent.
  const again = expression.evaluateFeel(scope, at);
  const absent = again.ok ? again.notes.find((note) => note.code === 'expression.missing-entry') : undefined;
  return absent === undefined ? { type } : { type, because: 'expression.missing-entry', ...absent.facts };
}
