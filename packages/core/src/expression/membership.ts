// Compiles what stands after `in` and in a filter of tests: `x in (1, > 5, [8..9])`, `xs[> 5]`; and intervals as values.
import { FeelRange } from 'feelin';
import { type Compiler, childAt, type NodeCompiler, type Piece } from './compiler';
import { feelEquals } from './equality';
import type { FeelNode } from './feel-node';
import { boundsOf, feelOrder, isWithin, type OrderOperator, rangeOf } from './ordering';
import { NotCompiled, type SourceRange } from './problem-codes';
import type { Code, Run } from './run';

/** Whether a value passes; null: it cannot be told. */
export type Test = (run: Run, value: unknown) => boolean | null;

/** The comparison `value in tests`, a `Comparison` node. */
export function memberTest(node: FeelNode, compiler: Compiler): Piece {
  const value = compiler.compile(childAt(node, 0)).code;
  const after = childAt(node, 2);
  if (after.kind === 'PositiveUnaryTest') {
    const test = singleTest(childAt(after, 0), compiler);
    return { code: (run) => test(run, value(run)), tag: 'test' };
  }
  const tests = childAt(node, 3).children.map((test) => childAt(test, 0));
  return { code: anyCode(value, tests, compiler), tag: 'test' };
}

/** A test in operator form (`> 5`, `[1..5]`), parentheses passed over; null if the node is another expression. */
export function operatorTest(node: FeelNode, compiler: Compiler): Test | null {
  if (node.kind === 'ParenthesizedExpression') return operatorTest(childAt(node, 1), compiler);
  if (node.kind !== 'SimplePositiveUnaryTest') return null;
  const first = childAt(node, 0);
  if (first.kind === 'Interval') {
    const bounds = boundsCode(first, compiler);
    return (run, value) => isWithin(run, node, value, bounds(run));
  }
  const operand = compiler.compile(childAt(node, 1)).code;
  if (first.text === '=') return (run, value) => feelEquals(run, node, value, operand(run));
  if (first.text === '!=') {
    return (run, value) => {
      const equal = feelEquals(run, node, value, operand(run));
      return equal === null ? null : !equal;
    };
  }
  const operator = first.text as OrderOperator;
  return (run, value) => feelOrder(run, node, operator, value, operand(run));
}

/** `[1..5]`, or `> 5` where a value is wanted: a FEEL range. */
export const testValue: NodeCompiler = (node, compiler) => {
  const first = childAt(node, 0);
  if (first.kind === 'Interval') return compiler.compile(first);
  const operand = compiler.compile(childAt(node, 1)).code;
  const operator = first.text;
  if (operator === '=' || operator === '!=') throw new NotCompiled(node.kind);
  const included = operator.endsWith('=');
  const code: Code = (run) => {
    const bound = operand(run);
    return operator.startsWith('>')
      ? rangeOf(run, node, { start: bound, end: null, startIncluded: included, endIncluded: false })
      : rangeOf(run, node, { start: null, end: bound, startIncluded: false, endIncluded: included });
  };
  return { code, tag: 'test' };
};

export const interval: NodeCompiler = (node, compiler) => {
  const bounds = boundsCode(node, compiler);
  return { code: (run) => rangeOf(run, node, bounds(run)), tag: 'test' };
};

function boundsCode(node: FeelNode, compiler: Compiler) {
  const startIncluded = childAt(node, 0).text === '[';
  const endIncluded = childAt(node, 4).text === ']';
  const startCode = compiler.compile(childAt(node, 1)).code;
  const endCode = compiler.compile(childAt(node, 3)).code;
  return (run: Run) => {
    const start = startCode(run);
    const end = endCode(run);
    return { start, end, startIncluded: startIncluded && start !== null, endIncluded: endIncluded && end !== null };
  };
}

/** Without parentheses: a list is a list of tests, null cannot be told. */
function singleTest(node: FeelNode, compiler: Compiler): Test {
  const operator = operatorTest(node, compiler);
  if (operator !== null) return operator;
  const code = compiler.compile(node).code;
  return (run, value) => {
    const tests = code(run);
    if (tests === null) return null;
    if (!Array.isArray(tests)) return passes(run, node, tests, value);
    return anyOf(tests.length, (index) => passes(run, node, tests[index] ?? null, value));
  };
}

function anyCode(value: Code, nodes: readonly FeelNode[], compiler: Compiler): Code {
  const literals: unknown[] = [];
  const tests = nodes.map((node): Test => {
    const operator = operatorTest(node, compiler);
    if (operator !== null) return operator;
    const { code, constant } = compiler.compile(node);
    if (constant !== undefined && typeof constant.value !== 'object') literals.push(constant.value);
    return (run, tested) => passes(run, node, code(run), tested);
  });
  const any = (run: Run, tested: unknown) => anyOf(tests.length, (index) => tests[index]?.(run, tested) ?? null);
  if (literals.length < tests.length) return (run) => any(run, value(run));
  return (run) => {
    const tested = value(run);
    return typeof tested !== 'object' || tested === null ? literals.includes(tested) : any(run, tested);
  };
}

/** A range includes, anything else equals; what cannot be compared is not equal. */
function passes(run: Run, range: SourceRange, test: unknown, value: unknown): boolean | null {
  if (test instanceof FeelRange) return isWithin(run, range, value, boundsOf(test));
  const comparable = typeof test === typeof value || typeof test === 'object' || typeof value === 'object';
  return comparable && feelEquals(run, range, test, value) === true;
}

function anyOf(count: number, test: (index: number) => boolean | null): boolean | null {
  let unknown = false;
  for (let index = 0; index < count; index += 1) {
    const result = test(index);
    if (result === true) return true;
    if (result === null) unknown = true;
  }
  return unknown ? null : false;
}
