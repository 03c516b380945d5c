// Writing FEEL: pieces with their strength, so that parentheses stand only where they are needed.
import { isFeelName } from '../names/names';

/** How strongly a piece binds, weakest first. */
export const STRENGTH = { whole: 0, or: 1, and: 2, compare: 3, add: 4, multiply: 5, unary: 6, primary: 7 } as const;

export interface Piece {
  readonly feel: string;
  readonly strength: number;
}

export const primary = (feel: string): Piece => ({ feel, strength: STRENGTH.primary });
export const whole = (feel: string): Piece => ({ feel, strength: STRENGTH.whole });

/** The piece as an operand of something that binds this strongly. */
export const operand = ({ feel, strength }: Piece, least: number): string => (strength < least ? `(${feel})` : feel);

export const feelString = (text: string): string => JSON.stringify(text);

export function infix(left: Piece, operator: string, right: Piece, strength: number): Piece {
  // Comparisons do not chain, and what stands right of `-` and `/` keeps its parentheses.
  const leftLeast = strength === STRENGTH.compare ? STRENGTH.add : strength;
  const rightLeast = strength === STRENGTH.or || strength === STRENGTH.and ? strength : strength + 1;
  return { feel: `${operand(left, leftLeast)} ${operator} ${operand(right, rightLeast)}`, strength };
}

export const callOf = (name: string, ...args: readonly Piece[]): Piece =>
  primary(`${name}(${args.map(({ feel }) => feel).join(', ')})`);

/** An entry of a context: by path where FEEL can read the name, else by text. */
export function entryOf(target: Piece, name: string): Piece {
  if (isFeelName(name)) return primary(`${operand(target, STRENGTH.primary)}.${name}`);
  return callOf('get value', target, primary(feelString(name)));
}

/** What JUEL's `empty` means: null, no characters, no elements. */
export const emptyTest = (value: Piece): Piece => ({
  feel: `${operand(value, STRENGTH.add)} in (null, "", [])`,
  strength: STRENGTH.compare,
});

export const textTest = (value: Piece): string => `${operand(value, STRENGTH.primary)} instance of string`;
