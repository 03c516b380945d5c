// A text of case data: one line, or several where it already is long. How it must look is said below it, and what is wrong once it was left.
import '@baton/words/cases';
import { fitsMask, type Mask } from '@baton/core/diagram';
import { type ComponentProps, useState } from 'react';
import { TextArea } from '../field/text-area';
import { TextField } from '../field/text-field';
import { useWords } from '../locale/locale-provider';
import type { FieldValue } from './field-value';
import { exampleOf, useUnlikeWords } from './mask-words';

export interface TextValueFieldProps extends Pick<ComponentProps<typeof TextField>, 'label' | 'labelHidden' | 'help'> {
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly mask?: Mask | undefined;
  readonly error?: string | undefined;
  readonly isOptional?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** From this many characters on a text wants several lines. */
const LONG = 90;

const INPUTS = {
  phone: { type: 'tel', inputMode: 'tel' },
  mail: { type: 'email', inputMode: 'email' },
  digits: { inputMode: 'numeric' },
} as const;

export function TextValueField({ value, onChange, mask, error, help, ...rest }: TextValueFieldProps) {
  const { forms } = useWords();
  const unlike = useUnlikeWords();
  const text = typeof value === 'string' ? value : '';
  const [isLong] = useState(text.length > LONG || text.includes('\n'));
  const [wasLeft, setWasLeft] = useState(false);
  if (isLong && mask === undefined)
    return <TextArea {...rest} help={help} error={error} rows={4} value={text} onChange={onChange} />;
  const isWrong = wasLeft && mask !== undefined && !fitsMask(mask, text.trim());
  return (
    <TextField
      {...rest}
      {...(typeof mask === 'string' ? INPUTS[mask] : {})}
      help={help ?? (mask === undefined ? undefined : forms.looksLike(exampleOf(mask)))}
      error={error ?? (isWrong ? unlike(mask) : undefined)}
      value={text}
      onChange={onChange}
      onBlur={() => setWasLeft(true)}
    />
  );
}
