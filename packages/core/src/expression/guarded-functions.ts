// Bounds around the built-in functions that could take long or make something big; used by the compiled call.
import { EXPRESSION_LIMITS } from './limits';
import type { SourceRange } from './problem-codes';
import { Stop, weigh } from './run';
import { longestTextFor } from './text-pattern';

type Guard = (args: readonly unknown[], range: SourceRange) => void;

/** Which argument of which function is a regular expression. */
export const PATTERN_ARGUMENT: Readonly<Record<string, number>> = { matches: 1, replace: 1, split: 1 };

/** Functions that walk nested values: parts may be shared, so that the walk is longer than the value is big. */
const DEEP: ReadonlySet<string> = new Set(['string', 'flatten', 'union', 'distinct values', 'is']);

/** Checks the arguments before the call. Codes: `expression.too-large`, `expression.slow-pattern`. */
export function guardArguments(name: string, args: readonly unknown[], range: SourceRange): void {
  for (const argument of args) {
    if (Array.isArray(argument) && argument.length > EXPRESSION_LIMITS.listItems)
      tooLarge(range, EXPRESSION_LIMITS.listItems);
    if (DEEP.has(name)) weigh(argument, range);
  }
  GUARDS[name]?.(args, range);
}

/** Checks what a function made. Code `expression.too-large`. */
export function guardResult(value: unknown, range: SourceRange): void {
  if (typeof value === 'string' && value.length > EXPRESSION_LIMITS.text) tooLarge(range, EXPRESSION_LIMITS.text);
  if (Array.isArray(value) && value.length > EXPRESSION_LIMITS.listItems) tooLarge(range, EXPRESSION_LIMITS.listItems);
}

const patternGuard: Guard = ([text, pattern], range) => {
  if (typeof text !== 'string' || typeof pattern !== 'string') return;
  const limit = longestTextFor(pattern);
  if (text.length > limit)
    throw new Stop('expression.slow-pattern', range, { pattern: pattern.slice(0, 100), length: text.length, limit });
};

const GUARDS: Readonly<Record<string, Guard>> = {
  matches: patternGuard,
  split: patternGuard,
  replace(args, range) {
    patternGuard(args, range);
    const [text, , replacement] = args;
    if (typeof text !== 'string' || typeof replacement !== 'string') return;
    // A replacement may repeat the match, and an empty match stands between all characters.
    const references = replacement.split('$').length;
    const longest = (text.length + 1) * (replacement.length + 1) + text.length * references;
    if (longest > EXPRESSION_LIMITS.text * 10) tooLarge(range, EXPRESSION_LIMITS.text);
  },
  'string join'([list, delimiter], range) {
    if (!Array.isArray(list)) return;
    let length = list.length * (typeof delimiter === 'string' ? delimiter.length : 0);
    for (const part of list) if (typeof part === 'string') length += part.length;
    if (length > EXPRESSION_LIMITS.text) tooLarge(range, EXPRESSION_LIMITS.text);
  },
};

function tooLarge(range: SourceRange, limit: number): never {
  throw new Stop('expression.too-large', range, { limit });
}
