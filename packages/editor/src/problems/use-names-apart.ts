// What things are called, set apart from the sentences of the check where they are written from the other side. Called by the drawer.
import { useLocale } from '@baton/look';
import { useMemo } from 'react';
import { type Names, useNames } from '../panel/names';
import { isolatedNames } from '../text/isolated';

export function useNamesApart(): Names {
  const names = useNames();
  const locale = useLocale();
  return useMemo(() => isolatedNames(names, locale), [names, locale]);
}
