// Compiles numbers, texts, booleans, null and `@"..."`.
import { childAt, constantPiece, type NodeCompiler } from './compiler';
import { Refusal } from './problem-codes';
import { referenceLiteral } from './reference';

export const numericLiteral: NodeCompiler = (node) => {
  const value = Number(node.text.replace(/\s+/g, ''));
  if (!Number.isFinite(value)) throw new Refusal('expression.bad-literal', node, { text: node.text });
  return constantPiece(value, 'number');
};

export const stringLiteral: NodeCompiler = (node) => {
  const text = textOf(node.text);
  if (text === null) throw new Refusal('expression.bad-literal', node, { text: node.text });
  return constantPiece(text, 'string');
};

export const booleanLiteral: NodeCompiler = (node) => constantPiece(node.text === 'true', 'boolean');

export const nullLiteral: NodeCompiler = () => constantPiece(null, 'none');

export const atLiteral: NodeCompiler = (node) => {
  const value = literalOrNull(node.text);
  if (value === null) throw new Refusal('expression.bad-literal', node, { text: node.text });
  return constantPiece(value, 'date');
};

/** The text a `StringLiteral` spells; null for an escape of a character that does not exist. */
export function textOf(literal: string): string | null {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  const text = literalOrNull(literal);
  return typeof text === 'string' ? text : null;
}

function literalOrNull(text: string): unknown {
  try {
    return referenceLiteral(text);
  } catch {
    // The reference throws for dates before the year 1 and for characters beyond Unicode: bad literals like others.
    return null;
  }
}

/** A node that only wraps another one: parentheses, a single test. */
export const wrapped =
  (index: number): NodeCompiler =>
  (node, compiler) =>
    compiler.compile(childAt(node, index));
