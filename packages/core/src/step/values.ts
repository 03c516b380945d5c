// Case data in a step: evaluating expressions over it, and checking what comes in against what the process declares.
import type { Diagram } from '../diagram/diagram';
import { fitsVariable, type Json, type Variables } from '../diagram/variable';
import { type CompiledExpression, evaluateCondition as conditionOf } from '../expression/expression';
import type { Token } from '../state/instance-state';
import type { Rejection } from './decision';
import { failed, type Worked, worked } from './outcome';
import type { Step } from './step';

export function evaluate(expression: CompiledExpression, variables: Variables, at: number): Worked<Json> {
  const result = expression.evaluate(variables, at);
  return result.ok ? worked(result.value as Json) : failed(result.code, { ...result.facts, near: result.near });
}

export function evaluateCondition(expression: CompiledExpression, variables: Variables, at: number): Worked<boolean> {
  const result = conditionOf(expression, variables, at);
  return result.ok ? worked(result.value) : failed(result.code, { ...result.facts, near: result.near });
}

export function setFromExpressions(
  step: Step,
  token: Token,
  set: readonly { readonly variable: string }[],
  expressions: readonly CompiledExpression[],
): boolean {
  for (const [i, { variable }] of set.entries()) {
    const expression = expressions[i] as CompiledExpression;
    const result = step.evaluate(expression);
    if (!result.ok) {
      step.incident(token, result.code, { variable, expression: expression.source, ...result.facts });
      return false;
    }
    const wrong = checkVariables(step.graph.diagram, { [variable]: result.value });
    if (wrong) {
      step.incident(token, wrong.code, wrong.facts);
      return false;
    }
    step.setVariables({ [variable]: result.value });
  }
  return true;
}

/** Bytes (roughly: UTF-16 units of JSON) of all that one command may set. */
export const VARIABLES_LIMIT = 256_000;

/** Null when every value is of a declared variable and of its type. */
export function checkVariables(diagram: Diagram, values: Variables): Rejection | null {
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  if (JSON.stringify(values).length > VARIABLES_LIMIT) return reject('variable.too-large', { limit: VARIABLES_LIMIT });
  for (const [name, value] of entries) {
    const declared = diagram.variables.find((variable) => variable.name === name);
    if (!declared) return reject('variable.unknown', { variable: name });
    if (!fitsVariable(declared, value)) return reject('variable.type', { variable: name, type: declared.type });
  }
  return null;
}

export function reject(code: Rejection['code'], facts: Rejection['facts'] = {}): Rejection {
  return { ok: false, code, facts };
}
