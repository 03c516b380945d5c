// A formula (FEEL) with what is wrong in it said while typing.
import { compileExpression } from '@baton/core';
import { useLocale, useWords } from '@baton/look';
import { problem } from '@baton/words';
import { useState } from 'react';
import { TypedArea } from './typed-text';

export interface FormulaFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  /** Empty: the formula was taken away. */
  readonly onType: (formula: string) => void;
  readonly help?: string;
  readonly canBeEmpty?: boolean;
}

export function FormulaField({ label, labelHidden, value, onType, help, canBeEmpty }: FormulaFieldProps) {
  const locale = useLocale();
  const { panel } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const error = errorOf(typed ?? value, locale);
  return (
    <TypedArea
      label={label}
      labelHidden={labelHidden}
      placeholder={panel.decide.formula}
      rows={1}
      spellCheck="false"
      value={value}
      error={error}
      help={help}
      onType={(text) => {
        setTyped(text);
        if (text.trim() !== '' || canBeEmpty) onType(text);
      }}
      onFocusChange={(isFocused) => !isFocused && setTyped(null)}
    />
  );
}

function errorOf(source: string, locale: Parameters<typeof problem>[0]): string | undefined {
  if (source.trim() === '') return undefined;
  const compiled = compileExpression(source);
  if (compiled.ok) return undefined;
  const code =
    compiled.code === 'expression.too-long' || compiled.code === 'expression.too-deep'
      ? compiled.code
      : 'expression.syntax';
  return problem(locale, code, { ...compiled.facts, text: compiled.near });
}
