// From the parse tree to code: which file compiles which kind of node. Kinds that are missing here are evaluated by the reference.
import { arithmeticExpression } from './arithmetic-nodes';
import { dateTimeLiteral, functionInvocation } from './call-node';
import { comparison } from './comparison-nodes';
import { type Compiler, childAt, type NodeCompiler, type Piece } from './compiler';
import type { FeelNode } from './feel-node';
import { filterExpression } from './filter-node';
import { type LexicalNames, normalName } from './lexical-names';
import { atLiteral, booleanLiteral, nullLiteral, numericLiteral, stringLiteral, wrapped } from './literal-nodes';
import { conjunction, disjunction, ifExpression } from './logic-nodes';
import { forExpression, quantifiedExpression } from './loop-nodes';
import { interval, testValue } from './membership';
import { pathExpression, variableName } from './name-nodes';
import { NotCompiled } from './problem-codes';
import { borrow } from './reference';
import { context, functionDefinition, list } from './structure-nodes';

/** `x instance of number`: the reference knows the types. */
const instanceOf: NodeCompiler = (node, compiler) => {
  const value = compiler.compile(childAt(node, 0)).code;
  const check = typeCheck(childAt(node, 3).text);
  return { code: (run) => check(value(run)).value, tag: 'test' };
};

function typeCheck(type: string): ReturnType<typeof borrow> {
  try {
    return borrow(`function(value) value instance of ${type}`);
  } catch {
    // A type that cannot be read apart from its expression is left to the reference, expression and all.
    throw new NotCompiled('InstanceOfExpression');
  }
}

const NODE_COMPILERS: ReadonlyMap<string, NodeCompiler> = new Map([
  ['ArithmeticExpression', arithmeticExpression],
  ['AtLiteral', atLiteral],
  ['BooleanLiteral', booleanLiteral],
  ['Comparison', comparison],
  ['Conjunction', conjunction],
  ['Context', context],
  ['DateTimeLiteral', dateTimeLiteral],
  ['Disjunction', disjunction],
  ['FilterExpression', filterExpression],
  ['ForExpression', forExpression],
  ['FunctionDefinition', functionDefinition],
  ['FunctionInvocation', functionInvocation],
  ['IfExpression', ifExpression],
  ['InstanceOfExpression', instanceOf],
  ['Interval', interval],
  ['List', list],
  ['NumericLiteral', numericLiteral],
  ['ParenthesizedExpression', wrapped(1)],
  ['PathExpression', pathExpression],
  ['PositiveUnaryTest', wrapped(0)],
  ['QuantifiedExpression', quantifiedExpression],
  ['SimplePositiveUnaryTest', testValue],
  ['StringLiteral', stringLiteral],
  ['VariableName', variableName],
  ['?', variableName],
  ['null', nullLiteral],
]);

export interface CompileContext {
  readonly types: Readonly<Record<string, string>>;
  readonly zone: string;
  /** Declared names that need mention to be read as one. */
  readonly declared: readonly string[];
}

export interface CompiledTree {
  readonly code: Piece['code'];
  /** Length of `Run.locals`. */
  readonly slots: number;
  readonly reads: readonly string[];
  readonly mayRead: readonly string[];
}

/** Compiles a parse tree. May throw `Refusal` and `NotCompiled`. */
export function compileTree(root: FeelNode, { types, zone, declared }: CompileContext): CompiledTree {
  const reads = new Set<string>();
  const mayRead = new Set<string>();
  const spellings = new Map(declared.map((name) => [normalName(name), name]));
  let slots = 0;
  const newSlot = () => {
    slots += 1;
    return slots - 1;
  };
  const at = (names: LexicalNames): Compiler => {
    const compiler: Compiler = {
      names,
      types,
      zone,
      spellings,
      reads,
      mayRead,
      newSlot,
      within: at,
      compile: (node) => {
        const compileNode = NODE_COMPILERS.get(node.kind);
        if (compileNode === undefined) throw new NotCompiled(node.kind);
        return compileNode(node, compiler);
      },
    };
    return compiler;
  };
  const { code } = at(null).compile(root);
  const mayOnly = [...mayRead].filter((name) => !reads.has(name));
  return { code, slots, reads: [...reads].sort(), mayRead: mayOnly.sort() };
}
