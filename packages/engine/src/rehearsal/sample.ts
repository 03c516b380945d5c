// Sample data that a rehearsal begins with and that its forms are filled with, by kind of answer. Pure; people change it as they like.
import type { Json, Mask, Variable, Variables } from '@baton/core';

const DAY_MS = 86_400_000;

/** `mask`: how a text must look. */
export function sampleOf(variable: Variable, now: number, mask?: Mask): Json {
  if (variable.default !== undefined) return variable.default;
  if (mask !== undefined && variable.type === 'text') return maskedText(mask);
  switch (variable.type) {
    case 'number':
      return 1000;
    case 'boolean':
      return true;
    case 'choice':
      return variable.options?.[0]?.id ?? null;
    case 'date':
      return new Date(now + 14 * DAY_MS).toISOString().slice(0, 10);
    case 'dateTime':
      return new Date(now + 14 * DAY_MS).toISOString();
    case 'list':
      return [];
    case 'any':
      return null;
    case 'object':
      return {};
    case 'file':
      return `${variable.name}.pdf`;
    case 'text':
      return `${variable.label ?? variable.name} 1`;
  }
}

/** What a case is started with: everything that is asked or needed at the start. */
export function sampleStart(variables: readonly Variable[], now: number): Variables {
  return Object.fromEntries(
    variables
      .filter((variable) => variable.atStart || variable.required)
      .map((variable) => [variable.name, sampleOf(variable, now)]),
  );
}

function maskedText(mask: Mask): string {
  if (mask === 'phone') return '+49 30 123456';
  if (mask === 'mail') return 'somebody@example.com';
  if (mask === 'digits') return '1001';
  return mask.pattern.replaceAll('9', '1').replaceAll('*', 'A');
}
