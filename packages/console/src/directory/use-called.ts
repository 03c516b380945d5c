// Roles and calendars with their names in the reader's language, for drawings and the editor: they choose by id, so nothing of it is saved.
import { useMemo } from 'react';
import { useCompanyWords } from '../language/use-readable';

export function useCalled<Row extends { readonly name: string }>(rows: readonly Row[] | undefined): Row[] | undefined {
  const say = useCompanyWords();
  return useMemo(() => rows?.map((row) => ({ ...row, name: say(row.name) })), [rows, say]);
}
