// Compiles filters: `xs[1]`, `xs[-1]`, `items[price > 5]`, `xs[> 5]`, `items[urgent]`.
// Unlike the reference, which evaluates `items[urgent]` once and outside, an expression that reads the element (a bare name that an
// element has, or `item`) is evaluated for each element (DMN 1.3, 10.3.2.5); and elements that are null or false can be selected.
import { type Compiler, childAt, type NodeCompiler, type Piece, type Tag } from './compiler';
import type { FeelNode } from './feel-node';
import type { ElementNames } from './lexical-names';
import { isTrue } from './logic-nodes';
import { operatorTest } from './membership';
import { fieldOf } from './name-nodes';
import type { SourceRange } from './problem-codes';
import { type Code, type Run, spend } from './run';

export const filterExpression: NodeCompiler = (node, compiler) => {
  const target = compiler.compile(childAt(node, 0)).code;
  const select = selection(childAt(node, 2), compiler);
  return {
    code: (run) => {
      const value = target(run);
      return value === null ? null : select(run, value);
    },
    tag: 'any',
  };
};

type Selection = (run: Run, target: unknown) => unknown;

function selection(body: FeelNode, compiler: Compiler): Selection {
  const element: ElementNames = {
    kind: 'element',
    slot: compiler.newSlot(),
    listSlot: compiler.newSlot(),
    read: new Set(),
    readOutside: new Set(),
  };
  const inside = compiler.within({ binding: element, outer: compiler.names });
  const test = operatorTest(body, inside);
  if (test !== null) {
    return (run, target) =>
      keep(run, body, element, listOf(target), () => test(run, run.locals[element.slot]) === true);
  }
  const piece = inside.compile(body);
  const each: Selection = (run, target) =>
    keep(run, body, element, listOf(target), () => isTrue(run, body, '[]', piece.code(run)));
  return byTag(piece, body, element, each);
}

function byTag(piece: Piece, body: FeelNode, element: ElementNames, each: Selection): Selection {
  const once: Selection = (run, target) => pick(target, outside(run, element, piece.code));
  const selections: Record<Tag, Selection> = {
    test: each,
    number: once,
    boolean: once,
    any: (run, target) => {
      const list = listOf(target);
      if (list.length === 0) return isOutside(run, element) ? once(run, target) : [];
      if (!readsElement(run, body, element, list)) return once(run, target);
      const first = enter(run, element, list, 0, piece.code);
      return typeof first === 'number' ? pick(target, first) : each(run, target);
    },
    string: (run, target) => {
      const wanted = outside(run, element, piece.code);
      return listOf(target).filter((item) => item === wanted);
    },
    date: () => null,
    none: () => null,
  };
  return selections[piece.tag];
}

function keep(
  run: Run,
  range: SourceRange,
  element: ElementNames,
  list: readonly unknown[],
  test: () => boolean,
): unknown[] {
  spend(run, list.length, range);
  const kept: unknown[] = [];
  run.locals[element.listSlot] = list;
  for (const item of list) {
    run.locals[element.slot] = item ?? null;
    if (test()) kept.push(item ?? null);
  }
  return kept;
}

function enter(run: Run, element: ElementNames, list: readonly unknown[], index: number, code: Code): unknown {
  run.locals[element.listSlot] = list;
  run.locals[element.slot] = list[index] ?? null;
  return code(run);
}

function outside(run: Run, element: ElementNames, code: Code): unknown {
  return enter(run, element, [], 0, code);
}

/** Whether the body can be about anything else than elements; asked where there is no element to look at. */
function isOutside(run: Run, element: ElementNames): boolean {
  if (element.read.has('item')) return false;
  for (const name of element.readOutside) if (fieldOf(run.scope, name) === undefined) return false;
  return true;
}

/** Whether the body is about the elements: it reads a bare name that one of them has, or `item`. */
function readsElement(run: Run, range: SourceRange, element: ElementNames, list: readonly unknown[]): boolean {
  if (element.read.has('item')) return true;
  if (element.read.size > 0) spend(run, list.length, range);
  for (const name of element.read) {
    if (list.some((item) => fieldOf(item, name) !== undefined)) return true;
  }
  return false;
}

function pick(target: unknown, selector: unknown): unknown {
  if (selector === true) return target;
  if (typeof selector !== 'number') return [];
  const list = listOf(target);
  return list[selector < 0 ? list.length + selector : selector - 1] ?? null;
}

function listOf(target: unknown): readonly unknown[] {
  return Array.isArray(target) ? target : [target];
}
