// Functions that expressions of Camunda and Flowable call without a target: time, Spin, and Flowable's `variables:...`.
import { callOf, emptyTest, infix, type Piece, primary, STRENGTH, textTest, whole } from './feel-text';
import type { JuelNode, JuelNodeOf } from './juel-tree';
import { variablePiece, type WriteContext } from './write-context';

/** Undefined for a function that has no counterpart. */
export function functionPiece(node: JuelNodeOf<'call'>, context: WriteContext): Piece | undefined {
  const { name, args } = node;
  const [first] = args;
  if ((name === 'now' || name === 'dateTime') && args.length === 0) return primary('now()');
  // Spin: data is plain here, so the wrapper falls away.
  if ((name === 'S' || name === 'JSON') && args.length === 1 && first) return context.write(first);
  // Python's, in scripts of SpiffWorkflow.
  if (name === 'str' && args.length === 1 && first) return callOf('string', context.write(first));
  if (name === 'len' && args.length === 1 && first) return sizeOf(context.write(first));
  // How conditions of JavaScript engines answer: next(null, condition).
  if (name === 'next' && args.length === 2 && first?.kind === 'literal' && first.value === null && args[1]) {
    return context.write(args[1]);
  }
  const asked = /^(?:variables|vars|var):(\w+)$/.exec(name)?.[1];
  if (asked === undefined || !first) return undefined;
  const variable = asVariable(first, context);
  if (!variable) return undefined;
  const [, second] = args;
  const value = second && context.write(second);
  return args.length === 1
    ? ofOne(asked, variable)
    : value && args.length === 2
      ? ofTwo(asked, variable, value)
      : undefined;
}

function sizeOf(value: Piece): Piece {
  return whole(`if ${textTest(value)} then ${callOf('string length', value).feel} else ${callOf('count', value).feel}`);
}

/** The variable itself, or its name as a text. */
function asVariable(node: JuelNode, context: WriteContext): Piece | undefined {
  if (node.kind === 'name') return variablePiece(node.name, node.at, context);
  if (node.kind === 'literal' && typeof node.value === 'string') return variablePiece(node.value, node.at, context);
  return undefined;
}

function ofOne(asked: string, variable: Piece): Piece | undefined {
  const defined = callOf('is defined', variable);
  const missing = callOf('not', defined);
  switch (asked) {
    case 'exists':
    case 'exist':
      return infix(defined, 'and', infix(variable, '!=', primary('null'), STRENGTH.compare), STRENGTH.and);
    case 'isEmpty':
    case 'empty':
      return infix(missing, 'or', emptyTest(variable), STRENGTH.or);
    case 'isNotEmpty':
    case 'notEmpty':
      return infix(defined, 'and', callOf('not', emptyTest(variable)), STRENGTH.and);
    default:
      return undefined;
  }
}

const COMPARED: Readonly<Record<string, string>> = {
  equals: '=',
  eq: '=',
  lowerThan: '<',
  lessThan: '<',
  lt: '<',
  lowerThanOrEquals: '<=',
  lessThanOrEquals: '<=',
  lte: '<=',
  greaterThan: '>',
  gt: '>',
  greaterThanOrEquals: '>=',
  gte: '>=',
};

function ofTwo(asked: string, variable: Piece, value: Piece): Piece | undefined {
  const defined = callOf('is defined', variable);
  const holds = (test: Piece) => infix(defined, 'and', test, STRENGTH.and);
  if (Object.hasOwn(COMPARED, asked)) return holds(infix(variable, COMPARED[asked] ?? '=', value, STRENGTH.compare));
  switch (asked) {
    case 'notEquals':
    case 'ne':
      return infix(callOf('not', defined), 'or', infix(variable, '!=', value, STRENGTH.compare), STRENGTH.or);
    case 'contains':
      return holds(callOf('list contains', variable, value));
    case 'getOrDefault':
      return whole(`if ${defined.feel} and ${variable.feel} != null then ${variable.feel} else ${value.feel}`);
    default:
      return undefined;
  }
}
