// What can be wrong with an expression, when it is written and when it is evaluated, as data: a stable code, facts, the place.

/** Told by `compileExpression`: the expression cannot be used as it stands. */
export const EXPRESSION_PROBLEM_CODES = [
  'expression.empty',
  'expression.syntax',
  'expression.too-long',
  'expression.too-deep',
  'expression.bad-literal',
  'expression.bad-name',
  'expression.unknown-function',
  'expression.wrong-arguments',
  'expression.slow-pattern',
  'expression.unsupported',
] as const;
export type ExpressionProblemCode = (typeof EXPRESSION_PROBLEM_CODES)[number];

/** FEEL answers null here and goes on. Told only where the whole expression came to null, because it may be the reason. */
export const NOTE_CODES = ['expression.type', 'expression.argument', 'expression.division-by-zero'] as const;
/** `expression.missing-entry` is no fault in itself: an absent entry of a context is null. */
export type NoteCode = (typeof NOTE_CODES)[number] | 'expression.missing-entry';

/** Told by an evaluation. */
export const EVALUATION_CODES = [
  ...NOTE_CODES,
  'expression.missing-variable',
  'expression.bad-value',
  'expression.no-clock',
  'expression.not-boolean',
  'expression.not-data',
  'expression.slow-pattern',
  'expression.too-deep',
  'expression.too-large',
  'expression.too-many-steps',
  'expression.failed',
] as const;
export type EvaluationCode = (typeof EVALUATION_CODES)[number];

export type ExpressionFacts = Readonly<Record<string, string | number>>;

/** Offsets into the source, in UTF-16 units; `to` is exclusive. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

/** One fault: `code` and `facts` are rendered elsewhere; `near` is the source at `position` (before it, if that is empty), at most 40 characters. */
export interface ExpressionFault<Code extends string> {
  readonly ok: false;
  readonly code: Code;
  readonly facts: ExpressionFacts;
  readonly position: SourceRange;
  readonly near: string;
}

export type ExpressionProblem = ExpressionFault<ExpressionProblemCode>;
export type EvaluationFailure = ExpressionFault<EvaluationCode>;

/** `value` is JSON data: dates and durations have become ISO 8601 text. */
export type EvaluationResult = { readonly ok: true; readonly value: unknown } | EvaluationFailure;

/** Makes a fault of a place in the source. */
export function faultAt<Code extends string>(
  source: string,
  code: Code,
  range: SourceRange,
  facts: ExpressionFacts = {},
): ExpressionFault<Code> {
  const { from, to } = range;
  const near = to > from ? source.slice(from, Math.min(to, from + 40)) : source.slice(Math.max(0, from - 40), from);
  return { ok: false, code, facts, position: { from, to }, near };
}

/** Leaves the compiler from any depth; caught by `compileExpression`, never seen outside this folder. */
export class Refusal {
  constructor(
    readonly code: ExpressionProblemCode,
    readonly range: SourceRange,
    readonly facts: ExpressionFacts = {},
  ) {}
}

/** Says to the compiler that the reference interpreter must evaluate this expression. */
export class NotCompiled {
  constructor(readonly kind: string) {}
}
