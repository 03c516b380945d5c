// The button "Start a case", for those who may.
import { useSession } from '@baton/client/react';
import { Button, useWords } from '@baton/look';
import { useStartCaseDialog } from './start-case-context';

export interface StartCaseButtonProps {
  readonly processId?: string | undefined;
  readonly className?: string | undefined;
}

export function StartCaseButton({ processId = '', className }: StartCaseButtonProps) {
  const { cases } = useWords();
  const open = useStartCaseDialog();
  const mayStart = useSession().data?.permissions.includes('start') ?? false;
  if (!open || !mayStart) return null;
  return (
    <Button icon="add" onPress={() => open(processId)} className={className}>
      {cases.start.button}
    </Button>
  );
}
