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
      if (!isCommand) return act();
      // Some fields take over what was typed only when they are left; the act reads it after that.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setTimeout(() => latest.current.onComplete?.());
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
