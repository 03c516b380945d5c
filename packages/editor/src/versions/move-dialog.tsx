// Moving the cases of an older version to the one in use, at any time after it was published.
import '@baton/words/parts';
import type { ReleaseDesk } from '@baton/engine';
import { Button, Dialog, TextField, useWords } from '@baton/look';
import { useState } from 'react';
import styles from './cases.module.css';
import { MovedNote, RunningCases } from './running-cases';
import frame from './side-panel.module.css';
import { type Moved, moveCases, useMigration } from './use-migration';

export interface MoveDialogProps {
  readonly desk: ReleaseDesk;
  readonly processId: string;
  readonly from: number;
  readonly to: number;
  readonly onClose: () => void;
}

export function MoveDialog({ desk, processId, from, to, onClose }: MoveDialogProps) {
  const { versions, publish, common } = useWords();
  const state = useMigration({ desk, processId, from, to });
  const [reason, setReason] = useState('');
  // One order, however often it is tried: what was moved is not moved twice.
  const [id] = useState(() => globalThis.crypto.randomUUID());
  const [moved, setMoved] = useState<Moved | null>(null);
  const [status, setStatus] = useState<'idle' | 'busy' | 'offline'>('idle');
  const move = async () => {
    setStatus('busy');
    try {
      setMoved(await moveCases(desk, processId, { state, to, reason: reason.trim(), id }));
      setStatus('idle');
    } catch {
      setStatus('offline');
    }
  };
  const isReady = state.status === 'ready' && state.open === 0 && state.moving.length > 0 && reason.trim() !== '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="wide"
      title={versions.comparing.title(versions.version(from), versions.version(to))}
      foot={
        moved ? (
          <Button variant="primary" onPress={onClose}>
            {common.done}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{common.cancel}</Button>
            <Button variant="primary" isDisabled={!isReady || status === 'busy'} onPress={() => void move()}>
              {publish.move}
            </Button>
          </>
        )
      }
    >
      {moved ? (
        <MovedNote {...moved} />
      ) : (
        <div className={styles.cases}>
          <RunningCases state={state} from={from} />
          <TextField label={versions.reason} value={reason} onChange={setReason} maxLength={500} />
          {status === 'offline' && (
            <p role="alert" className={frame.trouble}>
              {common.offline}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
