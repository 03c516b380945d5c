// Upper bounds of one expression and of one evaluation; read by the parser, the compiler and the running code.
// What exceeds a bound is answered with a coded error, nothing is cut.

export const EXPRESSION_LIMITS = {
  /** Characters of the source. */
  length: 4_000,
  /** Open brackets at one place of the source. */
  brackets: 64,
  /** Levels of the parse tree; a chain of `and` is one level per link. */
  depth: 250,
  /** Loop turns, filtered elements and function calls of one evaluation, together. */
  steps: 100_000,
  /** Function calls that are open at the same time. */
  calls: 32,
  /** Elements of one list that is given to a function or made by one. */
  listItems: 50_000,
  /** Characters of one text that an evaluation makes. */
  text: 1_000_000,
  /** Values, nested ones counted, that are compared, printed or answered as a whole. */
  values: 100_000,
  /** Levels of an answered value. */
  valueDepth: 100,
} as const;
