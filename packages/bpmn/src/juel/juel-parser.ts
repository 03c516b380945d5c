// Parses an expression of JUEL (JSR 341's grammar as far as process engines use it), and the expressions of simple scripts, which differ by
// `===`, `?.`, and Python's `not`, `in`, `is`. Recursive descent with a bound on depth.
import { type Token, tokensOf } from './juel-tokens';
import { type BinaryOperator, JUEL_LIMITS, type JuelNode, NotTranslated } from './juel-tree';

export type Dialect = 'juel' | 'script';

type Level = Readonly<Record<string, BinaryOperator>>;

/** From the weakest to the strongest. */
const LEVELS: readonly Level[] = [
  { '||': 'or', or: 'or' },
  { '&&': 'and', and: 'and' },
  { '==': '==', eq: '==', '===': '==', '!=': '!=', ne: '!=', '!==': '!=' },
  { '<': '<', lt: '<', '<=': '<=', le: '<=', '>': '>', gt: '>', '>=': '>=', ge: '>=' },
  // `+=` joins texts in JUEL; in a script it assigns.
  { '+': '+', '-': '-', '+=': '+=' },
  { '*': '*', '/': '/', div: '/', '%': '%', mod: '%' },
];
/** The level at which Python's `not` stands, and its `in` and `is`. */
const EQUALITY = 2;
const UNARY: Readonly<Record<string, '!' | '-' | 'empty'>> = { '!': '!', not: '!', '-': '-', empty: 'empty' };
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
]);
const PYTHON: ReadonlyMap<string, boolean | null> = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
]);

/** One whole expression. Throws NotTranslated. */
export function parseJuel(text: string, dialect: Dialect = 'juel'): JuelNode {
  const parser = new JuelParser(text, dialect);
  const node = parser.expression();
  if (parser.next.kind !== 'end') parser.fail();
  return node;
}

export class JuelParser {
  private readonly tokens: readonly Token[];
  private position = 0;
  private nesting = 0;

  constructor(
    private readonly text: string,
    private readonly dialect: Dialect,
  ) {
    this.tokens = tokensOf(text);
  }

  get next(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', at: this.text.length };
  }

  expression(): JuelNode {
    this.nesting += 1;
    if (this.nesting > JUEL_LIMITS.depth) this.fail();
    const test = this.binary(0);
    const node = this.takes('?') ? this.choice(test) : test;
    this.nesting -= 1;
    return node;
  }

  /** Whether the next token is this sign or word; then it is consumed. */
  takes(text: string): boolean {
    if (this.next.text !== text || this.next.kind === 'text' || this.next.kind === 'end') return false;
    this.position += 1;
    return true;
  }

  fail(): never {
    throw new NotTranslated(this.next.at, this.text.slice(this.next.at, this.next.at + 40));
  }

  private choice(test: JuelNode): JuelNode {
    const yes = this.expression();
    if (!this.takes(':')) this.fail();
    const no = this.expression();
    return { kind: 'choice', test, yes, no, at: test.at, depth: this.above(test, yes, no) };
  }

  private binary(level: number): JuelNode {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    if (level === EQUALITY && this.dialect === 'script' && this.isWord('not')) return this.weakNot();
    let left = this.binary(level + 1);
    for (let operator = this.operator(operators, level); operator; operator = this.operator(operators, level)) {
      const negated = operator === 'not in';
      const right = this.binary(level + 1);
      const depth = this.above(left, right);
      left = {
        kind: 'binary',
        operator: negated ? 'in' : (operator as BinaryOperator),
        left,
        right,
        at: left.at,
        depth,
      };
      if (negated) left = { kind: 'unary', operator: '!', operand: left, at: left.at, depth: this.above(left) };
    }
    return left;
  }

  private operator(operators: Level, level: number): BinaryOperator | 'not in' | undefined {
    const { kind, text } = this.next;
    if (kind !== 'sign' && kind !== 'name') return undefined;
    if (this.dialect === 'script' && level === EQUALITY && kind === 'name') {
      if (this.takes('is')) return this.takes('not') ? '!=' : '==';
      if (this.takes('in')) return 'in';
      if (this.isWord('not') && this.tokens[this.position + 1]?.text === 'in') {
        this.position += 2;
        return 'not in';
      }
    }
    const assigns = this.dialect === 'script' && text === '+=';
    if (assigns || !Object.hasOwn(operators, text)) return undefined;
    this.position += 1;
    return operators[text];
  }

  private isWord(word: string): boolean {
    return this.next.kind === 'name' && this.next.text === word;
  }

  /** `not a == b` denies the comparison. */
  private weakNot(): JuelNode {
    const { at } = this.next;
    this.position += 1;
    this.nesting += 1;
    if (this.nesting > JUEL_LIMITS.depth) this.fail();
    const operand = this.binary(EQUALITY);
    this.nesting -= 1;
    return { kind: 'unary', operator: '!', operand, at, depth: this.above(operand) };
  }

  private unary(): JuelNode {
    const { kind, text, at } = this.next;
    const allowed = kind === 'sign' || (kind === 'name' && this.dialect === 'juel');
    const operator = allowed && Object.hasOwn(UNARY, text) ? UNARY[text] : undefined;
    if (!operator) return this.postfix();
    this.position += 1;
    this.nesting += 1;
    if (this.nesting > JUEL_LIMITS.depth) this.fail();
    const operand = this.unary();
    this.nesting -= 1;
    return { kind: 'unary', operator, operand, at, depth: this.above(operand) };
  }

  private postfix(): JuelNode {
    let node = this.primary();
    for (;;) {
      const { at } = this.next;
      if (this.takes('.') || this.takes('?.')) node = this.member(node, at);
      else if (this.takes('[')) {
        const key = this.expression();
        if (!this.takes(']')) this.fail();
        node = { kind: 'index', target: node, key, at: node.at, depth: this.above(node, key) };
      } else return node;
    }
  }

  private member(target: JuelNode, at: number): JuelNode {
    const name = this.identifier();
    if (!this.takes('(')) return { kind: 'member', target, name, at: target.at, depth: this.above(target) };
    const args = this.args();
    return { kind: 'call', target, name, args, at, depth: this.above(target, ...args) };
  }

  private primary(): JuelNode {
    const { kind, text, at } = this.next;
    if (kind === 'text' || kind === 'number') {
      this.position += 1;
      return { kind: 'literal', value: kind === 'text' ? text : Number(text), at, depth: 1 };
    }
    if (this.takes('(')) {
      const inside = this.expression();
      if (!this.takes(')')) this.fail();
      return inside;
    }
    if (this.takes('[')) {
      const items = this.until(']', () => this.expression());
      return { kind: 'list', items, at, depth: this.above(...items) };
    }
    if (this.takes('{')) {
      const entries = this.until('}', () => this.entry());
      return { kind: 'map', entries, at, depth: this.above(...entries.map(({ value }) => value)) };
    }
    const name = this.identifier();
    const literal = LITERALS.get(name);
    if (this.dialect === 'script' && PYTHON.has(name)) {
      return { kind: 'literal', value: PYTHON.get(name) ?? null, at, depth: 1 };
    }
    if (literal !== undefined) return { kind: 'literal', value: literal, at, depth: 1 };
    const prefixed = this.dialect === 'juel' ? this.prefixed(name) : name;
    if (!this.takes('(')) return { kind: 'name', name, at, depth: 1 };
    const args = this.args();
    return { kind: 'call', target: null, name: prefixed, args, at, depth: this.above(...args) };
  }

  /** `variables:get(` is one name; in `a ? b : c(d)` the colon is not part of one, which the spaces around it tell. */
  private prefixed(name: string): string {
    const [colon, local, open] = this.tokens.slice(this.position, this.position + 3);
    const joined = colon?.text === ':' && local?.kind === 'name' && local.at === colon.at + 1 && open?.text === '(';
    if (!joined || this.text[colon.at - 1] === ' ') return name;
    this.position += 2;
    return `${name}:${local.text}`;
  }

  private args(): readonly JuelNode[] {
    return this.until(')', () => this.expression());
  }

  /** Parts with commas between them, one after the last allowed, up to this sign. */
  private until<T>(end: string, part: () => T): readonly T[] {
    const parts: T[] = [];
    while (!this.takes(end)) {
      parts.push(part());
      if (!this.takes(',')) {
        if (!this.takes(end)) this.fail();
        return parts;
      }
    }
    return parts;
  }

  private entry(): { readonly key: string; readonly value: JuelNode } {
    const { kind, text } = this.next;
    if (kind !== 'text' && kind !== 'name') this.fail();
    this.position += 1;
    if (!this.takes(':')) this.fail();
    return { key: text, value: this.expression() };
  }

  identifier(): string {
    const { kind, text } = this.next;
    if (kind !== 'name') this.fail();
    this.position += 1;
    return text;
  }

  private above(...nodes: readonly JuelNode[]): number {
    const depth = 1 + Math.max(0, ...nodes.map((node) => node.depth));
    if (depth > JUEL_LIMITS.depth) this.fail();
    return depth;
  }
}
