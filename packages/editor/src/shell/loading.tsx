// What stands in the place of the editor before its draft is there, and when it cannot be had.
import { Bones, Button } from '@baton/look';
import type { Words } from '@baton/words';
import styles from './process-editor.module.css';

export interface SkeletonProps {
  readonly status: 'loading' | 'failed';
  readonly onRetry: () => void;
  readonly words: Words;
}

export function Skeleton({ status, onRetry, words }: SkeletonProps) {
  if (status === 'loading') {
    return (
      <p className={styles.message} role="status">
        {words.common.loading}
      </p>
    );
  }
  return (
    <div className={styles.message} role="alert">
      <strong>{words.common.errorTitle}</strong>
      <Button size="s" onPress={onRetry}>
        {words.common.tryAgain}
      </Button>
    </div>
  );
}

/** Keeps the place of a column that is being loaded, so that the drawing stands still, and shows that something comes. */
export function SideBones({ side }: { readonly side: string }) {
  return (
    <div className={styles.empty} data-side={side}>
      <Bones rows={6} rowHeight={56} hasPicture={false} />
    </div>
  );
}
