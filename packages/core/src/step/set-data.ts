// Data that a step sets by expressions, one after the other, each seeing what those before it have set.
import type { CompiledExpression } from '../expression/expression';
import type { Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { assign, checkData } from './data';
import type { Step } from './step';

/** False when an expression or its value is wrong; the token then has its incident. */
export function setFromExpressions(
  step: Step,
  token: Token,
  set: readonly { readonly variable: string }[],
  expressions: readonly CompiledExpression[],
): boolean {
  for (const [i, { variable }] of set.entries()) {
    const expression = expressions[i] as CompiledExpression;
    const now = findId(step.state.tokens, token.id) ?? token;
    const result = step.evaluate(expression, now);
    if (!result.ok) {
      step.incident(token, result.code, { variable, expression: expression.source, ...result.facts });
      return false;
    }
    const values = { [variable]: result.value };
    const wrong = checkData(step, now, values);
    if (wrong) {
      step.incident(token, wrong.code, wrong.facts);
      return false;
    }
    assign(step, now, values);
  }
  return true;
}
