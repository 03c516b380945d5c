// `@baton/core/expression`: formulas without the rest: compiled, asked, and as plain conditions. Brings the grammar with it.
export {
  type ConditionRule,
  type ConditionSketch,
  type ConditionValue,
  isSketch,
} from '../expression/condition-sketch';
export {
  type CompiledExpression,
  type ConditionResult,
  compileExpression,
  type EvaluationFailure,
  type EvaluationResult,
  evaluateCondition,
  type FeelResult,
} from '../expression/expression';
export { describeExpression, writeCondition } from '../expression/format-condition';
export { FEEL_FUNCTIONS, isFeelKeyword } from '../expression/function-names';
