// The contract of an expression that is ready to evaluate, and how FEEL's answer becomes that of a case: JSON data, or why not.
import type { ParseOptions } from './feel-tree';
import { dataOf } from './feel-value';
import { type EvaluationFailure, type EvaluationResult, faultAt } from './problem-codes';
import type { Note } from './run';

export interface ExpressionOptions extends ParseOptions {
  /** Type of each variable; `date` and `dateTime` texts become FEEL dates when read, so that they compare with `today()`, `now()`. */
  readonly types?: Readonly<Record<string, string>>;
  /** IANA zone of `now()` and `today()`, `UTC` unless given. */
  readonly zone?: string;
  /** Evaluate by the reference interpreter, for comparison in tests and benchmarks: slow, and its loops have no bound. */
  readonly reference?: boolean;
}

export interface CompiledExpression {
  readonly ok: true;
  readonly source: string;
  /** `compiled`, or `feelin` where the reference interpreter parses and evaluates at each call. */
  readonly mode: 'compiled' | 'feelin';
  /** Names of the variables that it reads, sorted: for `order.sum > 5` it is `order`. */
  readonly reads: readonly string[];
  /** Bare names in a filter (`items[price > 5]`): a variable is read only where no element has such an entry. */
  readonly mayRead: readonly string[];
  /**
   * The value as JSON data, null included. `at`, epoch ms, is the moment of `now()` and `today()`.
   *
   * A bare name that nothing declares, where evaluation comes to it, ends it with `expression.missing-variable {name}`; a variable
   * that is there with the value null is null. `and`, `or`, `if`, `some`, `every` stop where the outcome is certain, so
   * `kind = "company" and vat != null` misses no `vat` of a private person; `is defined(vat)` asks without missing it. An absent
   * entry of a context (`order.discount`) is null.
   *
   * FEEL answers null to operands or arguments that do not fit. Where that makes the whole value null it is told, as
   * `expression.type`, `expression.argument` or `expression.division-by-zero`; inside `or`, `= null` and the like it is FEEL's null.
   */
  evaluate(scope: Readonly<Record<string, unknown>>, at?: number): EvaluationResult;
  /** As `evaluate`, but with FEEL's own values (dates, durations, ranges) and plain nulls: what DMN's rules ask for. */
  evaluateFeel(scope: Readonly<Record<string, unknown>>, at?: number): FeelResult;
}

/** `notes`: why there may be a null in the value. */
export type FeelResult =
  | { readonly ok: true; readonly value: unknown; readonly notes: readonly Note[] }
  | EvaluationFailure;

/** FEEL's result as JSON data; a null that has a fault of types as its reason is that fault. */
export function dataResult(source: string, result: FeelResult): EvaluationResult {
  if (!result.ok) return result;
  const { value, notes } = result;
  if (typeof value === 'boolean' || typeof value === 'string') return { ok: true, value };
  return value === null ? nullResult(source, notes) : otherResult(source, value);
}

function otherResult(source: string, value: unknown): EvaluationResult {
  const whole = { from: 0, to: source.length };
  const data = dataOf(value);
  if ('data' in data) return { ok: true, value: data.data };
  if (data.notData === 'too-large') return faultAt(source, 'expression.too-large', whole);
  return faultAt(source, 'expression.not-data', whole, { type: data.notData });
}

function nullResult(source: string, notes: readonly Note[]): EvaluationResult {
  for (const { code, range, facts } of notes) {
    if (code !== 'expression.missing-entry') return faultAt(source, code, range, facts);
  }
  return { ok: true, value: null };
}
