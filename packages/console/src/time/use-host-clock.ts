// The server's clock as a function, for the editor: it goes on by itself, and follows when the clock is moved in tests.
import { useServerNow } from '@baton/client/react';
import { useCallback, useRef } from 'react';

/** Epoch ms; the same function for as long as the page is there. */
export function useHostClock(): () => number {
  const at = useServerNow();
  const read = useRef({ at, here: Date.now() });
  if (read.current.at !== at) read.current = { at, here: Date.now() };
  return useCallback(() => read.current.at + Date.now() - read.current.here, []);
}
