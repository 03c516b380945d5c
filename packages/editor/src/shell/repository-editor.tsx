// The editor on a draft of a repository: loaded, saved by itself, published. What cannot be loaded or read is explained in its place.
import type { Diagram, DiagramIssue } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import type { LoadedDraft } from '@baton/engine';
import { useWords } from '@baton/look';
import { lazy, useEffect, useMemo, useState } from 'react';
import { createEditor, type Editor, type EditorDirectory } from '../document/editor';
import { EditorContext } from '../document/editor-context';
import { createKeptDrawings } from '../document/kept-drawings';
import { setAside } from '../document/set-aside';
import { offersOf } from '../handlers/host-handlers';
import { watchProblems } from '../problems/watch-problems';
import { blankDrawing, isBlank } from './blank-drawing';
import { createDraftSaver, type DraftSaver } from './draft-saver';
import { EditorFrame } from './editor-frame';
import { Skeleton } from './loading';
import { openOtherTabs } from './other-tabs';
import { Part } from './part';
import type { RepositoryEditorProps } from './process-editor';
import styles from './process-editor.module.css';
import { windowScheduler } from './scheduler';

const BrokenDraft = lazy(() => import('./broken-draft').then((part) => ({ default: part.BrokenDraft })));
const NoDrawing = lazy(() => import('./no-drawing').then((part) => ({ default: part.NoDrawing })));

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'missing'; readonly mayDraw: boolean }
  | { readonly status: 'failed' }
  | {
      readonly status: 'broken';
      readonly draft: LoadedDraft;
      readonly issues: readonly DiagramIssue[];
      readonly trouble: 'noRoom' | 'noVersion' | null;
    }
  | { readonly status: 'read'; readonly draft: LoadedDraft; readonly diagram: Diagram };

/** Nothing was drawn, saved or published: how to begin is asked. */
function isUntouched({ diagram, revision, basedOn }: LoadedDraft): boolean {
  return revision === 0 && basedOn === null && isBlank(diagram);
}

export function RepositoryEditor(props: RepositoryEditorProps) {
  const { repository, processId } = props;
  const words = useWords();
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<EditorDirectory>();
  const asksWho = !props.directory;
  const kept = useMemo(() => props.kept ?? createKeptDrawings(), [props.kept]);

  useEffect(() => {
    let gone = false;
    setLoaded({ status: 'loading' });
    void attempt;
    // A server that cannot tell leaves names to be typed.
    const who = asksWho ? repository.directory?.().catch(() => undefined) : undefined;
    Promise.all([repository.loadDraft(processId), who]).then(
      ([draft, directory]) => {
        if (gone) return;
        setTold(directory && { ...directory, isWhole: true });
        if (!draft) return setLoaded({ status: 'missing', mayDraw: directory?.mayDraw ?? true });
        const read = parseDiagram(draft.diagram);
        setLoaded(
          read.ok
            ? { status: 'read', draft, diagram: read.diagram }
            : { status: 'broken', draft, issues: read.issues, trouble: null },
        );
      },
      () => !gone && setLoaded({ status: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, [repository, processId, attempt, asksWho]);

  const retry = () => setAttempt((n) => n + 1);
  if (loaded.status === 'broken') {
    const { draft, issues, trouble } = loaded;
    const stay = (why: typeof trouble) => setLoaded({ ...loaded, trouble: why });
    /** The draft goes on with another drawing; as it was it is set aside. */
    const goOn = async (diagram: Diagram, isOnDisk: boolean) => {
      const isKept = await setAside(
        { repository, processId, kept },
        { revision: draft.revision },
        { at: Date.now(), because: 'broken', by: draft.savedBy, text: JSON.stringify(draft.diagram) },
      );
      // What is saved next takes its place.
      if (!isKept && !isOnDisk) return stay('noRoom');
      setLoaded({ status: 'read', draft: { ...draft, diagram }, diagram });
    };
    const fromVersion = (version: number, isOnDisk: boolean) =>
      void repository.version(processId, version).then(
        (found) => {
          const read = found && parseDiagram(found.diagram);
          if (read?.ok) void goOn(read.diagram, isOnDisk);
          else stay('noVersion');
        },
        () => setLoaded({ status: 'failed' }),
      );
    return (
      <div className={styles.editor}>
        <Part fallback={<Skeleton status="loading" onRetry={retry} words={words} />}>
          <BrokenDraft
            draft={draft}
            issues={issues}
            trouble={trouble}
            onRetry={retry}
            onFromVersion={fromVersion}
            onAnew={(isOnDisk) =>
              void goOn(blankDrawing({ id: processId, name: nameIn(draft.diagram) ?? processId }, words), isOnDisk)
            }
          />
        </Part>
      </div>
    );
  }
  if (loaded.status === 'missing') {
    const begin = () => {
      const diagram = blankDrawing({ id: processId, name: processId }, words);
      const draft = { diagram, revision: 0, basedOn: null, savedAt: null, savedBy: null, problems: [] };
      setLoaded({ status: 'read', draft, diagram });
    };
    return (
      <div className={styles.editor}>
        <Part fallback={<Skeleton status="loading" onRetry={retry} words={words} />}>
          <NoDrawing
            processId={processId}
            onBegin={loaded.mayDraw && !props.readOnly ? begin : undefined}
            onRetry={retry}
          />
        </Part>
      </div>
    );
  }
  if (loaded.status !== 'read') {
    return (
      <div className={styles.editor}>
        <Skeleton status={loaded.status} onRetry={retry} words={words} />
      </div>
    );
  }
  return (
    <OpenDraft
      key={`${processId} ${attempt}`}
      {...props}
      directory={props.directory ?? told}
      kept={kept}
      draft={loaded.draft}
      diagram={loaded.diagram}
    />
  );
}

interface OpenDraftProps extends Omit<RepositoryEditorProps, 'directory'> {
  readonly directory: EditorDirectory | undefined;
  readonly kept: NonNullable<RepositoryEditorProps['kept']>;
  readonly draft: LoadedDraft;
  readonly diagram: Diagram;
}

function OpenDraft(props: OpenDraftProps) {
  const {
    repository,
    processId,
    directory,
    readOnly = false,
    select,
    kept,
    draft,
    diagram,
    sections,
    handlers,
  } = props;
  const { scheduler = windowScheduler } = props;
  const [open, setOpen] = useState<{ readonly editor: Editor; readonly saver: DraftSaver } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: sections and handlers are read when the process is opened
  useEffect(() => {
    const editor = createEditor({
      diagram,
      readOnly,
      problems: draft.problems,
      ...(directory && { directory }),
      ...(sections && { sections }),
      ...(handlers && { handlers: offersOf(handlers) }),
      ...(isUntouched(draft) && { view: { page: 'start' as const } }),
    });
    if (select !== undefined) editor.view.select(select);
    // A server that cannot tell leaves names to be typed.
    if (!handlers)
      repository.handlers?.().then(
        (offers) => offers.length > 0 && editor.handlers.set(offers),
        () => {},
      );
    const tabs = openOtherTabs(processId);
    const saver = createDraftSaver({
      repository,
      processId,
      editor,
      revision: draft.revision,
      schedule: scheduler,
      kept,
      tabs,
    });
    const unwatch = watchProblems(editor);
    const look = () => document.visibilityState === 'visible' && void saver.lookForNewer();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', saver.keepUnsaved);
    setOpen({ editor, saver });
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', saver.keepUnsaved);
      unwatch();
      // What was drawn last is saved on the way out; where that fails it is kept.
      const { status } = saver.getState();
      if (status === 'waiting') void saver.flush().finally(tabs.close);
      else tabs.close();
      saver.stop();
    };
  }, [repository, processId, directory, readOnly, scheduler, select, kept, draft, diagram]);

  if (!open) return <div className={styles.editor} />;
  return (
    <EditorContext value={open.editor}>
      <EditorFrame
        draft={{ repository, processId, saver: open.saver, kept, basedOn: draft.basedOn }}
        onLeave={props.onLeave}
        onPublished={props.onPublished}
        panel={props.panel}
        problems={props.problems}
        tryOut={props.tryOut}
      />
    </EditorContext>
  );
}

function nameIn(diagram: unknown): string | null {
  const name = (diagram as { name?: unknown } | null)?.name;
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 200) : null;
}
