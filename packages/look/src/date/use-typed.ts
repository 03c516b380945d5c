// A year is typed digit by digit: "2" is the year 2 for the control. Until it has four digits it is nobody's day but the control's own.
import type { DateValue } from '@internationalized/date';
import { useState } from 'react';

interface Typed {
  readonly shown: DateValue | null;
  /** To be called with what the control holds; answers through `tell` with what it means: null while the year is being typed. */
  readonly take: (held: DateValue | null, tell: (held: DateValue | null) => void) => void;
}

/** @param value what the screen holds, `date` the same for the control */
export function useTyped<V>(value: V | null, date: DateValue | null): Typed {
  const [typing, setTyping] = useState<{ readonly held: DateValue; readonly beside: V | null } | null>(null);
  const isTyping = typing !== null && (value === null || value === typing.beside);
  return {
    shown: isTyping ? typing.held : date,
    take: (held, tell) => {
      const isWhole = held === null || held.year >= 1000;
      setTyping(isWhole ? null : { held, beside: value });
      tell(isWhole ? held : null);
    },
  };
}
