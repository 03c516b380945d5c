// Something failed: what, what still works, what is kept, and Try again. The technical text is folded.
import type { ReactNode } from 'react';
import { Button } from '../button/button';
import { classes } from '../class-names';
import { Icon } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import styles from './state.module.css';

export interface ErrorStateProps {
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  /** For whoever must mend it. */
  readonly technical?: string | undefined;
}

export function ErrorState({ title, children, onRetry, technical }: ErrorStateProps) {
  const { common } = useWords();
  return (
    <div className={styles.state} role="alert">
      <span className={classes(styles.sign, styles.late)}>
        <Icon name="late" />
      </span>
      <h3>{title ?? common.errorTitle}</h3>
      <p>{children ?? common.errorBody}</p>
      {onRetry && (
        <div className={styles.acts}>
          <Button icon="retry" onPress={onRetry}>
            {common.tryAgain}
          </Button>
        </div>
      )}
      {technical && (
        <details className={styles.technical}>
          <summary>{common.technicalText}</summary>
          <code dir="ltr">{technical}</code>
        </details>
      )}
    </div>
  );
}
