// What a view shows instead of its rows: nothing here yet, did not load, not found. Says what comes next, with one act.
import { BatonError } from '@baton/client';
import { Button, classes, Icon, type IconName, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import type { ReactNode } from 'react';
import styles from './states.module.css';

export interface NoticeProps {
  readonly icon: IconName;
  readonly tone?: 'ok' | 'late' | 'neutral' | undefined;
  readonly title: string;
  readonly children?: ReactNode;
  readonly act?: ReactNode;
}

export function Notice({ icon, tone = 'neutral', title, children, act }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <span className={classes(styles.sign, styles[tone])}>
        <Icon name={icon} size={18} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.body}>{children}</div>}
      {act && <div className={styles.acts}>{act}</div>}
    </div>
  );
}

export interface FailureProps {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What failed, what still works, try again; the technical text is folded. */
export function Failure({ title, error, onRetry }: FailureProps) {
  const locale = useLocale();
  const { common } = useWords();
  return (
    <Notice
      icon="late"
      tone="late"
      title={title}
      act={
        <Button icon="retry" onPress={onRetry}>
          {common.tryAgain}
        </Button>
      }
    >
      {error instanceof BatonError && error.code === 'connection.lost' && <p>{rejection(locale, error.code, {})}</p>}
      <p>{common.errorBody}</p>
      <details className={styles.technical}>
        <summary>{common.details}</summary>
        <code>{error instanceof BatonError ? `${error.code} ${error.status}: ${error.message}` : String(error)}</code>
      </details>
    </Notice>
  );
}

/** A refusal as a sentence in the reader's language; the server's own sentence where the code is not known here. */
export function useRefusal(): (error: unknown) => string {
  const locale = useLocale();
  const { common, screens } = useWords();
  return (error) => {
    if (!(error instanceof BatonError)) return common.unknownCode(String(error));
    if (error.code === 'connection.lost') return screens.errors.notSent;
    const sentence = rejection(locale, error.code, error.facts);
    return sentence === common.unknownCode(error.code) && error.message ? error.message : sentence;
  };
}
