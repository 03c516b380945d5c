// Compiles function calls: the built-in functions, `date(...)` and the like, the clock, and functions that the expression defines.
import { FeelFunction, FeelRange, toFeel } from 'feelin';
import { Temporal } from 'temporal-polyfill';
import { type Compiler, childAt, constantPiece, type NodeCompiler, type Piece, spelledName } from './compiler';
import type { FeelNode } from './feel-node';
import { feelType } from './feel-value';
import { FEEL_FUNCTIONS } from './function-names';
import { guardArguments, guardResult, PATTERN_ARGUMENT } from './guarded-functions';
import { intervalRelation, isIntervalFunction } from './interval-relations';
import { normalName, resolveName } from './lexical-names';
import { definedPiece } from './name-nodes';
import { boundsOf, isWithin } from './ordering';
import { Refusal } from './problem-codes';
import { type FeelBuiltin, type FeelFunctionName, feelBuiltin, isArgumentFailure } from './reference';
import { type Code, nullBecause, type Run, Stop } from './run';
import { longestTextFor } from './text-pattern';

/** Functions that answer null for arguments that fit, such as an empty list; elsewhere null says that they do not. */
const NULL_IS_AN_ANSWER: ReadonlySet<string> = new Set<FeelFunctionName>([
  'get value',
  'min',
  'max',
  'sum',
  'mean',
  'product',
  'median',
  'stddev',
  'mode',
  'all',
  'any',
  'includes',
  'is',
]);

const BUILTIN_NAMES: ReadonlySet<string> = new Set(FEEL_FUNCTIONS);

export const functionInvocation: NodeCompiler = (node, compiler) => {
  const target = childAt(node, 0);
  const parameters = childAt(node, 2);
  if (target.kind === 'SpecialFunctionName')
    return builtinCall(target.text.replace(/\s+/g, ' '), node, parameters, compiler);
  if (target.kind !== 'VariableName') return valueCall(compiler.compile(target).code, node, parameters, compiler);
  const name = normalName(spelledName(target));
  if (resolveName(compiler.names, name).local !== null) {
    return valueCall(compiler.compile(target).code, node, parameters, compiler);
  }
  return builtinCall(name, node, parameters, compiler);
};

/** `date("2026-01-31")` and `@"2026-01-31"`. */
export const dateTimeLiteral: NodeCompiler = (node, compiler) => {
  const first = childAt(node, 0);
  if (first.kind === 'AtLiteral') return compiler.compile(first);
  const piece = builtinCall(spelledName(first), node, childAt(node, 2), compiler);
  return { ...piece, tag: 'date' };
};

function builtinCall(name: string, node: FeelNode, parameters: FeelNode, compiler: Compiler): Piece {
  if (name === 'now' || name === 'today') return clockCall(name, node, parameters, compiler);
  if (name === 'is defined') {
    const piece = parameters.children.length === 1 ? definedPiece(childAt(parameters, 0), compiler) : null;
    if (piece === null) throw new Refusal('expression.wrong-arguments', node, { function: name, expected: 1 });
    return piece;
  }
  if (isIntervalFunction(name)) {
    const args = argumentsFor(['range1', 'range2'], name, node, parameters, compiler).map((arg) => arg.code);
    const [first, second] = args;
    if (!first || !second) throw new Refusal('expression.wrong-arguments', node, { function: name, expected: 2 });
    return { code: (run) => intervalRelation(run, node, name, first(run) ?? null, second(run) ?? null), tag: 'test' };
  }
  if (!BUILTIN_NAMES.has(name)) throw new Refusal('expression.unknown-function', node, { function: name });
  const builtin = feelBuiltin(name as FeelFunctionName);
  const args = argumentsFor(builtin.$args, name, node, parameters, compiler);
  refuseSlowPattern(name, args, node);
  const codes = args.map((arg) => arg.code);
  const code: Code = (run) =>
    callBuiltin(
      run,
      name,
      node,
      builtin,
      codes.map((argument) => argument(run)),
    );
  const isFixed = args.every((arg) => arg.constant !== undefined);
  return isFixed ? fixedCall(code, name, node, builtin, args) : { code, tag: 'any' };
}

function callBuiltin(run: Run, name: string, node: FeelNode, builtin: FeelBuiltin, args: unknown[]): unknown {
  guardArguments(name, args, node);
  const result = builtin(...args);
  if (isArgumentFailure(result)) return unfitArguments(run, name, node, args);
  guardResult(result, node);
  if (result !== null && result !== undefined) return result;
  return NULL_IS_AN_ANSWER.has(name) ? null : unfitArguments(run, name, node, args);
}

/** A null argument giving null is FEEL's way; anything else is a fault. */
function unfitArguments(run: Run, name: string, node: FeelNode, args: readonly unknown[]): null {
  const [first = null] = args;
  if (args.includes(null)) return null;
  const value = typeof first === 'string' || typeof first === 'number' ? String(first).slice(0, 100) : feelType(first);
  return nullBecause(run, 'expression.argument', node, { function: name, value });
}

/** A call with constants only, such as a date: made once, unless it fails, which is told when it is evaluated. */
function fixedCall(code: Code, name: string, node: FeelNode, builtin: FeelBuiltin, args: readonly Piece[]): Piece {
  const values = args.map((arg) => arg.constant?.value);
  try {
    guardArguments(name, values, node);
    const value = builtin(...values) ?? null;
    const isSimple = value !== null && !Array.isArray(value) && !isArgumentFailure(value);
    return isSimple ? { ...constantPiece(value, 'any'), code: () => value } : { code, tag: 'any' };
  } catch {
    // The same call fails in the same way, with its code, when it is evaluated.
    return { code, tag: 'any' };
  }
}

/** Compiled arguments in the order of the parameters, the optional ones at the end left out. */
function argumentsFor(
  names: readonly string[],
  call: string,
  node: FeelNode,
  parameters: FeelNode,
  compiler: Compiler,
): Piece[] {
  const variadic = names.at(-1)?.startsWith('...') === true;
  const wrong = (facts: Record<string, string | number>) =>
    new Refusal('expression.wrong-arguments', node, { function: call, ...facts });
  if (parameters.kind === 'PositionalParameters') {
    if (parameters.children.length > names.length && !variadic)
      throw wrong({ expected: names.length, given: parameters.children.length });
    return parameters.children.map((child) => compiler.compile(child));
  }
  const given = new Map<string, Piece>();
  for (const child of parameters.children) {
    const name = spelledName(childAt(childAt(child, 0), 0));
    if (!names.includes(name) && !names.includes(`...${name}`)) throw wrong({ name });
    given.set(name, compiler.compile(childAt(child, 1)));
  }
  const pieces = names.map(
    (name) => given.get(name.replace('...', '')) ?? { code: () => undefined, tag: 'any' as const },
  );
  while (pieces.length > 0 && !given.has((names[pieces.length - 1] ?? '').replace('...', ''))) pieces.pop();
  return pieces;
}

function refuseSlowPattern(name: string, args: readonly Piece[], node: FeelNode): void {
  const index = PATTERN_ARGUMENT[name];
  const pattern = index === undefined ? undefined : args[index]?.constant?.value;
  if (typeof pattern === 'string' && longestTextFor(pattern) === 0) {
    throw new Refusal('expression.slow-pattern', node, { pattern: pattern.slice(0, 100) });
  }
}

/** The clock of the command, never that of the machine. Without one: `expression.no-clock`. */
function clockCall(name: 'now' | 'today', node: FeelNode, parameters: FeelNode, compiler: Compiler): Piece {
  if (parameters.children.length > 0)
    throw new Refusal('expression.wrong-arguments', node, { function: name, expected: 0 });
  const { zone } = compiler;
  const code: Code = (run) => {
    if (run.at === undefined) throw new Stop('expression.no-clock', node, { function: name });
    const now = Temporal.Instant.fromEpochMilliseconds(run.at).toZonedDateTimeISO(zone);
    return toFeel(name === 'now' ? now : now.toPlainDate());
  };
  return { code, tag: 'any' };
}

function valueCall(target: Code, node: FeelNode, parameters: FeelNode, compiler: Compiler): Piece {
  const named = parameters.kind === 'NamedParameters';
  const args = parameters.children.map((child) => ({
    name: named ? spelledName(childAt(childAt(child, 0), 0)) : '',
    code: compiler.compile(named ? childAt(child, 1) : child).code,
  }));
  const code: Code = (run) => {
    const value = target(run);
    const values = args.map((argument) => argument.code(run));
    if (value instanceof FeelRange && values.length === 1)
      return isWithin(run, node, values[0] ?? null, boundsOf(value));
    if (!(value instanceof FeelFunction)) {
      return value === null
        ? null
        : nullBecause(run, 'expression.type', node, { operator: '()', left: feelType(value) });
    }
    const result: unknown = value.invoke(
      named ? Object.fromEntries(args.map(({ name }, i) => [name, values[i]])) : values,
    );
    if (!isArgumentFailure(result)) return result ?? null;
    return nullBecause(run, 'expression.argument', node, {
      function: childAt(node, 0).text.slice(0, 100),
      given: values.length,
    });
  };
  return { code, tag: 'any' };
}
