// What stands above the canvas when saving did not go as it should: someone else's draft, no connection, a refusal. Nothing is lost here.
import { Button, Icon, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { useSyncExternalStore } from 'react';
import type { DraftSaver } from './draft-saver';
import styles from './process-editor.module.css';

export function SaveNote({ saver }: { saver: DraftSaver }) {
  const words = useWords();
  const locale = useLocale();
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);
  if (state.status === 'conflict') {
    return (
      <div className={styles.note} role="alert" data-save-note="conflict">
        <Icon name="warning" />
        <span>
          {words.editor.said.conflict} {state.savedBy && <bdi>({state.savedBy})</bdi>}
        </span>
        <Button size="s" onPress={() => void saver.takeTheirs()}>
          {words.editor.said.takeTheirs}
        </Button>
        <Button size="s" onPress={() => void saver.keepMine()}>
          {words.editor.said.keepMine}
        </Button>
      </div>
    );
  }
  if (state.status !== 'failed' && state.status !== 'refused') return null;
  return (
    <div className={styles.note} role="alert" data-save-note={state.status}>
      <Icon name="warning" />
      <span>{state.status === 'failed' ? words.common.offline : rejection(locale, state.code ?? '')}</span>
      <Button size="s" onPress={() => void saver.flush()}>
        {words.common.tryAgain}
      </Button>
    </div>
  );
}
