// The form of a condition that the editor's condition builder can show and edit, and that can be put into words: comparisons of a
// variable with fixed values, joined by and/or.

/** A fixed value. Dates are ISO 8601 texts of their kind. */
export type ConditionValue = string | number | boolean | { readonly date: string } | { readonly dateTime: string };

export const COMPARISON_OPERATORS = ['=', '!=', '<', '<=', '>', '>='] as const;
export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number];

export const TEXT_OPERATORS = ['contains', 'starts with', 'ends with'] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

/** `variable` is a name or a path (`order.sum`). `null` and `not null`: whether it is known. `between` includes both ends. */
export type ConditionRule =
  | { readonly variable: string; readonly operator: ComparisonOperator; readonly value: ConditionValue }
  | { readonly variable: string; readonly operator: TextOperator; readonly value: string }
  | { readonly variable: string; readonly operator: 'in'; readonly values: readonly ConditionValue[] }
  | {
      readonly variable: string;
      readonly operator: 'between';
      readonly from: ConditionValue;
      readonly to: ConditionValue;
    }
  | { readonly variable: string; readonly operator: 'null' | 'not null' };

/** At least one part. A part that is a sketch has another `join` than the one around it, and at least two parts. */
export interface ConditionSketch {
  readonly join: 'and' | 'or';
  readonly parts: readonly (ConditionRule | ConditionSketch)[];
}

export function isSketch(part: ConditionRule | ConditionSketch): part is ConditionSketch {
  return 'join' in part;
}
