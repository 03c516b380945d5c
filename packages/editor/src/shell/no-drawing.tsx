// In the place of the editor when nothing is drawn under the name that it was opened with: which name, its code, and the way on.
import '@baton/words/faults';
import { Button, Icon, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import styles from './broken-draft.module.css';

export interface NoDrawingProps {
  readonly processId: string;
  /** Absent: whoever looks may not draw. */
  readonly onBegin: (() => void) | undefined;
  readonly onRetry: () => void;
}

const CODE = 'process.unknown';

export function NoDrawing({ processId, onBegin, onRetry }: NoDrawingProps) {
  const { common, noDrawing } = useWords();
  const locale = useLocale();
  return (
    <div className={styles.page} role="alert" data-broken="missing">
      <Icon name="diagram" size={24} />
      <h2>{noDrawing.title(processId)}</h2>
      <p>
        {rejection(locale, CODE, { processId })} {!onBegin && noDrawing.lookOnly}
      </p>
      <div className={styles.acts}>
        {onBegin && (
          <Button variant="primary" onPress={onBegin}>
            {noDrawing.begin}
          </Button>
        )}
        <Button onPress={onRetry}>{common.tryAgain}</Button>
      </div>
      <code className={styles.quiet} dir="ltr">
        {CODE}
      </code>
    </div>
  );
}
