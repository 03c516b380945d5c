// J and K go to the next and the previous row of a list, wherever the focus is, except while something is typed or a dialog is open.
import { useEffect, useRef } from 'react';
import type { ItemRef } from '../places/place';
import { sameItem } from './group-items';

export interface RowKeys<Row extends ItemRef> {
  readonly rows: readonly Row[];
  readonly current: ItemRef | null;
  readonly onMove: (row: Row) => void;
}

export function useRowKeys<Row extends ItemRef>(keys: RowKeys<Row>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const step = event.key.toLowerCase() === 'j' ? 1 : event.key.toLowerCase() === 'k' ? -1 : 0;
      if (step === 0) return;
      const { rows, current, onMove } = latest.current;
      const index = rows.findIndex((row) => sameItem(row, current));
      const next = rows[index + step];
      if (next) onMove(next);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Something is typed into, or a dialog or a list is open over the page. */
export function isBusy(target: EventTarget | null): boolean {
  if (isDialogOpen() || document.querySelector('[role="listbox"], [role="menu"]')) return true;
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** A dialog is open. A toast calls itself one too, but does not hold anybody up: it is not modal. */
export function isDialogOpen(): boolean {
  return document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([aria-modal="false"])') !== null;
}
