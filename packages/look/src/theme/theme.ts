// Light, dark or as the computer has it. The choice is an attribute on the page, which the tokens follow.

export type Theme = 'light' | 'dark' | 'system';

/** Sets the page's colours at once. `element`: another root than the page, for embedding. */
export function applyTheme(theme: Theme, element: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete element.dataset.theme;
  else element.dataset.theme = theme;
}

/** The choice kept in this browser; `system` when none is. */
export function storedTheme(storage: Pick<Storage, 'getItem'> = localStorage): Theme {
  const kept = storage.getItem(STORAGE_KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function storeTheme(theme: Theme, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(STORAGE_KEY, theme);
}

const STORAGE_KEY = 'baton.theme';
