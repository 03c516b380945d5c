// Compiles `and`, `or`, `if`. FEEL knows three truth values; what is not a boolean counts as unknown (null). Evaluation goes from
// left to right and ends as soon as the outcome is certain, so a name behind that point is not missed.
import { childAt, type NodeCompiler } from './compiler';
import { feelType } from './feel-value';
import type { SourceRange } from './problem-codes';
import { nullBecause, type Run } from './run';

export const conjunction: NodeCompiler = (node, compiler) => {
  const left = compiler.compile(childAt(node, 0)).code;
  const right = compiler.compile(childAt(node, 2)).code;
  return {
    code: (run) => {
      const a = left(run);
      if (a === false) return false;
      const b = right(run);
      if (b === false) return false;
      if (a === true && b === true) return true;
      return unknown(run, node, 'and', a, b);
    },
    tag: 'test',
  };
};

export const disjunction: NodeCompiler = (node, compiler) => {
  const left = compiler.compile(childAt(node, 0)).code;
  const right = compiler.compile(childAt(node, 2)).code;
  return {
    code: (run) => {
      const a = left(run);
      if (a === true) return true;
      const b = right(run);
      if (b === true) return true;
      if (a === false && b === false) return false;
      return unknown(run, node, 'or', a, b);
    },
    tag: 'test',
  };
};

/** Anything but true takes the second way (DMN 1.3, 10.3.2.13.1); the reference takes the first one for numbers and texts. */
export const ifExpression: NodeCompiler = (node, compiler) => {
  const condition = compiler.compile(childAt(node, 1)).code;
  const first = compiler.compile(childAt(node, 3));
  const second = compiler.compile(childAt(node, 5));
  return {
    code: (run) => (isTrue(run, node, 'if', condition(run)) ? first.code(run) : second.code(run)),
    tag: first.tag === second.tag ? first.tag : 'any',
  };
};

/** Whether a condition holds; one that is neither a boolean nor null is noted. */
export function isTrue(run: Run, range: SourceRange, operator: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== null) nullBecause(run, 'expression.type', range, { operator, left: feelType(value) });
  return false;
}

function unknown(run: Run, range: SourceRange, operator: string, a: unknown, b: unknown): null {
  const fits = (value: unknown) => value === null || typeof value === 'boolean';
  if (!fits(a) || !fits(b))
    nullBecause(run, 'expression.type', range, { operator, left: feelType(a), right: feelType(b) });
  return null;
}
