// How a value of a shape is written in the form: which field, and with what it begins. Called by the fields of a handler's input.
import type { GivenInput, ValueShape, VariableType } from '@baton/core';

export type FieldKind = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'group' | 'formula';

/** "Or nothing" goes: it is not given then. A choice among constants is a choice. */
export function plainShape(shape: ValueShape): ValueShape {
  const ways = (shape.anyOf ?? shape.oneOf)?.filter(({ type }) => type !== 'null');
  if (!ways) return shape;
  const [only] = ways;
  const { anyOf: _, oneOf: __, ...rest } = shape;
  if (ways.length === 1 && only) return { ...rest, ...only };
  const constants = ways.map((way) => way.const);
  return constants.every((one) => one !== undefined) ? { ...rest, enum: constants } : shape;
}

export function fieldKindOf(shape: ValueShape): FieldKind {
  if (shape.enum || shape.const !== undefined) return 'choice';
  switch (shape.type) {
    case 'string':
      return 'text';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      return shape.items ? 'list' : 'formula';
    case 'object':
      return shape.properties ? 'group' : 'formula';
    default:
      return 'formula';
  }
}

export function emptyGiven(shape: ValueShape): GivenInput {
  const plain = plainShape(shape);
  switch (fieldKindOf(plain)) {
    case 'text':
      return { type: 'value', value: '' };
    case 'number':
      return { type: 'value', value: plain.minimum ?? 0 };
    case 'boolean':
      return { type: 'value', value: false };
    case 'choice':
      return { type: 'value', value: plain.enum?.[0] ?? plain.const ?? null };
    case 'list':
      return { type: 'list', items: [] };
    case 'group':
      return { type: 'group', members: {} };
    case 'formula':
      return { type: 'formula', source: 'null' };
  }
}

const TYPES: Readonly<Record<FieldKind, readonly VariableType[]>> = {
  text: ['text', 'choice', 'date', 'dateTime', 'file'],
  number: ['number'],
  boolean: ['boolean'],
  choice: ['choice', 'text', 'number'],
  list: ['list'],
  group: ['object'],
  formula: [],
};

/** Whether data of that type can be what is asked. */
export function canBeGiven(shape: ValueShape, type: VariableType): boolean {
  const kind = fieldKindOf(plainShape(shape));
  return type === 'any' || kind === 'formula' || TYPES[kind].includes(type);
}
