// A value of the case data as it is read: choices by their name, dates and numbers as the language writes them. Pure.
import type { Json, Variable } from '@baton/core';
import type { Formatters, Words } from '@baton/words';

export function dataWords(
  value: Json | undefined,
  variable: Variable | undefined,
  words: Words,
  format: Formatters,
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return format.number(value) + (variable?.unit ? ` ${variable.unit}` : '');
  if (typeof value === 'boolean') return value ? words.common.yes : words.common.no;
  if (typeof value !== 'string') return Array.isArray(value) ? String(value.length) : '…';
  if (variable?.type === 'choice') return variable.options?.find((option) => option.id === value)?.name ?? value;
  if (variable?.type === 'date') return format.day(Date.parse(`${value}T12:00:00Z`));
  if (variable?.type === 'dateTime') return format.instant(Date.parse(value));
  return value;
}
