// The address of the list of cases: view, filters, order and page.
import { useSearch } from '@tanstack/react-router';
import { CaseList } from '../cases/case-list';

export function CasesRoute() {
  const { view, process, step, holder, text, sort, page } = useSearch({ from: '/cases' });
  return (
    <CaseList
      selection={{
        ...(view ? { view } : {}),
        ...(sort ? { sort } : {}),
        ...(page ? { page } : {}),
        processId: process,
        step,
        hands: holder,
        text,
      }}
    />
  );
}
