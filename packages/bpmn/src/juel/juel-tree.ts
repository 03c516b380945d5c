// The tree of an expression of JUEL (`${...}`) or of a simple script, as the parser makes it and the writer of FEEL reads it.

interface At {
  /** Offset in the text of the expression. */
  readonly at: number;
  /** Of the tree below, for the bound on recursion. */
  readonly depth: number;
}

export type BinaryOperator =
  | 'or'
  | 'and'
  | '=='
  | '!='
  | 'in'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '+='
  | '-'
  | '*'
  | '/'
  | '%';

export type JuelNode = At &
  (
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly target: JuelNode; readonly name: string }
    | { readonly kind: 'index'; readonly target: JuelNode; readonly key: JuelNode }
    /** `target` null: a function, with its prefix: `variables:get`. */
    | {
        readonly kind: 'call';
        readonly target: JuelNode | null;
        readonly name: string;
        readonly args: readonly JuelNode[];
      }
    | { readonly kind: 'unary'; readonly operator: '!' | '-' | 'empty'; readonly operand: JuelNode }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: JuelNode; readonly right: JuelNode }
    | { readonly kind: 'list'; readonly items: readonly JuelNode[] }
    | { readonly kind: 'map'; readonly entries: readonly { readonly key: string; readonly value: JuelNode }[] }
    | { readonly kind: 'choice'; readonly test: JuelNode; readonly yes: JuelNode; readonly no: JuelNode }
  );

export type JuelNodeOf<K extends JuelNode['kind']> = Extract<JuelNode, { kind: K }>;

export const JUEL_LIMITS = { characters: 4_000, tokens: 2_000, depth: 100 } as const;

/** Why a text is not translated: what it says there. Caught by `translate...`, never seen outside this folder. */
export class NotTranslated {
  constructor(
    readonly at: number,
    readonly part: string,
  ) {}
}
