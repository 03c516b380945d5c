// Compiles the reading of variables (`amount`) and of entries (`order.sum`), and `is defined(x)`.
import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { type Compiler, childAt, type NodeCompiler, type Piece, spelledName } from './compiler';
import type { FeelNode } from './feel-node';
import { feelType, feelValueOf, isContext } from './feel-value';
import { type ElementNames, normalName, resolveName } from './lexical-names';
import type { SourceRange } from './problem-codes';
import { type Code, nullBecause, type Run, Stop, spend } from './run';

export const variableName: NodeCompiler = (node, compiler) => {
  const name = normalName(spelledName(node));
  const { elements, local } = resolveName(compiler.names, name);
  let code: Code;
  if (local !== null) {
    const { slot } = local;
    code = (run) => run.locals[slot] ?? null;
  } else if (name === 'item' && elements.length > 0) {
    code = itemCode(elements);
  } else {
    const spelled = compiler.spellings.get(name) ?? name;
    (elements.length > 0 ? compiler.mayRead : compiler.reads).add(spelled);
    code = variableCode(spelled, node, compiler, elements);
  }
  return { code: elements.length > 0 && name !== 'item' ? elementFirst(name, elements, code) : code, tag: 'any' };
};

export const pathExpression: NodeCompiler = (node, compiler) => {
  const target = compiler.compile(childAt(node, 0)).code;
  const name = spelledName(childAt(node, 2));
  return { code: (run) => entryOf(run, node, target(run), name), tag: 'any' };
};

/** `is defined(x)`: whether the variable, or the last entry of a path, is there; null counts as there. */
export function definedPiece(argument: FeelNode, compiler: Compiler): Piece | null {
  if (argument.kind === 'VariableName') {
    const name = normalName(spelledName(argument));
    const { elements, local } = resolveName(compiler.names, name);
    if (local !== null) return { code: () => true, tag: 'test' };
    compiler.mayRead.add(compiler.spellings.get(name) ?? name);
    return {
      code: (run) =>
        elements.some(({ slot }) => name === 'item' || fieldOf(run.locals[slot], name) !== undefined) ||
        fieldOf(run.scope, name) !== undefined,
      tag: 'test',
    };
  }
  if (argument.kind !== 'PathExpression') return null;
  const owner = childAt(argument, 0);
  const ownerDefined = definedPiece(owner, compiler)?.code ?? (() => true);
  const target = compiler.compile(owner).code;
  const name = spelledName(childAt(argument, 2));
  return { code: (run) => ownerDefined(run) === true && fieldOf(target(run), name) !== undefined, tag: 'test' };
}

function variableCode(name: string, node: SourceRange, compiler: Compiler, elements: readonly ElementNames[]): Code {
  const type = Object.hasOwn(compiler.types, name) ? compiler.types[name] : undefined;
  const converted = type === 'date' || type === 'dateTime' ? type : null;
  // A plain read is safe for every name that Object.prototype does not have.
  const inherited = name in Object.prototype;
  const read: Code = (run) => {
    const value = run.scope[name];
    if (value !== undefined && (!inherited || Object.hasOwn(run.scope, name))) return value;
    const field = fieldOf(run.scope, name);
    return field === undefined ? missing(run, name, node, elements) : field;
  };
  if (converted === null) return read;
  return (run) => {
    const value = read(run);
    const date = feelValueOf(value, converted);
    if (date === undefined)
      throw new Stop('expression.bad-value', node, { name, type: converted, value: String(value).slice(0, 100) });
    return date;
  };
}

/** A name that nothing declares. In a filter it is the absent entry of this element if another element has it. */
function missing(run: Run, name: string, node: SourceRange, elements: readonly ElementNames[]): null {
  for (const { listSlot } of elements) {
    const list = run.locals[listSlot] as readonly unknown[];
    spend(run, list.length, node);
    if (list.some((element) => fieldOf(element, name) !== undefined)) {
      return nullBecause(run, 'expression.missing-entry', node, { name });
    }
  }
  throw new Stop('expression.missing-variable', node, { name });
}

function elementFirst(name: string, elements: readonly ElementNames[], otherwise: Code): Code {
  return (run) => {
    for (const { slot } of elements) {
      const field = fieldOf(run.locals[slot], name);
      if (field !== undefined) return field;
    }
    return otherwise(run);
  };
}

function itemCode(elements: readonly ElementNames[]): Code {
  const slot = elements[0]?.slot ?? 0;
  return (run) => {
    const element = run.locals[slot] ?? null;
    const own = fieldOf(element, 'item');
    return own === undefined ? element : own;
  };
}

/** An entry of a context by its name as FEEL compares names; `undefined` when it has none (or the value is no context). */
export function fieldOf(context: unknown, name: string): unknown {
  if (!isContext(context)) return undefined;
  if (Object.hasOwn(context, name)) return context[name];
  const wanted = normalName(name);
  // Only keys with something else than letters, digits and `_` can be spelled in several ways.
  const key = Object.keys(context).find((candidate) => /\W/.test(candidate) && normalName(candidate) === wanted);
  return key === undefined ? undefined : context[key];
}

function entryOf(run: Run, range: SourceRange, target: unknown, name: string): unknown {
  if (target === null) return null;
  if (Array.isArray(target)) {
    spend(run, target.length, range);
    return target.map((element: unknown) =>
      Array.isArray(element) ? null : entryOf(run, range, element ?? null, name),
    );
  }
  if (isContext(target)) {
    const field = Object.hasOwn(target, name) ? target[name] : fieldOf(target, name);
    return field === undefined ? nullBecause(run, 'expression.missing-entry', range, { name }) : field;
  }
  return componentOf(run, range, target, name);
}

const DATE = ['year', 'month', 'day', 'weekday'];
const TIME = ['hour', 'minute', 'second', 'timezone', 'time offset'];
const COMPONENTS: readonly (readonly [new (...args: never[]) => object, readonly string[]])[] = [
  [FeelDate, DATE],
  [FeelDateTime, [...DATE, ...TIME]],
  [FeelTime, TIME],
  [FeelDuration, ['years', 'months', 'days', 'hours', 'minutes', 'seconds']],
  [FeelRange, ['start', 'end', 'start included', 'end included']],
];

function componentOf(run: Run, range: SourceRange, target: unknown, name: string): unknown {
  const wanted = normalName(name);
  for (const [type, names] of COMPONENTS) {
    if (target instanceof type && names.includes(wanted)) return (target as Record<string, unknown>)[wanted] ?? null;
  }
  return nullBecause(run, 'expression.type', range, { operator: '.', name, left: feelType(target) });
}
