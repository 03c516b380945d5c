// What is wrong with what a step gives a handler, by the shape that the handler takes. A formula may give anything: it is not judged.
import type { ValueShape } from '../../diagram/handler-offer';
import type { Json } from '../../diagram/variable';
import type { GivenInput } from './given-input';

export type InputRule =
  | 'missing'
  | 'unknown'
  | 'kind'
  | 'choice'
  | 'least'
  | 'most'
  | 'shortest'
  | 'longest'
  | 'fewest'
  | 'many'
  | 'form';

export interface WrongInput {
  /** Where in the input: names of members, positions in lists. */
  readonly path: readonly (string | number)[];
  readonly rule: InputRule;
  /** What is asked: a bound, a kind, a form. */
  readonly asked?: string | number;
}

type Path = WrongInput['path'];
const NONE: readonly WrongInput[] = [];

export function wrongInput(shape: ValueShape, given: GivenInput | undefined, path: Path = []): readonly WrongInput[] {
  if (given === undefined) return NONE;
  if (given.type === 'formula') return NONE;
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways) {
    const tried = ways.map((way) => wrongInput(way, given, path));
    return tried.some((wrong) => wrong.length === 0)
      ? NONE
      : (tried.find((wrong) => wrong[0]?.rule !== 'kind') ?? tried[0] ?? NONE);
  }
  if (given.type === 'value') return wrongValue(shape, given.value).map((wrong) => ({ path, ...wrong }));
  if (given.type === 'list') {
    if (isOther(shape, 'array')) return [{ path, rule: 'kind', asked: shape.type as string }];
    const { items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape;
    if (given.items.length < minItems) return [{ path, rule: 'fewest', asked: minItems }];
    if (given.items.length > maxItems) return [{ path, rule: 'many', asked: maxItems }];
    return given.items.flatMap((item, i) => wrongInput(items, item, [...path, i]));
  }
  if (isOther(shape, 'object')) return [{ path, rule: 'kind', asked: shape.type as string }];
  return wrongMembers(shape, given.members, path);
}

function wrongMembers(shape: ValueShape, members: Readonly<Record<string, GivenInput>>, path: Path): WrongInput[] {
  const { properties = {}, required = [], additionalProperties } = shape;
  const others =
    additionalProperties === false && shape.properties ? Object.keys(members).filter((name) => !properties[name]) : [];
  return [
    ...required
      .filter((name) => members[name] === undefined && properties[name]?.default === undefined)
      .map((name) => ({ path: [...path, name], rule: 'missing' as const })),
    ...others.map((name) => ({ path: [...path, name], rule: 'unknown' as const })),
    ...Object.entries(properties).flatMap(([name, member]) => wrongInput(member, members[name], [...path, name])),
  ];
}

function isOther({ type }: ValueShape, wanted: ValueShape['type']): boolean {
  return type !== undefined && type !== wanted;
}

function wrongValue(shape: ValueShape, value: Json): Omit<WrongInput, 'path'>[] {
  const choices = shape.const === undefined ? shape.enum : [shape.const];
  if (choices && !choices.includes(value as string)) return [{ rule: 'choice', asked: choices.join(', ') }];
  const { type } = shape;
  const is = value === null ? 'null' : typeof value;
  if (type !== undefined && type !== is && !(type === 'integer' && Number.isInteger(value)))
    return [{ rule: 'kind', asked: type }];
  if (typeof value === 'number') return wrongNumber(shape, value);
  return typeof value === 'string' ? wrongText(shape, value) : [];
}

function wrongNumber(shape: ValueShape, value: number): Omit<WrongInput, 'path'>[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = shape;
  if (minimum !== undefined && value < minimum) return [{ rule: 'least', asked: minimum }];
  if (maximum !== undefined && value > maximum) return [{ rule: 'most', asked: maximum }];
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return [{ rule: 'least', asked: `> ${exclusiveMinimum}` }];
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    return [{ rule: 'most', asked: `< ${exclusiveMaximum}` }];
  return [];
}

function wrongText({ minLength, maxLength, pattern, format }: ValueShape, value: string): Omit<WrongInput, 'path'>[] {
  const { length } = [...value];
  if (minLength !== undefined && length < minLength) return [{ rule: 'shortest', asked: minLength }];
  if (maxLength !== undefined && length > maxLength) return [{ rule: 'longest', asked: maxLength }];
  if (pattern !== undefined && !fits(pattern, value)) return [{ rule: 'form', asked: format ?? pattern }];
  return [];
}

/** A pattern that this engine does not know is not held against anybody. */
function fits(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return true;
  }
}
