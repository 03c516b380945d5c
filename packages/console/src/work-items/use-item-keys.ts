// Keys of the open task: a digit chooses the result of that number, Ctrl (or Cmd) with Enter completes it from anywhere in it, H hands it over.
import { useEffect, useRef } from 'react';
import { isBusy, isDialogOpen } from './use-row-keys';

export interface ItemKeys {
  readonly onComplete: (() => void) | undefined;
  readonly onHandOver: (() => void) | undefined;
  /** From 0. */
  readonly onChoose: ((index: number) => void) | undefined;
}

export function useItemKeys(keys: ItemKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const complete = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isDialogOpen() || !latest.current.onComplete)
        return;
      event.preventDefault();
      event.stopPropagation();
      // Some fields take over what was typed only when they are left; the act reads it after that.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setTimeout(() => latest.current.onComplete?.());
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { onChoose, onHandOver } = latest.current;
      if (onChoose && /^[1-9]$/.test(event.key) && mayChoose(event.target)) {
        event.preventDefault();
        onChoose(Number(event.key) - 1);
      } else if (onHandOver && event.key.toLowerCase() === 'h' && !isBusy(event.target)) {
        event.preventDefault();
        onHandOver();
      }
    };
    // On the way down: a choice or a button that has the keyboard would take Enter as a press of its own.
    document.addEventListener('keydown', complete, true);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', complete, true);
      document.removeEventListener('keydown', press);
    };
  }, []);
}

/** Nothing is typed there; a result that has the keyboard is not typed into. */
function mayChoose(target: EventTarget | null): boolean {
  return !isBusy(target) || (target instanceof HTMLInputElement && target.type === 'radio' && !isDialogOpen());
}
