// Names inside a sentence of the other reading direction keep their own: a Latin name in an Arabic sentence, with its quotes around it.
import { useDirection } from '@baton/look';
import { useCallback } from 'react';

const BEGIN = '\u2068';
const END = '\u2069';

/** Wraps a name in isolating marks where sentences run from right to left. */
export function useIsolated(): (name: string) => string {
  const direction = useDirection();
  return useCallback((name) => (direction === 'rtl' && name !== '' ? BEGIN + name + END : name), [direction]);
}
