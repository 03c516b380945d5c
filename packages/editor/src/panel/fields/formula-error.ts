// What is wrong in a formula as it is typed, in plain words. For the field and for the dialog that opens it wide.
import '@baton/words/faults';
import { compileExpression } from '@baton/core';
import { type Locale, problem } from '@baton/words';

/** `undefined`: it can be read, or there is none. */
export function formulaError(source: string, locale: Locale): string | undefined {
  if (source.trim() === '') return undefined;
  const compiled = compileExpression(source);
  if (compiled.ok) return undefined;
  const code =
    compiled.code === 'expression.too-long' || compiled.code === 'expression.too-deep'
      ? compiled.code
      : 'expression.syntax';
  return problem(locale, code, { ...compiled.facts, text: compiled.near });
}
