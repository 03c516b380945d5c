// Names inside a sentence of the other reading direction keep their own: a Latin name in an Arabic sentence, with its quotes around it.
import { useDirection } from '@baton/look';
import { isolate } from '@baton/words';
import { useCallback } from 'react';

/** Wraps a name in isolating marks where sentences run from right to left. */
export function useIsolated(): (name: string) => string {
  const direction = useDirection();
  return useCallback((name) => (direction === 'rtl' ? isolate(name) : name), [direction]);
}
