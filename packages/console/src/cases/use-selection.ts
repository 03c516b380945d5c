// Which rows of a table are selected: by box, by X, further with Shift; kept while one pages on. Esc selects none.
import { useEffect, useRef, useState } from 'react';

export interface Selection<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  readonly has: (id: string) => boolean;
  /** `extends`: all from the row that was chosen last. */
  readonly toggle: (id: string, isExtended?: boolean) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

export function useSelection<Row>(shown: readonly Row[], idOf: (row: Row) => string): Selection<Row> {
  const [rows, setRows] = useState<ReadonlyMap<string, Row>>(() => new Map());
  const anchor = useRef<string | null>(null);
  const ids = shown.map(idOf);
  const isAll = ids.length > 0 && ids.every((id) => rows.has(id));
  const put = (among: readonly string[], isIn: boolean) =>
    setRows((before) => {
      const after = new Map(before);
      for (const id of among) {
        const row = shown[ids.indexOf(id)];
        if (isIn && row !== undefined) after.set(id, row);
        else after.delete(id);
      }
      return after;
    });
  // What is selected is told as it is now: a row that changed meanwhile is acted on as it has become.
  const fresh = new Map([...rows].map(([id, row]) => [id, shown[ids.indexOf(id)] ?? row]));
  return {
    rows: fresh,
    has: (id) => rows.has(id),
    toggle: (id, isExtended = false) => {
      const [from, to] = [ids.indexOf(anchor.current ?? ''), ids.indexOf(id)];
      if (isExtended && from >= 0) put(ids.slice(Math.min(from, to), Math.max(from, to) + 1), true);
      else put([id], !rows.has(id));
      anchor.current = id;
    },
    toggleAll: () => put(ids, !isAll),
    clear: () => {
      anchor.current = null;
      setRows(new Map());
    },
  };
}

/** Keys in a table of rows marked `data-row`: X selects (Shift: from the last one on), J and K go on and back, Esc selects none. */
export function useSelectionKeys<Row>(selection: Selection<Row>, isOn: boolean): void {
  const latest = useRef(selection);
  latest.current = selection;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const isTyped = target?.closest('input:not([type="checkbox"]), textarea, [role="combobox"], [role="dialog"]');
      if (isTyped || document.querySelector('[role="listbox"], [role="menu"]')) return;
      const line = target?.closest<HTMLElement>('[data-row]');
      const key = event.key.toLowerCase();
      if (key === 'escape' && latest.current.rows.size > 0) return latest.current.clear();
      if (key === 'x' && line?.dataset.row) {
        event.preventDefault();
        return latest.current.toggle(line.dataset.row, event.shiftKey);
      }
      const step = key === 'j' ? 'nextElementSibling' : key === 'k' ? 'previousElementSibling' : null;
      if (step === null) return;
      const next = line ? line[step] : document.querySelector('[data-row]');
      next?.querySelector<HTMLElement>('a')?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}
