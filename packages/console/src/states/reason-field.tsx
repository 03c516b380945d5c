// Why something is done to the work of others: it goes to the log, and is asked for once one has tried to go on without it.
import { TextArea, useWords } from '@baton/look';
import { useState } from 'react';

export interface Reason {
  /** Without what surrounds it. */
  readonly text: string;
  readonly isMissing: boolean;
  /** True: there is a reason. Else the field says that one is needed. */
  check(): boolean;
  readonly field: ReasonFieldProps;
}

export function useReason(): Reason {
  const [value, setValue] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const text = value.trim();
  const isMissing = text === '';
  return {
    text,
    isMissing,
    check() {
      setWasTried(true);
      return !isMissing;
    },
    field: { value, onChange: setValue, isWrong: wasTried && isMissing },
  };
}

export interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isWrong: boolean;
}

export function ReasonField({ value, onChange, isWrong }: ReasonFieldProps) {
  const { cases, common } = useWords();
  return (
    <TextArea
      autoFocus
      label={common.reason}
      labelNote={common.goesToLog}
      placeholder={common.reasonPlaceholder}
      value={value}
      onChange={onChange}
      error={isWrong ? cases.cancelDialog.sayWhy : undefined}
    />
  );
}
