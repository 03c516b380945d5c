// The chosen theme as React state: applied to the page and kept in this browser.
import { useCallback, useLayoutEffect, useState } from 'react';
import { applyTheme, storedTheme, storeTheme, type Theme } from './theme';

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => storedTheme());
  useLayoutEffect(() => applyTheme(theme), [theme]);
  const choose = useCallback((next: Theme) => {
    storeTheme(next);
    setTheme(next);
  }, []);
  return [theme, choose];
}
