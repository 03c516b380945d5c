// The small plain tree of an expression.
import type { SourceRange } from './problem-codes';

/** One node: `kind` is the grammar's name (`Comparison`, `VariableName`, `[`), comments are left out. */
export interface FeelNode extends SourceRange {
  readonly kind: string;
  readonly text: string;
  readonly children: readonly FeelNode[];
}
