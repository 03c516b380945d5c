// Short confirmations at the bottom, with an undo for 8 seconds. What needs a decision is a dialog, not a toast.
import { Button } from 'react-aria-components/Button';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Icon, type IconName } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import styles from './toasts.module.css';

export interface ToastMessage {
  readonly text: string;
  readonly icon?: IconName | undefined;
  /** Undo or try again. The toast closes when it is pressed. */
  readonly act?: { readonly name: string; readonly onPress: () => void } | undefined;
}

export const TOAST_IN = 8_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Shows a message for 8 s (longer while it is hovered or focused). Answers a function that closes it. */
export function toast(message: ToastMessage, timeoutIn: number = TOAST_IN): () => void {
  const key = queue.add(message, { timeout: timeoutIn });
  return () => queue.close(key);
}

/** Closes all messages at once. Called by stories, which share one page. */
export function clearToasts(): void {
  queue.clear();
}

/** Where toasts appear. Once, near the root of the application. */
export function Toasts() {
  const { controls } = useWords();
  return (
    <ToastRegion data-baton="" queue={queue} aria-label={controls.notifications} className={styles.region ?? ''}>
      {({ toast: shown }) => (
        <Toast toast={shown} className={styles.toast ?? ''}>
          <Icon name={shown.content.icon ?? 'check'} />
          <ToastContent className={styles.text ?? ''}>{shown.content.text}</ToastContent>
          {shown.content.act && (
            <Button
              className={styles.act ?? ''}
              onPress={() => {
                shown.content.act?.onPress();
                queue.close(shown.key);
              }}
            >
              {shown.content.act.name}
            </Button>
          )}
          <Button slot="close" aria-label={controls.dismiss} className={styles.close ?? ''}>
            <Icon name="close" size={14} />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
