// The address of one case and the clock that is looked at.
import { useParams, useSearch } from '@tanstack/react-router';
import { CasePage } from '../case/case-page';

export function CaseRoute() {
  const { instanceId } = useParams({ from: '/cases/$instanceId' });
  const { clock } = useSearch({ from: '/cases/$instanceId' });
  return <CasePage key={instanceId} instanceId={instanceId} clock={clock} />;
}
