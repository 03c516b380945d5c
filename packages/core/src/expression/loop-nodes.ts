// Compiles `for ... return`, `some ... satisfies` and `every ... satisfies`. Each turn costs a step, so no loop is endless.
import { FeelRange } from 'feelin';
import { type Compiler, childAt, type NodeCompiler, spelledName } from './compiler';
import type { FeelNode } from './feel-node';
import { feelType } from './feel-value';
import { normalName } from './lexical-names';
import { EXPRESSION_LIMITS } from './limits';
import { isTrue } from './logic-nodes';
import { boundsOf } from './ordering';
import type { SourceRange } from './problem-codes';
import { type Code, nullBecause, type Run, Stop, spend } from './run';

/** What a turn says: go on, enough, or the loop's whole value is null. */
type Turn = 'next' | 'done' | 'null';

/** Gives each value in turn. */
type Source = (run: Run, turn: (value: unknown) => Turn) => Turn;

interface Iterator {
  readonly slot: number;
  readonly source: Source;
}

export const forExpression: NodeCompiler = (node, compiler) => {
  const { iterators, inside } = iteratorsOf(childAt(node, 1), compiler);
  const partial = compiler.newSlot();
  const withPartial = inside.within({
    binding: { kind: 'local', name: 'partial', slot: partial },
    outer: inside.names,
  });
  const body = withPartial.compile(childAt(node, -1)).code;
  const code: Code = (run) => {
    const results: unknown[] = [];
    const end = walk(run, iterators, 0, () => {
      run.locals[partial] = results;
      const result = body(run);
      // `partial` grows; what is kept of it is what it was.
      results.push(result === results ? results.slice() : result);
      return 'next';
    });
    return end === 'null' ? null : results;
  };
  return { code, tag: 'none' };
};

export const quantifiedExpression: NodeCompiler = (node, compiler) => {
  const word = childAt(node, 0).text;
  const { iterators, inside } = iteratorsOf(childAt(node, 1), compiler);
  const condition = inside.compile(childAt(node, -1)).code;
  const decisive = word === 'some';
  const code: Code = (run) => {
    const end = walk(run, iterators, 0, () => (isTrue(run, node, word, condition(run)) === decisive ? 'done' : 'next'));
    if (end === 'null') return null;
    return (end === 'done') === decisive;
  };
  return { code, tag: 'test' };
};

function iteratorsOf(node: FeelNode, compiler: Compiler): { iterators: Iterator[]; inside: Compiler } {
  let inside = compiler;
  const iterators = node.children.map((expression): Iterator => {
    const slot = compiler.newSlot();
    const source = sourceOf(childAt(expression, 2), inside);
    const name = normalName(spelledName(childAt(expression, 0)));
    inside = inside.within({ binding: { kind: 'local', name, slot }, outer: inside.names });
    return { slot, source };
  });
  return { iterators, inside };
}

function walk(run: Run, iterators: readonly Iterator[], index: number, body: () => Turn): Turn {
  const iterator = iterators[index];
  if (iterator === undefined) return body();
  return iterator.source(run, (value) => {
    run.locals[iterator.slot] = value;
    return walk(run, iterators, index + 1, body);
  });
}

function sourceOf(node: FeelNode, compiler: Compiler): Source {
  const first = compiler.compile(childAt(node, 0)).code;
  if (node.children.length < 3) return (run, turn) => each(run, node, first(run), turn);
  const last = compiler.compile(childAt(node, 2)).code;
  return (run, turn) => {
    const start = first(run);
    const end = last(run);
    if (typeof start === 'number' && typeof end === 'number') return count(run, node, start, end, turn);
    return noList(run, node, { operator: '..', left: feelType(start), right: feelType(end) });
  };
}

function each(run: Run, range: SourceRange, value: unknown, turn: (value: unknown) => Turn): Turn {
  if (Array.isArray(value)) {
    for (const element of value as unknown[]) {
      spend(run, 1, range);
      const said = turn(element ?? null);
      if (said !== 'next') return said;
    }
    return 'next';
  }
  if (value instanceof FeelRange) return eachOfRange(run, range, value, turn);
  return noList(run, range, { operator: 'in', left: feelType(value) });
}

function eachOfRange(run: Run, range: SourceRange, value: FeelRange, turn: (value: unknown) => Turn): Turn {
  const { start, end, startIncluded, endIncluded } = boundsOf(value);
  if (typeof start === 'number' && typeof end === 'number') {
    return count(run, range, start, end, (step) => {
      const left = (step === start && !startIncluded) || (step === end && !endIncluded);
      return left ? 'next' : turn(step);
    });
  }
  if (feelType(start) !== 'string' || feelType(end) !== 'string') {
    return noList(run, range, { operator: 'in', left: 'range' });
  }
  const letters = lettersOf(value);
  return letters === null ? noList(run, range, { operator: 'in', left: 'range' }) : each(run, range, letters, turn);
}

/** Single letters are enumerated by the reference, which throws for longer texts. */
function lettersOf(range: FeelRange): string[] | null {
  try {
    return range.map((letter) => String(letter));
  } catch {
    return null;
  }
}

/** From start to end by ones, downwards if end is the smaller one. */
function count(run: Run, range: SourceRange, start: number, end: number, turn: (value: number) => Turn): Turn {
  const turns = Math.floor(Math.abs(end - start)) + 1;
  if (!(turns <= EXPRESSION_LIMITS.steps)) {
    throw new Stop('expression.too-many-steps', range, { limit: EXPRESSION_LIMITS.steps });
  }
  const direction = start > end ? -1 : 1;
  for (let index = 0; index < turns; index += 1) {
    spend(run, 1, range);
    const said = turn(start + index * direction);
    if (said !== 'next') return said;
  }
  return 'next';
}

/** What is no list has no turns: the loop is null, and if the value was not null, that is a fault of types. */
function noList(run: Run, range: SourceRange, facts: { operator: string; left: string; right?: string }): 'null' {
  if (facts.left !== 'null' && facts.right !== 'null') nullBecause(run, 'expression.type', range, facts);
  return 'null';
}
