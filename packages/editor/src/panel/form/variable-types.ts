// Kinds of case data by name, as form, settings and conditions offer them.
import type { VariableType } from '@baton/core';
import type { IconName } from '@baton/look';
import type { Words } from '@baton/words';

export const VARIABLE_TYPES: readonly VariableType[] = [
  'text',
  'number',
  'boolean',
  'date',
  'dateTime',
  'choice',
  'file',
  'list',
  'object',
];

export function typeWords(type: VariableType, words: Words): string {
  if (type === 'list') return words.drawing.form.list;
  if (type === 'object' || type === 'any') return words.drawing.form.object;
  return words.panel.form.types[type];
}

export const TYPE_ICONS: Record<VariableType, IconName> = {
  text: 'text',
  number: 'business',
  boolean: 'check',
  date: 'calendar',
  dateTime: 'clock',
  choice: 'checklist',
  file: 'file',
  list: 'cases',
  object: 'card',
  any: 'card',
};
