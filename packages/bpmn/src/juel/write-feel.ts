// From the tree of an expression to FEEL with the same meaning. What FEEL cannot say, or what asks a bean of the old host, is NotTranslated.
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
import { functionPiece } from './functions';
import { type JuelNode, type JuelNodeOf, NotTranslated } from './juel-tree';
import { methodPiece } from './methods';
import { equality, literal, optionalRead, variablePiece, type WriteContext } from './write-context';

/** `locals`: values of the local variables of a script; `reads` collects the case data that is read. */
export function writeFeel(node: JuelNode, around: Omit<WriteContext, 'write'>): Piece {
  const context: WriteContext = { ...around, write: (inner) => pieceOf(inner, context) };
  return pieceOf(node, context);
}

function pieceOf(node: JuelNode, context: WriteContext): Piece {
  switch (node.kind) {
    case 'literal':
      return literal(node);
    case 'name':
      return named(node, context);
    case 'member':
      return member(node, context);
    case 'index':
      return indexed(node, context);
    case 'call':
      return called(node, context);
    case 'unary':
      return unary(node, context);
    case 'binary':
      return binary(node, context);
    case 'list':
      return primary(`[${node.items.map((item) => context.write(item).feel).join(', ')}]`);
    case 'map':
      return mapOf(node, context);
    case 'choice': {
      const [test, yes, no] = [node.test, node.yes, node.no].map((part) => context.write(part));
      return whole(`if ${test?.feel} then ${yes?.feel} else ${no?.feel}`);
    }
  }
}

function named({ name, at }: JuelNodeOf<'name'>, context: WriteContext): Piece {
  return variablePiece(name, at, context);
}

function member(node: JuelNodeOf<'member'>, context: WriteContext): Piece {
  const path = pathOf(node)?.join('.') ?? '';
  const variable = VARIABLES.exec(path)?.[1];
  if (variable !== undefined) return variablePiece(variable, node.at, context);
  if (/^execution\.(processB|b)usinessKey$/.test(path)) return primary('caseKey');
  return entryOf(context.write(node.target), node.name);
}

/** How JavaScript engines name a variable of the case. */
export const VARIABLES = /^(?:this\.)?(?:environment\.)?variables\.([^.]+)$/;

/** `a.b.c` as its names. */
export function pathOf(node: JuelNode): readonly string[] | undefined {
  if (node.kind === 'name') return [node.name];
  if (node.kind !== 'member') return undefined;
  const before = pathOf(node.target);
  return before && [...before, node.name];
}

/** Lists count from 0 there and from 1 here. */
function indexed({ target, key }: JuelNodeOf<'index'>, context: WriteContext): Piece {
  const list = context.write(target);
  if (key.kind === 'literal' && typeof key.value === 'string') return entryOf(list, key.value);
  if (key.kind === 'literal' && typeof key.value === 'number' && Number.isInteger(key.value)) {
    return primary(`${operand(list, STRENGTH.primary)}[${key.value + 1}]`);
  }
  const asked = context.write(key);
  // Python counts from the end so, and FEEL too.
  if (key.kind === 'unary' && key.operand.kind === 'literal') {
    return primary(`${operand(list, STRENGTH.primary)}[${asked.feel}]`);
  }
  const next = infix(asked, '+', primary('1'), STRENGTH.add).feel;
  const byNumber = `${operand(list, STRENGTH.primary)}[${next}]`;
  if (key.kind === 'binary' || (key.kind === 'name' && key.name === 'loopCounter')) return primary(byNumber);
  const isNumber = `${operand(asked, STRENGTH.primary)} instance of number`;
  return whole(`if ${isNumber} then ${byNumber} else ${callOf('get value', list, asked).feel}`);
}

function called(node: JuelNodeOf<'call'>, context: WriteContext): Piece {
  const name = optionalRead(node);
  if (name !== undefined) {
    const variable = variablePiece(name, node.at, context);
    return whole(`if ${callOf('is defined', variable).feel} then ${variable.feel} else null`);
  }
  const piece = node.target === null ? functionPiece(node, context) : methodPiece(node, node.target, context);
  if (!piece) throw new NotTranslated(node.at, `${node.target === null ? '' : '.'}${node.name}(`);
  return piece;
}

function unary({ operator, operand: inner }: JuelNodeOf<'unary'>, context: WriteContext): Piece {
  const value = context.write(inner);
  if (operator === 'empty') return emptyTest(value);
  if (operator === '-') return { feel: `-${operand(value, STRENGTH.unary)}`, strength: STRENGTH.unary };
  // JUEL takes a null for false; FEEL's not(null) is null.
  const mayBeNull = ['name', 'member', 'index'].includes(inner.kind) || optionalRead(inner) !== undefined;
  return mayBeNull ? infix(value, '!=', primary('true'), STRENGTH.compare) : callOf('not', value);
}

function binary(node: JuelNodeOf<'binary'>, context: WriteContext): Piece {
  const { operator, left, right } = node;
  if (operator === '==' || operator === '!=') return equality(left, operator, right, context);
  const [a, b] = [context.write(left), context.write(right)];
  switch (operator) {
    case 'or':
      return infix(a, 'or', b, STRENGTH.or);
    case 'and':
      return infix(a, 'and', b, STRENGTH.and);
    case '+':
      if (isText(left) || isText(right)) return infix(asText(left, a), '+', asText(right, b), STRENGTH.add);
      return infix(a, '+', b, STRENGTH.add);
    case '-':
      return infix(a, '-', b, STRENGTH.add);
    case '*':
    case '/':
      return infix(a, operator, b, STRENGTH.multiply);
    case '+=':
      return infix(asText(left, a), '+', asText(right, b), STRENGTH.add);
    case '%':
      return callOf('modulo', a, b);
    case 'in':
      return memberTest(a, right, b);
    default:
      return infix(a, operator, b, STRENGTH.compare);
  }
}

/** An entry of a FEEL context could hide a variable of its name from the next; so each is put in on its own. */
function mapOf({ entries }: JuelNodeOf<'map'>, context: WriteContext): Piece {
  return entries.reduce(
    (map, { key, value }) => callOf('context put', map, primary(feelString(key)), context.write(value)),
    primary('{}'),
  );
}

/** Python's `in`: an element of a list, a part of a text. */
function memberTest(part: Piece, node: JuelNode, container: Piece): Piece {
  const inList = callOf('list contains', container, part);
  if (node.kind === 'list') return inList;
  return whole(`if ${textTest(container)} then ${callOf('contains', container, part).feel} else ${inList.feel}`);
}

function isText(node: JuelNode): boolean {
  if (node.kind === 'literal') return typeof node.value === 'string';
  if (node.kind !== 'binary') return false;
  return node.operator === '+=' || (node.operator === '+' && (isText(node.left) || isText(node.right)));
}

const asText = (node: JuelNode, piece: Piece): Piece => (isText(node) ? piece : callOf('string', piece));
