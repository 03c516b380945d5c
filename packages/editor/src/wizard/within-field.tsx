// How long a step may take, as it is typed. What is no amount of time is told of once the field is left. Called by StepRows.
import '@baton/words/wizard';
import { TextField, useWords } from '@baton/look';
import { useState } from 'react';
import { readDuration } from '../text/read-duration';
import type { StepRow } from './rows';

export interface WithinFieldProps {
  readonly row: StepRow;
  /** Position of the row, from 1. */
  readonly n: number;
  readonly error: string | undefined;
  readonly onChange: (within: string) => void;
}

export function WithinField({ row: { within }, n, error, onChange }: WithinFieldProps) {
  const words = useWords();
  const { wizard } = words;
  const [wasLeft, setWasLeft] = useState(false);
  const isUnread = wasLeft && within.trim() !== '' && readDuration(within, words) === null;
  return (
    <TextField
      label={wizard.howLongOf(n)}
      labelHidden
      maxLength={40}
      placeholder={wizard.howLongHint}
      value={within}
      onChange={onChange}
      onBlur={() => setWasLeft(true)}
      error={error ?? (isUnread ? wizard.needsTime : undefined)}
    />
  );
}
