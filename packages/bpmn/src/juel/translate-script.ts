// Scripts that only compute case data: `execution.setVariable('x', ...)`, `x = ...`, local variables. Everything else is left to a person.

import { feelNameFor } from '../names/names';
import { infix, type Piece, primary, STRENGTH } from './feel-text';
import { JuelParser } from './juel-parser';
import { type JuelNode, NotTranslated } from './juel-tree';
import { pathOf, VARIABLES, writeFeel } from './write-feel';

export interface Assignment {
  readonly variable: string;
  readonly value: string;
}

export type ScriptTranslation =
  | { readonly ok: true; readonly set: readonly Assignment[]; readonly reads: readonly string[] }
  | { readonly ok: false; readonly at: number; readonly part: string };

const STATEMENTS = 50;
const STRENGTHS = { '+=': STRENGTH.add, '-=': STRENGTH.add, '*=': STRENGTH.multiply, '/=': STRENGTH.multiply } as const;
const CHANGES = Object.keys(STRENGTHS) as (keyof typeof STRENGTHS)[];

/** `result`: the variable that takes the value of the last expression. */
export function translateScript(text: string, result?: string): ScriptTranslation {
  const reads = new Set<string>();
  try {
    const inner = /^\s*[$#]\{([\s\S]*)\}\s*$/.exec(text)?.[1];
    const set = new ScriptReader(inner ?? text, reads).read(result);
    return { ok: true, set, reads: [...reads] };
  } catch (error) {
    if (error instanceof NotTranslated) return { ok: false, at: error.at, part: error.part };
    throw error;
  }
}

class ScriptReader {
  private readonly parser: JuelParser;
  private readonly locals = new Map<string, Piece>();
  private readonly set: Assignment[] = [];

  constructor(
    private readonly text: string,
    private readonly reads: Set<string>,
  ) {
    this.parser = new JuelParser(text, 'script');
  }

  read(result: string | undefined): readonly Assignment[] {
    const { parser } = this;
    let last: string | undefined;
    for (let i = 0; parser.next.kind !== 'end'; i += 1) {
      if (i >= STATEMENTS) parser.fail();
      if (parser.takes(';')) continue;
      last = this.statement();
    }
    if (result !== undefined) {
      if (last === undefined) throw new NotTranslated(this.text.length, result);
      this.assign(result, last, this.text.length);
    }
    return this.set;
  }

  /** Answers the value of a statement that is only an expression. */
  private statement(): string | undefined {
    const { parser } = this;
    const isLocal = ['var', 'let', 'const', 'def'].some((word) => parser.takes(word));
    if (!isLocal) parser.takes('return');
    const { at } = parser.next;
    const node = parser.expression();
    if (parser.takes('=')) {
      const value = this.write(parser.expression());
      if (isLocal && node.kind === 'name') this.locals.set(node.name, value);
      else this.assign(targetOf(node), value.feel, at);
      return undefined;
    }
    const changed = CHANGES.find((sign) => parser.takes(sign));
    if (changed && !isLocal) {
      const value = infix(this.write(node), changed.charAt(0), this.write(parser.expression()), STRENGTHS[changed]);
      this.assign(targetOf(node), value.feel, at);
      return undefined;
    }
    if (isLocal) throw new NotTranslated(at, this.text.slice(at, at + 40));
    const call = setterOf(node);
    if (call) {
      this.assign(call.name, this.write(call.value).feel, at);
      return undefined;
    }
    // The callback with which scripts of JavaScript engines end.
    if (node.kind === 'call' && node.target === null && node.name === 'next' && node.args.length === 0)
      return undefined;
    return this.write(node).feel;
  }

  /** A local value keeps its parentheses wherever it is put in. */
  private write(node: JuelNode): Piece {
    return writeFeel(node, { locals: this.locals, reads: this.reads });
  }

  private assign(variable: string | undefined, value: string, at: number): void {
    const readable = variable === undefined ? undefined : feelNameFor(variable);
    if (variable === undefined || readable === undefined) throw new NotTranslated(at, this.text.slice(at, at + 40));
    this.set.push({ variable: readable, value });
    // What is set is the case's data from here on.
    this.locals.set(variable, primary(readable));
  }
}

function targetOf(node: JuelNode): string | undefined {
  return node.kind === 'name' ? node.name : VARIABLES.exec(pathOf(node)?.join('.') ?? '')?.[1];
}

function setterOf(node: JuelNode): { readonly name: string; readonly value: JuelNode } | undefined {
  if (node.kind !== 'call' || !/^setVariable(Local)?$/.test(node.name)) return undefined;
  const [name, value] = node.args;
  const onHost = node.target?.kind === 'name' && ['execution', 'task'].includes(node.target.name);
  if (!onHost || node.args.length !== 2 || name?.kind !== 'literal' || typeof name.value !== 'string' || !value) {
    return undefined;
  }
  return { name: name.value, value };
}
