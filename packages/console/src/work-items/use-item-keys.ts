// Keys of the open task: Ctrl (or Cmd) with Enter completes it from anywhere in it, H hands it over.
import { useEffect, useRef } from 'react';
import { isBusy, isDialogOpen } from './use-row-keys';

export interface ItemKeys {
  readonly onComplete: (() => void) | undefined;
  readonly onHandOver: (() => void) | undefined;
}

export function useItemKeys(keys: ItemKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isDialogOpen()) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const act =
        isCommand && event.key === 'Enter'
          ? latest.current.onComplete
          : !isCommand && !event.altKey && event.key.toLowerCase() === 'h' && !isBusy(event.target)
            ? latest.current.onHandOver
            : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
