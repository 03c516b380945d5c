// The button "Start a case", for those who may, where a person begins cases.
import { useProcesses, useSession } from '@baton/client/react';
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
  const byEvent = useProcesses().data?.rows.find((row) => row.id === processId)?.byEvent ?? false;
  if (!open || !mayStart || byEvent) return null;
  return (
    <Button icon="add" onPress={() => open(processId)} className={className}>
      {cases.start.button}
    </Button>
  );
}
