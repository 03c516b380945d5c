// Values in a step: evaluating expressions, and the bounds of what may come in.
import type { Json, Variables } from '../diagram/variable';
import { type CompiledExpression, evaluateCondition as conditionOf } from '../expression/expression';
import type { Rejection } from './decision';
import { failed, type Worked, worked } from './outcome';

export function evaluate(expression: CompiledExpression, variables: Variables, at: number): Worked<Json> {
  const result = expression.evaluate(variables, at);
  return result.ok ? worked(result.value as Json) : failed(result.code, { ...result.facts, near: result.near });
}

export function evaluateCondition(expression: CompiledExpression, variables: Variables, at: number): Worked<boolean> {
  const result = conditionOf(expression, variables, at);
  return result.ok ? result : failed(result.code, { ...result.facts, near: result.near });
}

/** Bytes (roughly: UTF-16 units of JSON) of all that one command may set. */
export const VARIABLES_LIMIT = 256_000;
/** Levels of lists and objects in one value. */
export const VARIABLE_DEPTH_LIMIT = 100;

/** Fewer values than this, each of them short, are not large together. */
export const FEW = 100;

/** Neither a list nor an object nor a long text. */
export function isShort(value: Json): boolean {
  return typeof value === 'string' ? value.length <= 1_000 : typeof value !== 'object' || value === null;
}

/** Null when the values are neither too large nor too deep. */
export function checkSize(values: Variables): Rejection | null {
  for (const name in values)
    if (isTooDeep(values[name] as Json))
      return reject('variable.too-deep', { variable: name, limit: VARIABLE_DEPTH_LIMIT });
  return JSON.stringify(values).length > VARIABLES_LIMIT
    ? reject('variable.too-large', { limit: VARIABLES_LIMIT })
    : null;
}

function isTooDeep(value: Json): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > VARIABLE_DEPTH_LIMIT) return true;
    const next: Json[] = [];
    for (const part of level) {
      if (typeof part !== 'object' || part === null) continue;
      for (const inner of Array.isArray(part) ? part : Object.values(part))
        if (typeof inner === 'object' && inner !== null) next.push(inner as Json);
    }
    level = next;
  }
  return false;
}

export function reject(code: Rejection['code'], facts: Rejection['facts'] = {}): Rejection {
  return { ok: false, code, facts };
}
