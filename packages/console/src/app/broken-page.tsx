// A page whose part did not load or failed while drawing: most often the server has a newer version than the open page.
import { Button, useWords } from '@baton/look';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { usePageTitle } from '../frame/page-title';
import { Notice } from '../states/notice';
import styles from '../states/states.module.css';

export function BrokenPage({ error }: ErrorComponentProps) {
  const { common, screens } = useWords();
  usePageTitle(screens.errors.pageTitle);
  return (
    <Notice
      icon="late"
      tone="late"
      title={screens.errors.pageTitle}
      act={
        <Button icon="retry" onPress={() => window.location.reload()}>
          {screens.errors.reload}
        </Button>
      }
    >
      <p>{screens.errors.pageBody}</p>
      <details className={styles.technical}>
        <summary>{common.details}</summary>
        <code>{String(error)}</code>
      </details>
    </Notice>
  );
}
