// FEEL expressions, compiled once and evaluated often: `compileExpression` is called when a process graph is compiled and by the
// editor's checks, `evaluate` by the step. Pure: no clock but the given one, nothing is kept between evaluations, nothing throws.
import { compileTree } from './compile-node';
import { type CompiledExpression, dataResult, type ExpressionOptions, type FeelResult } from './compiled-expression';
import { parseFeel } from './feel-tree';
import { type EvaluationFailure, type ExpressionProblem, faultAt, NotCompiled, Refusal } from './problem-codes';
import { referenceExpression, usesLoops } from './reference-expression';
import { type Note, Run, Stop } from './run';

export type { CompiledExpression, ExpressionOptions, FeelResult } from './compiled-expression';
export { type ConditionResult, evaluateCondition } from './condition';
export type { EvaluationFailure, EvaluationResult, ExpressionProblem } from './problem-codes';

/** Compiles an expression, or says what is wrong with it and where. */
export function compileExpression(
  source: string,
  options: ExpressionOptions = {},
): CompiledExpression | ExpressionProblem {
  const parsed = parseFeel(source, options);
  if (!parsed.ok) return parsed;
  const { types = {}, zone = 'UTC', reference = false } = options;
  const whole = { from: 0, to: source.length };
  if (reference) return referenceExpression(source, parsed.root, { types, zone });
  try {
    const { code, slots, reads, mayRead } = compileTree(parsed.root, { types, zone, declared: options.names ?? [] });
    const evaluateFeel = (scope: Readonly<Record<string, unknown>>, at?: number) =>
      runCode(source, code, slots, scope, at);
    return {
      ok: true,
      source,
      mode: 'compiled',
      reads,
      mayRead,
      evaluateFeel,
      evaluate: (scope, at) => dataResult(source, evaluateFeel(scope, at)),
    };
  } catch (error) {
    if (error instanceof Refusal) return faultAt(source, error.code, error.range, error.facts);
    if (!(error instanceof NotCompiled)) throw error;
    if (usesLoops(parsed.root)) return faultAt(source, 'expression.unsupported', whole, { kind: error.kind });
    return referenceExpression(source, parsed.root, { types, zone });
  }
}

const NO_LOCALS: unknown[] = [];
const NO_NOTES: readonly Note[] = [];

function runCode(
  source: string,
  code: (run: Run) => unknown,
  slots: number,
  scope: Readonly<Record<string, unknown>>,
  at: number | undefined,
): FeelResult {
  const run = new Run(scope, at, slots === 0 ? NO_LOCALS : new Array(slots).fill(null), null);
  try {
    return { ok: true, value: code(run), notes: run.notes ?? NO_NOTES };
  } catch (error) {
    return faultOf(source, error);
  }
}

function faultOf(source: string, error: unknown): EvaluationFailure {
  if (error instanceof Stop) return faultAt(source, error.code, error.range, error.facts);
  // The reference's functions throw where they have no rule, the machine where its stack ends: told, with what they said.
  const reason = error instanceof Error ? error.message : String(error);
  return faultAt(source, 'expression.failed', { from: 0, to: source.length }, { reason: reason.slice(0, 200) });
}
