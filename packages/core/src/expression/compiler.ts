// The contract between the compiler and the files that compile one kind of node each.
import type { FeelNode } from './feel-node';
import type { LexicalNames } from './lexical-names';
import type { Code } from './run';

/**
 * What a node answers as far as its source tells. A filter goes by it (`xs[1]`, `xs[n]`, `xs[item > 1]`); `test` answers a boolean
 * or null, `any` is known only at run time, `none` never selects.
 */
export type Tag = 'number' | 'boolean' | 'string' | 'date' | 'test' | 'any' | 'none';

export interface Piece {
  readonly code: Code;
  readonly tag: Tag;
  /** Present when the value is known already. */
  readonly constant?: { readonly value: unknown };
}

/** Compiles one kind of node. May throw `Refusal` (the expression is at fault) or `NotCompiled` (the reference must do it). */
export type NodeCompiler = (node: FeelNode, compiler: Compiler) => Piece;

export interface Compiler {
  readonly names: LexicalNames;
  /** Types of variables by name; `date` and `dateTime` are converted when read. */
  readonly types: Readonly<Record<string, string>>;
  /** IANA name, the zone of `now()` and `today()`. */
  readonly zone: string;
  /** Variables whose spelling is not their normal one (`a-b` is read as `a - b`), by normal name. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Variables of the case that are read wherever evaluation comes there. */
  readonly reads: Set<string>;
  /** Bare names in a filter that are a variable of the case unless the element has such an entry. */
  readonly mayRead: Set<string>;
  compile(node: FeelNode): Piece;
  /** The same compiler at a place with these names. */
  within(names: LexicalNames): Compiler;
  newSlot(): number;
}

export function constantPiece(value: unknown, tag: Tag): Piece {
  return { code: () => value, tag, constant: { value } };
}

/** The child at a position that the grammar guarantees. */
export function childAt(node: FeelNode, index: number): FeelNode {
  const child = node.children.at(index);
  if (child === undefined) throw new Error(`${node.kind} has no child ${index}`);
  return child;
}

/** The name a `VariableName`, `PathName` or `Name` node spells. */
export function spelledName(node: FeelNode): string {
  return node.children.length === 0 ? node.text : node.children.map((part) => part.text).join(' ');
}
