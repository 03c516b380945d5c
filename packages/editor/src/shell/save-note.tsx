// What stands above the canvas when saving did not go as it should: someone else's draft, no connection, a refusal, work of last time that
// was not saved. Nothing is lost here.
import { Button, Icon, useFormat, useLocale, useWords } from '@baton/look';
import { rejection } from '@baton/words';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useEditor } from '../document/editor-context';
import type { KeptDrawing } from '../document/kept-drawings';
import type { DraftSaver } from './draft-saver';
import styles from './process-editor.module.css';

export interface SaveNoteProps {
  readonly saver: DraftSaver;
  /** What could not be saved when the process was open last. */
  readonly unsaved: KeptDrawing | null;
  readonly onBringBack: (drawing: KeptDrawing) => void;
  readonly onForget: (drawing: KeptDrawing) => void;
}

export function SaveNote({ saver, unsaved, onBringBack, onForget }: SaveNoteProps) {
  const words = useWords();
  const locale = useLocale();
  const format = useFormat();
  const { directory, view, document } = useEditor();
  const [isOffline, setOffline] = useState(false);
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState);
  const { conflict, kept } = words.versions;
  const nameOf = (id: string | null) =>
    id === null ? conflict.someone : (directory.people.find((person) => person.id === id)?.name ?? id);
  const choose = async (act: () => Promise<boolean>) => {
    setOffline(!(await act()));
    view.update({ comparison: null });
  };
  if (state.status === 'conflict') {
    const { theirs } = state;
    const compare = () =>
      theirs &&
      view.update({
        comparison: {
          before: { diagram: theirs.diagram, name: conflict.theirs },
          after: { diagram: document.getState().diagram, name: conflict.mine },
        },
        side: 'versions',
      });
    return (
      <Strip kind="conflict">
        <span>
          <b>
            <bdi>{conflict.title(nameOf(state.savedBy))}</bdi>
          </b>{' '}
          {isOffline ? words.common.offline : conflict.body} {state.hasNoRoom && kept.noRoom}
        </span>
        <Button size="s" variant="quiet" isDisabled={theirs === null} onPress={compare}>
          {conflict.compare}
        </Button>
        <Button size="s" onPress={() => void choose(saver.takeTheirs)}>
          {conflict.takeTheirs}
        </Button>
        <Button size="s" onPress={() => void choose(saver.keepMine)}>
          {conflict.keepMine}
        </Button>
      </Strip>
    );
  }
  if (state.status === 'failed' || state.status === 'refused') {
    return (
      <Strip kind={state.status}>
        <span>{state.status === 'failed' ? words.common.offline : rejection(locale, state.code ?? '')}</span>
        <Button size="s" onPress={() => void saver.flush()}>
          {words.common.tryAgain}
        </Button>
      </Strip>
    );
  }
  if (state.newer) {
    const { savedBy, inOtherTab } = state.newer;
    return (
      <Strip kind="newer">
        <span>{inOtherTab ? conflict.inOtherTab : conflict.newer(nameOf(savedBy))}</span>
        <Button size="s" onPress={() => void choose(saver.takeTheirs)}>
          {conflict.showNewer}
        </Button>
      </Strip>
    );
  }
  if (!unsaved) return null;
  return (
    <Strip kind="unsaved">
      <span>{kept.foundUnsaved(format.instant(unsaved.at))}</span>
      <Button size="s" onPress={() => onBringBack(unsaved)}>
        {kept.bringBack}
      </Button>
      <Button size="s" variant="quiet" onPress={() => onForget(unsaved)}>
        {kept.forget}
      </Button>
    </Strip>
  );
}

function Strip({ kind, children }: { readonly kind: string; readonly children: ReactNode }) {
  return (
    <div className={styles.note} role="alert" data-save-note={kind}>
      <Icon name="warning" />
      {children}
    </div>
  );
}
