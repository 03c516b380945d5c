// Compiles `+ - * / **` and the signs: numbers and texts here, dates and durations by the reference's rules.
import { FeelDuration } from 'feelin';
import { type Compiler, childAt, constantPiece, type NodeCompiler, type Piece } from './compiler';
import { elapsed, overDuration, timesDuration } from './duration-arithmetic';
import type { FeelNode } from './feel-node';
import { feelType } from './feel-value';
import { EXPRESSION_LIMITS } from './limits';
import type { SourceRange } from './problem-codes';
import { borrowedOperator } from './reference';
import { type Code, nullBecause, type Run, Stop } from './run';

type Operator = '+' | '-' | '*' | '/' | '**';

export const arithmeticExpression: NodeCompiler = (node, compiler) => {
  if (node.children.length === 2) return sign(node, compiler);
  const left = compiler.compile(childAt(node, 0));
  const right = compiler.compile(childAt(node, 2));
  const text = childAt(node, 1).text;
  const operator = (text === '^' ? '**' : text) as Operator;
  return { code: binaryCode(operator, left.code, right.code, node), tag: left.tag === right.tag ? left.tag : 'any' };
};

function sign(node: FeelNode, compiler: Compiler): Piece {
  const operand = compiler.compile(childAt(node, 1));
  const minus = childAt(node, 0).text === '-';
  if (typeof operand.constant?.value === 'number') {
    return constantPiece(minus ? 0 - operand.constant.value : operand.constant.value, 'number');
  }
  const code: Code = (run) => {
    const value = operand.code(run);
    if (typeof value === 'number') return minus ? 0 - value : value;
    if (value === null) return null;
    if (value instanceof FeelDuration)
      return minus ? new FeelDuration(value.unwrap().negated(), value.yearsMonths) : value;
    return nullBecause(run, 'expression.type', node, { operator: minus ? '-' : '+', right: feelType(value) });
  };
  return { code, tag: operand.tag };
}

function binaryCode(operator: Operator, left: Code, right: Code, range: SourceRange): Code {
  switch (operator) {
    case '+':
      return (run) => {
        const a = left(run);
        const b = right(run);
        return typeof a === 'number' && typeof b === 'number' ? a + b : plus(run, range, a, b);
      };
    case '-':
      return (run) => {
        const a = left(run);
        const b = right(run);
        return typeof a === 'number' && typeof b === 'number' ? a - b : temporal(run, range, '-', a, b);
      };
    case '*':
      return (run) => {
        const a = left(run);
        const b = right(run);
        return typeof a === 'number' && typeof b === 'number'
          ? a * b
          : (timesDuration(a, b) ?? unfit(run, range, '*', a, b));
      };
    case '/':
      return (run) => {
        const a = left(run);
        const b = right(run);
        if (typeof a === 'number' && typeof b === 'number' && b !== 0) return a / b;
        return quotient(run, range, a, b);
      };
    case '**':
      return (run) => {
        const a = left(run);
        const b = right(run);
        return typeof a === 'number' && typeof b === 'number' ? a ** b : unfit(run, range, '**', a, b);
      };
  }
}

function plus(run: Run, range: SourceRange, a: unknown, b: unknown): unknown {
  if (typeof a !== 'string' || typeof b !== 'string') return temporal(run, range, '+', a, b);
  if (a.length + b.length > EXPRESSION_LIMITS.text) {
    throw new Stop('expression.too-large', range, { limit: EXPRESSION_LIMITS.text });
  }
  return a + b;
}

function quotient(run: Run, range: SourceRange, a: unknown, b: unknown): unknown {
  if (b === 0 && (typeof a === 'number' || a instanceof FeelDuration))
    return nullBecause(run, 'expression.division-by-zero', range);
  return overDuration(a, b) ?? unfit(run, range, '/', a, b);
}

const TEMPORAL: ReadonlySet<string> = new Set(['date', 'time', 'date and time', 'duration']);

function temporal(run: Run, range: SourceRange, operator: '+' | '-', a: unknown, b: unknown): unknown {
  if (!TEMPORAL.has(feelType(a)) || !TEMPORAL.has(feelType(b))) return unfit(run, range, operator, a, b);
  const difference = operator === '-' ? elapsed(b, a) : undefined;
  const value = difference === undefined ? borrowedOperator(operator)(a, b).value : difference;
  return value === null ? unfit(run, range, operator, a, b) : value;
}

/** Null for a null operand is FEEL's way; anything else is a fault of types. */
function unfit(run: Run, range: SourceRange, operator: Operator, a: unknown, b: unknown): null {
  if (a === null || b === null) return null;
  return nullBecause(run, 'expression.type', range, { operator, left: feelType(a), right: feelType(b) });
}
