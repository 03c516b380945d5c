// What is borrowed from `feelin`, the reference interpreter: its built-in functions, and single operators as functions that were
// parsed once. So the compiled code holds the same rules for dates, durations and ranges without a second implementation.
import { evaluate, FeelDuration, FeelFunction } from 'feelin';
import { wholeMonths } from './duration-arithmetic';
import type { FEEL_FUNCTIONS } from './function-names';

export type FeelFunctionName = (typeof FEEL_FUNCTIONS)[number];

/** A built-in function; `$args` are its parameter names, the last may start with `...`. */
export interface FeelBuiltin {
  (...args: unknown[]): unknown;
  readonly $args: readonly string[];
}

const builtins = new Map<FeelFunctionName, FeelBuiltin>();

/** Those that the grammar does not read as a name: only reached by calling them. */
const CALLED_ONLY: ReadonlyMap<FeelFunctionName, readonly string[]> = new Map([
  ['date and time', ['date', 'time', 'from']],
  ['years and months duration', ['from', 'to']],
]);

/** A built-in function by its FEEL name. */
export function feelBuiltin(name: FeelFunctionName): FeelBuiltin {
  let found = builtins.get(name);
  if (found === undefined) {
    const parameters = CALLED_ONLY.get(name);
    // A bare name of a built-in evaluates to the function itself.
    found = parameters === undefined ? (evaluate(name).value as FeelBuiltin) : borrowedCall(name, parameters);
    builtins.set(name, found);
  }
  return found;
}

function borrowedCall(name: string, parameters: readonly string[]): FeelBuiltin {
  const list = parameters.map((_, index) => `p${index}`).join(', ');
  const call = borrow(`function(${list}) ${name}(${list})`);
  const callAll = (...args: unknown[]) => {
    const { value } = call(...parameters.map((_, index) => args[index] ?? null));
    // The reference leaves the days in.
    return value instanceof FeelDuration ? wholeMonths(value) : value;
  };
  return Object.assign(callAll, { $args: parameters });
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
