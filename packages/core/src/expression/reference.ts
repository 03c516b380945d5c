// What is borrowed from `feelin`, the reference interpreter: its built-in functions, and single operators as functions that were
// parsed once. So the compiled code holds the same rules for dates, durations and ranges without a second implementation.
import { evaluate, FeelFunction } from 'feelin';
import type { FEEL_FUNCTIONS } from './function-names';

export type FeelFunctionName = (typeof FEEL_FUNCTIONS)[number];

/** A built-in function; `$args` are its parameter names, the last may start with `...`. */
export interface FeelBuiltin {
  (...args: unknown[]): unknown;
  readonly $args: readonly string[];
}

const builtins = new Map<FeelFunctionName, FeelBuiltin>();

/** A built-in function by its FEEL name. */
export function feelBuiltin(name: FeelFunctionName): FeelBuiltin {
  let found = builtins.get(name);
  if (found === undefined) {
    // A bare name of a built-in evaluates to the function itself; this one is only reached by calling it.
    found = (name === 'years and months duration' ? yearsAndMonthsDuration() : evaluate(name).value) as FeelBuiltin;
    builtins.set(name, found);
  }
  return found;
}

function yearsAndMonthsDuration(): FeelBuiltin {
  const borrowed = borrow('function(from, to) years and months duration(from, to)');
  return Object.assign((from: unknown, to: unknown) => borrowed(from, to).value, { $args: ['from', 'to'] });
}

export interface Borrowed {
  readonly value: unknown;
  /** The reference had a reason for null: a type or an argument that does not fit. */
  readonly warned: boolean;
}

/** A FEEL function definition as a function: parsed once, evaluated at each call. It may throw where the reference does. */
export function borrow(definition: string): (...args: unknown[]) => Borrowed {
  const { value, warnings } = evaluate(definition);
  if (!(value instanceof FeelFunction)) throw new Error(`not a function definition: ${definition}`);
  return (...args) => {
    // The reference keeps appending to this one array.
    warnings.length = 0;
    const result: unknown = value.invoke(args) ?? null;
    const warned = warnings.length > 0;
    warnings.length = 0;
    return { value: result, warned };
  };
}

const operators = new Map<string, (...args: unknown[]) => Borrowed>();

/** A binary operator of the reference: `+`, `-`, `=`, `<` and so on. */
export function borrowedOperator(operator: string): (left: unknown, right: unknown) => Borrowed {
  let found = operators.get(operator);
  if (found === undefined) {
    found = borrow(`function(a, b) a ${operator} b`);
    operators.set(operator, found);
  }
  return found;
}

/** The value of a literal that only the reference reads: text with escapes, `@"..."`. It may throw where the reference does. */
export function referenceLiteral(text: string): unknown {
  return evaluate(text).value ?? null;
}

/** Whether a built-in answered that its arguments do not fit (the reference's failure object), instead of a value. */
export function isArgumentFailure(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.getPrototypeOf(value) !== Object.prototype && 'warning' in value && 'template' in value;
}
