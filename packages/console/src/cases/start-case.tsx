// The button "Start a case", for those who may, where a person begins cases.
import { useProcesses, useSession } from '@baton/client/react';
import { Button, useWords } from '@baton/look';
import { useReadable } from '../language/use-readable';
import { useStartCaseDialog } from './start-case-context';

export interface StartCaseButtonProps {
  readonly processId?: string | undefined;
  readonly className?: string | undefined;
}

export function StartCaseButton({ processId = '', className }: StartCaseButtonProps) {
  const { cases } = useWords();
  const open = useStartCaseDialog();
  const mayStart = useSession().data?.permissions.includes('start') ?? false;
  const readable = useReadable();
  const row = useProcesses().data?.rows.find(({ id }) => id === processId);
  if (!open || !mayStart || row?.byEvent) return null;
  const { button } = cases.start;
  return (
    <Button
      icon="add"
      onPress={() => open(processId)}
      className={className}
      {...(row && { 'aria-label': `${button}: ${readable.name(row.id, row.name)}` })}
    >
      {button}
    </Button>
  );
}
