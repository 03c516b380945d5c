// Compiles `=`, `!=`, `<`, `<=`, `>`, `>=`, `between` and `in`.
import { type Compiler, childAt, type NodeCompiler, type Piece } from './compiler';
import { feelEquals } from './equality';
import type { FeelNode } from './feel-node';
import { feelType } from './feel-value';
import { memberTest } from './membership';
import { feelOrder, isWithin, type OrderOperator } from './ordering';
import { type Code, nullBecause } from './run';

export const comparison: NodeCompiler = (node, compiler) => {
  const operator = childAt(node, 1);
  if (operator.kind === 'in') return memberTest(node, compiler);
  if (operator.kind === 'between') return betweenPiece(node, compiler);
  const left = compiler.compile(childAt(node, 0));
  const right = compiler.compile(childAt(node, 2));
  return { code: comparisonCode(operator.text, left, right, node), tag: 'test' };
};

function comparisonCode(operator: string, left: Piece, right: Piece, node: FeelNode): Code {
  if (operator === '=' || operator === '!=') return equalityCode(operator === '=', left, right, node);
  const order = operator as OrderOperator;
  const bound = right.constant?.value;
  if (typeof bound === 'number') return boundCode(order, left.code, bound, node);
  const a = left.code;
  const b = right.code;
  return (run) => feelOrder(run, node, order, a(run), b(run));
}

function equalityCode(same: boolean, left: Piece, right: Piece, node: FeelNode): Code {
  const a = left.code;
  const constant = right.constant?.value;
  if (typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean') {
    const kind = typeof constant;
    return (run) => {
      const value = a(run);
      if (typeof value === kind) return (value === constant) === same;
      return negatedUnless(same, feelEquals(run, node, value, constant));
    };
  }
  const b = right.code;
  return (run) => negatedUnless(same, feelEquals(run, node, a(run), b(run)));
}

function negatedUnless(same: boolean, equal: boolean | null): boolean | null {
  return equal === null ? null : equal === same;
}

/** Comparison with a number that stands in the source: the commonest condition. */
function boundCode(operator: OrderOperator, left: Code, bound: number, node: FeelNode): Code {
  switch (operator) {
    case '<':
      return (run) => {
        const value = left(run);
        return typeof value === 'number' ? value < bound : feelOrder(run, node, operator, value, bound);
      };
    case '<=':
      return (run) => {
        const value = left(run);
        return typeof value === 'number' ? value <= bound : feelOrder(run, node, operator, value, bound);
      };
    case '>':
      return (run) => {
        const value = left(run);
        return typeof value === 'number' ? value > bound : feelOrder(run, node, operator, value, bound);
      };
    case '>=':
      return (run) => {
        const value = left(run);
        return typeof value === 'number' ? value >= bound : feelOrder(run, node, operator, value, bound);
      };
  }
}

function betweenPiece(node: FeelNode, compiler: Compiler): Piece {
  const value = compiler.compile(childAt(node, 0)).code;
  const start = compiler.compile(childAt(node, 2)).code;
  const end = compiler.compile(childAt(node, 4)).code;
  const code: Code = (run) => {
    const from = start(run);
    const to = end(run);
    const tested = value(run);
    if (from === null || to === null || tested === null) return null;
    const left = feelType(from);
    const right = feelType(to);
    if (left !== right) return nullBecause(run, 'expression.type', node, { operator: 'between', left, right });
    return isWithin(run, node, tested, { start: from, end: to, startIncluded: true, endIncluded: true });
  };
  return { code, tag: 'test' };
}
