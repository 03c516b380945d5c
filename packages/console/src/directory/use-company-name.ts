// The name of the company whose work this is, as the server says it; else that of the product. Called by the rail.
import { useSession } from '@baton/client/react';
import { useWords } from '@baton/look';

export function useCompanyName(): string {
  const { common } = useWords();
  return useSession().data?.company || common.product;
}
