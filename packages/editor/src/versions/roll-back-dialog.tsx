// Asked before new cases take another version: what happens to running ones, and why it is done.
import { Button, Dialog, TextArea, useWords } from '@baton/look';
import { useState } from 'react';

export interface RollBackDialogProps {
  readonly version: number;
  /** The one that new cases take now. */
  readonly current: number;
  /** Only some take it so far. */
  readonly isTriedOut: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

export function RollBackDialog({ version, current, isTriedOut, onConfirm, onClose }: RollBackDialogProps) {
  const { versions, common } = useWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={version < current ? versions.rollBackTitle(version) : versions.acts.makeCurrent(version)}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button variant="primary" isDisabled={reason.trim() === ''} onPress={() => onConfirm(reason.trim())}>
            {isTriedOut ? versions.forAll : versions.rollBack}
          </Button>
        </>
      }
    >
      <p>{versions.rollBackBody(version, current)}</p>
      <TextArea
        autoFocus
        label={versions.reason}
        placeholder={common.reasonPlaceholder}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
    </Dialog>
  );
}
