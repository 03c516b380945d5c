// The process editor: loads a draft from a repository, shows palette, canvas, panel and top bar, saves by itself, and publishes.

import type { LoadedDraft, ProcessRepository } from '@baton/engine';
import { useWords } from '@baton/look';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createEditor, type Editor, type EditorDirectory } from '../document/editor';
import { EditorContext } from '../document/editor-context';
import { watchProblems } from '../problems/watch-problems';
import { isBlank } from './blank-drawing';
import { createDraftSaver, type DraftSaver } from './draft-saver';
import { EditorFrame } from './editor-frame';
import { Skeleton } from './loading';
import styles from './process-editor.module.css';
import { type Scheduler, windowScheduler } from './scheduler';

export interface ProcessEditorProps {
  readonly repository: ProcessRepository;
  readonly processId: string;
  /** People, roles and calendars for pickers, cards and the ribbon. */
  readonly directory?: EditorDirectory;
  readonly readOnly?: boolean;
  /** Shown as the way back to the list of processes. */
  readonly onLeave?: () => void;
  readonly onPublished?: (version: number) => void;
  /** When drafts are saved; the window's timers when absent. */
  readonly scheduler?: Scheduler;
  /** Instead of the own panel, check drawer and try-out. */
  readonly panel?: ReactNode;
  readonly problems?: ReactNode;
  readonly tryOut?: ReactNode;
  /** The step to open with. */
  readonly select?: string;
}

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'failed' }
  | { readonly status: 'open'; readonly editor: Editor; readonly saver: DraftSaver; readonly draft: LoadedDraft };

/** Nothing was drawn, saved or published: how to begin is asked. */
function isUntouched({ diagram, revision, basedOn }: LoadedDraft): boolean {
  return revision === 0 && basedOn === null && isBlank(diagram);
}

export function ProcessEditor(props: ProcessEditorProps) {
  const { repository, processId, directory, readOnly = false, scheduler = windowScheduler, select } = props;
  const words = useWords();
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    let close = () => {};
    setLoaded({ status: 'loading' });
    void attempt;
    repository.loadDraft(processId).then(
      (draft) => {
        if (gone) return;
        if (!draft) return setLoaded({ status: 'missing' });
        const editor = createEditor({
          diagram: draft.diagram,
          readOnly,
          problems: draft.problems,
          ...(directory && { directory }),
          ...(isUntouched(draft) && { view: { page: 'start' as const } }),
        });
        if (select !== undefined) editor.view.select(select);
        const saver = createDraftSaver({
          repository,
          processId,
          editor,
          revision: draft.revision,
          schedule: scheduler,
        });
        const unwatch = watchProblems(editor);
        close = () => {
          unwatch();
          // What was drawn last is saved on the way out.
          if (saver.getState().status === 'waiting') void saver.flush();
          saver.stop();
        };
        setLoaded({ status: 'open', editor, saver, draft });
      },
      () => !gone && setLoaded({ status: 'failed' }),
    );
    return () => {
      gone = true;
      close();
    };
  }, [repository, processId, directory, readOnly, scheduler, select, attempt]);

  const retry = useMemo(() => () => setAttempt((n) => n + 1), []);
  if (loaded.status !== 'open') {
    return (
      <div className={styles.editor}>
        <Skeleton status={loaded.status} onRetry={retry} words={words} />
      </div>
    );
  }
  return (
    <EditorContext value={loaded.editor}>
      <EditorFrame
        key={processId}
        repository={repository}
        processId={processId}
        saver={loaded.saver}
        basedOn={loaded.draft.basedOn}
        onLeave={props.onLeave}
        onPublished={props.onPublished}
        panel={props.panel}
        problems={props.problems}
        tryOut={props.tryOut}
      />
    </EditorContext>
  );
}
