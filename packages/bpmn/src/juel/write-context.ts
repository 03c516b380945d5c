// What the writers of FEEL share: variables and what is read of them, optional reads, equality.
import { feelNameFor } from '../names/names';
import { callOf, feelString, infix, type Piece, primary, STRENGTH } from './feel-text';
import { type JuelNode, type JuelNodeOf, NotTranslated } from './juel-tree';

export interface WriteContext {
  /** Values of local variables of a script, put in where they are read. */
  readonly locals: ReadonlyMap<string, Piece>;
  /** Collects the case data that is read. */
  readonly reads: Set<string>;
  write(node: JuelNode): Piece;
}

/** Objects of the old host; reading them alone says nothing here. */
const HOSTS: ReadonlySet<string> = new Set(['execution', 'task', 'environment', 'this', 'delegateTask', 'kcontext']);

/** `execution.getVariable('x')` and the like answer null where there is no `x`: the name, or undefined for any other node. */
export function optionalRead(node: JuelNode): string | undefined {
  if (node.kind !== 'call') return undefined;
  const [first] = node.args;
  const onHost = node.target?.kind === 'name' && ['execution', 'task', 'delegateTask'].includes(node.target.name);
  const reads = onHost ? /^getVariable(Local)?$/.test(node.name) : /^(variables|vars|var):get$/.test(node.name);
  if (!reads || node.args.length !== 1) return undefined;
  if (first?.kind === 'literal' && typeof first.value === 'string') return first.value;
  return !onHost && first?.kind === 'name' ? first.name : undefined;
}

/** A variable of the case by its name. */
export function variablePiece(name: string, at: number, { locals, reads }: WriteContext): Piece {
  const local = locals.get(name);
  if (local) return local;
  const readable = HOSTS.has(name) ? undefined : feelNameFor(name);
  if (readable === undefined) throw new NotTranslated(at, name);
  reads.add(readable);
  return primary(readable);
}

/** Whether the first side, which may be missing altogether, is the second. */
export function equality(left: JuelNode, operator: '==' | '!=', right: JuelNode, context: WriteContext): Piece {
  const sign = operator === '==' ? '=' : '!=';
  const [asked, other] = optionalRead(left) === undefined ? [right, left] : [left, right];
  const name = optionalRead(asked);
  if (name === undefined || other.kind !== 'literal') {
    return infix(context.write(left), sign, context.write(right), STRENGTH.compare);
  }
  const variable = variablePiece(name, asked.at, context);
  const compared = infix(variable, sign, literal(other), STRENGTH.compare);
  // Where the variable is missing, its value is null: equal to null, and different from all else.
  const whenMissing = (other.value === null) === (operator === '==');
  const defined = callOf('is defined', variable);
  return whenMissing
    ? infix(callOf('not', defined), 'or', compared, STRENGTH.or)
    : infix(defined, 'and', compared, STRENGTH.and);
}

export function literal({ value, at }: JuelNodeOf<'literal'>): Piece {
  if (typeof value === 'string') return primary(feelString(value));
  const text = String(value);
  if (typeof value === 'number' && !/^\d+(\.\d+)?$/.test(text)) throw new NotTranslated(at, text);
  return primary(text);
}
