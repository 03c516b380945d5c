// An act on a case that asks why: the consequence stands over the buttons, the reason goes to the log.
import { Button, Dialog, useWords } from '@baton/look';
import type { ReactNode } from 'react';
import { useRefusal } from '../states/notice';
import { ReasonField, useReason } from '../states/reason-field';
import { Trouble } from '../states/trouble';
import styles from './dialogs.module.css';

export interface ReasonDialogProps {
  readonly title: string;
  /** What it does, before it is done. */
  readonly effect?: string | undefined;
  readonly button: string;
  /** Words of the way out. */
  readonly keep?: string | undefined;
  readonly isDanger?: boolean | undefined;
  /** More to choose or fill in, over the reason. */
  readonly children?: ReactNode;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  /** Sends it; calls `done` when it took effect. */
  readonly onSend: (reason: string, done: () => void) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { title, effect, button, keep, isDanger = false, children, act, onSend, onDone, onClose } = props;
  const { common } = useWords();
  const refusal = useRefusal();
  const reason = useReason();
  const send = () => {
    if (reason.check()) onSend(reason.text, onDone);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      role={isDanger ? 'alertdialog' : 'dialog'}
      foot={
        <>
          <Button onPress={onClose}>{keep ?? common.cancel}</Button>
          <Button variant={isDanger ? 'danger-main' : 'primary'} isPending={act.isPending} onPress={send}>
            {button}
          </Button>
        </>
      }
    >
      {effect && <p className={styles.effect}>{effect}</p>}
      {children}
      <ReasonField {...reason.field} />
      {act.error != null && <Trouble>{refusal(act.error)}</Trouble>}
    </Dialog>
  );
}
