// Methods that expressions call on data: of texts, lists, maps, Spin's JSON, Joda's dates, and getters of beans whose data came along.
import {
  callOf,
  emptyTest,
  entryOf,
  feelString,
  infix,
  operand,
  type Piece,
  primary,
  STRENGTH,
  textTest,
  whole,
} from './feel-text';
import type { JuelNode, JuelNodeOf } from './juel-tree';
import { equality, variablePiece, type WriteContext } from './write-context';

/** Undefined for a method that has no counterpart. */
export function methodPiece(node: JuelNodeOf<'call'>, target: JuelNode, context: WriteContext): Piece | undefined {
  const { name, args } = node;
  if (target.kind === 'name' && /^(execution|task|delegateTask)$/.test(target.name)) return ofHost(node, context);
  const [first] = args;
  if (name === 'equals' && args.length === 1 && first) return equality(target, '==', first, context);
  const moved = movedDate(node, target, context);
  if (moved) return moved;
  const pieces = args.map((arg) => context.write(arg));
  const value = () => context.write(target);
  const known = METHODS[`${name}/${args.length}`];
  if (known) return known(value(), pieces[0] ?? primary('null'), pieces[1] ?? primary('null'), args);
  const getter = args.length === 0 ? /^(?:get|is)(\p{Lu}.*)$/u.exec(name)?.[1] : undefined;
  return getter === undefined ? undefined : entryOf(value(), getter.charAt(0).toLowerCase() + getter.slice(1));
}

function ofHost({ name, args, at }: JuelNodeOf<'call'>, context: WriteContext): Piece | undefined {
  const [first] = args;
  if (args.length === 0 && /^get(Process)?BusinessKey$/.test(name)) return primary('caseKey');
  if (/^hasVariable(Local)?$/.test(name) && first?.kind === 'literal' && typeof first.value === 'string') {
    return callOf('is defined', variablePiece(first.value, at, context));
  }
  return undefined;
}

type Method = (value: Piece, first: Piece, second: Piece, args: readonly JuelNode[]) => Piece | undefined;

const same: Method = (value) => value;
const size: Method = (value) =>
  whole(`if ${textTest(value)} then ${callOf('string length', value).feel} else ${callOf('count', value).feel}`);

const METHODS: Readonly<Record<string, Method | undefined>> = {
  'isEmpty/0': emptyTest,
  'size/0': (value) => callOf('count', value),
  'length/0': (value) => callOf('string length', value),
  'contains/1': (value, part) =>
    whole(
      `if ${textTest(value)} then ${callOf('contains', value, part).feel} else ${callOf('list contains', value, part).feel}`,
    ),
  'containsKey/1': (value, key) => infix(callOf('get value', value, key), '!=', primary('null'), STRENGTH.compare),
  'get/1': (value, key, _, [arg]) => {
    if (arg?.kind !== 'literal') return undefined;
    if (typeof arg.value === 'string') return entryOf(value, arg.value);
    return typeof arg.value === 'number'
      ? primary(`${operand(value, STRENGTH.primary)}[${Number(key.feel) + 1}]`)
      : undefined;
  },
  'equalsIgnoreCase/1': (value, other) =>
    infix(callOf('lower case', value), '=', callOf('lower case', other), STRENGTH.compare),
  'startsWith/1': (value, part) => callOf('starts with', value, part),
  'endsWith/1': (value, part) => callOf('ends with', value, part),
  'matches/1': (value, pattern) => callOf('matches', value, primary(`"^(" + ${operand(pattern, STRENGTH.add)} + ")$"`)),
  'toUpperCase/0': (value) => callOf('upper case', value),
  'toLowerCase/0': (value) => callOf('lower case', value),
  'trim/0': (value) => callOf('replace', value, primary(feelString('^\\s+|\\s+$')), primary('""')),
  'toString/0': (value) => callOf('string', value),
  'substring/1': (value, from) => callOf('substring', value, infix(from, '+', primary('1'), STRENGTH.add)),
  'substring/2': (value, from, to) =>
    callOf('substring', value, infix(from, '+', primary('1'), STRENGTH.add), infix(to, '-', from, STRENGTH.add)),
  // Spin
  'prop/1': (value, _key, _none, [arg]) =>
    arg?.kind === 'literal' && typeof arg.value === 'string' ? entryOf(value, arg.value) : undefined,
  'hasProp/1': (value, key) => infix(callOf('get value', value, key), '!=', primary('null'), STRENGTH.compare),
  'value/0': same,
  'stringValue/0': same,
  'numberValue/0': same,
  'boolValue/0': same,
  'elements/0': same,
  'booleanValue/0': same,
  'intValue/0': same,
  'longValue/0': same,
  'doubleValue/0': same,
  'toDate/0': same,
  'getSize/0': size,
};

const UNITS: Readonly<Record<string, (amount: number) => string>> = {
  Seconds: (n) => `PT${n}S`,
  Minutes: (n) => `PT${n}M`,
  Hours: (n) => `PT${n}H`,
  Days: (n) => `P${n}D`,
  Weeks: (n) => `P${7 * n}D`,
  Months: (n) => `P${n}M`,
  Years: (n) => `P${n}Y`,
};

/** `dateTime().plusDays(3)`. */
function movedDate({ name, args }: JuelNodeOf<'call'>, target: JuelNode, context: WriteContext): Piece | undefined {
  const [, direction, unit = ''] = /^(plus|minus)(\p{L}+)$/u.exec(name) ?? [];
  const [amount] = args;
  if (!direction || !Object.hasOwn(UNITS, unit) || amount?.kind !== 'literal' || typeof amount.value !== 'number') {
    return undefined;
  }
  const span = callOf('duration', primary(feelString(UNITS[unit]?.(amount.value) ?? '')));
  return infix(context.write(target), direction === 'plus' ? '+' : '-', span, STRENGTH.add);
}
