// Compiles numbers, texts, booleans, null and `@"..."`.
import { childAt, constantPiece, type NodeCompiler } from './compiler';
import { Refusal } from './problem-codes';
import { referenceLiteral } from './reference';

export const numericLiteral: NodeCompiler = (node) => {
  const value = Number(node.text.replace(/\s+/g, ''));
  if (!Number.isFinite(value)) throw new Refusal('expression.bad-literal', node, { text: node.text });
  return constantPiece(value, 'number');
};

export const stringLiteral: NodeCompiler = (node) => constantPiece(textOf(node.text), 'string');

export const booleanLiteral: NodeCompiler = (node) => constantPiece(node.text === 'true', 'boolean');

export const nullLiteral: NodeCompiler = () => constantPiece(null, 'none');

export const atLiteral: NodeCompiler = (node) => {
  const value = literalOrNull(node.text);
  if (value === null) throw new Refusal('expression.bad-literal', node, { text: node.text });
  return constantPiece(value, 'date');
};

/** The text a `StringLiteral` spells. */
export function textOf(literal: string): string {
  return literal.includes('\\') ? String(referenceLiteral(literal)) : literal.slice(1, -1);
}

function literalOrNull(text: string): unknown {
  try {
    return referenceLiteral(text);
  } catch {
    // The reference throws for dates before the year 1; like other texts that are no date, they are a bad literal.
    return null;
  }
}

/** A node that only wraps another one: parentheses, a single test. */
export const wrapped =
  (index: number): NodeCompiler =>
  (node, compiler) =>
    compiler.compile(childAt(node, index));
