// Whether there is room for list and detail side by side.
import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 701px)';

export function useIsWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(QUERY);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(QUERY).matches,
    () => true,
  );
}
