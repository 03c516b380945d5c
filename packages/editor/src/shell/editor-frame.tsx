// The frame of the open editor: top bar, palette, canvas or text, and the column beside. Narrow and phone forms are chosen by its own width.
import type { ProcessRepository } from '@baton/engine';
import { Icon, useKeptFocus, useLocale, useWords } from '@baton/look';
import { lazy, type ReactNode, useMemo, useRef, useState } from 'react';
import { Button as Plain } from 'react-aria-components/Button';
import { makeActs } from '../canvas/acts';
import { EditorCanvas } from '../canvas/editor-canvas';
import { useDiagram, useEditor, useProblems, useView } from '../document/editor-context';
import type { KeptDrawings } from '../document/kept-drawings';
import type { BeginningPage } from '../document/view-store';
import { FoldedPalette } from '../palette/folded-palette';
import { Palette } from '../palette/palette';
import { useComparison } from '../versions/use-comparison';
import { useVersionInUse } from '../versions/use-version-in-use';
import { Breadcrumb } from './breadcrumb';
import { DraftNote } from './draft-note';
import type { DraftSaver } from './draft-saver';
import { SideBones } from './loading';
import { Part } from './part';
import styles from './process-editor.module.css';
import { TopBar } from './top-bar';
import { useFrameKeys } from './use-frame-keys';
import { useRoom } from './use-room';

/** What is not there at the first sight is loaded when it is asked for; the try-out comes with the engine. */
const TryOut = lazy(() => import('../tryout/try-out'));
const Panel = lazy(() => import('../panel/panel').then((part) => ({ default: part.Panel })));
const CheckDrawer = lazy(() => import('../problems/check-drawer').then((part) => ({ default: part.CheckDrawer })));
const PublishPanel = lazy(() => import('../versions/publish-panel').then((part) => ({ default: part.PublishPanel })));
const VersionsPanel = lazy(() =>
  import('../versions/versions-panel').then((part) => ({ default: part.VersionsPanel })),
);
const TextView = lazy(() => import('../text/text-view').then((part) => ({ default: part.TextView })));
const PAGES = {
  start: lazy(() => import('./start-page').then((part) => ({ default: part.StartPage }))),
  wizard: lazy(() => import('../wizard/wizard-page').then((part) => ({ default: part.WizardPage }))),
  templates: lazy(() => import('../templates/templates-page').then((part) => ({ default: part.TemplatesPage }))),
  import: lazy(() => import('../import/import-page').then((part) => ({ default: part.ImportPage }))),
} satisfies Record<BeginningPage, unknown>;
const PhoneViewer = lazy(() => import('./phone-viewer').then((part) => ({ default: part.PhoneViewer })));

export interface FrameDraft {
  readonly repository: ProcessRepository;
  readonly processId: string;
  readonly saver: DraftSaver;
  readonly kept: KeptDrawings;
  /** Version that the draft comes from; null: never published. */
  readonly basedOn: number | null;
}

export interface EditorFrameProps {
  /** Null: the drawing belongs to the host, which saves and publishes. */
  readonly draft: FrameDraft | null;
  readonly onLeave?: (() => void) | undefined;
  readonly onPublished?: ((version: number) => void) | undefined;
  readonly panel?: ReactNode;
  readonly problems?: ReactNode;
  readonly tryOut?: ReactNode;
}

export function EditorFrame(props: EditorFrameProps) {
  const { draft, onLeave, onPublished } = props;
  const editor = useEditor();
  const words = useWords();
  const locale = useLocale();
  const [basedOn, setBasedOn] = useState(draft?.basedOn ?? null);
  const from = useMemo(
    () => draft && { repository: draft.repository, processId: draft.processId, basedOn },
    [draft, basedOn],
  );
  const mode = useView((view) => view.mode);
  const asked = useView((view) => view.side);
  // What the host saves and publishes has no versions here.
  const side = draft === null && (asked === 'publish' || asked === 'versions') ? 'panel' : asked;
  const page = useView((view) => view.page);
  const name = useDiagram((diagram) => diagram.name);
  const acts = useMemo(() => makeActs(editor, locale, words), [editor, locale, words]);
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  // Where there is little room, or a page was made much larger, one looks first; whoever edits there gets the narrow form.
  const [editsHere, setEditsHere] = useState(false);
  const measured = useRoom(frame);
  const room = measured === 'phone' && editsHere ? 'narrow' : measured;
  const keys = useFrameKeys(frame, acts);
  const tryingOut = side === 'tryOut';
  const nothingChosen = useView((view) => view.selection.nodes.length + view.selection.flows.length === 0);
  const comparison = useView((view) => view.comparison);
  const inUse = useVersionInUse(draft?.repository, draft?.processId, side === 'publish' || tryingOut);
  const published = useMemo(
    () =>
      inUse && !tryingOut
        ? { before: { diagram: inUse.diagram, name: words.versions.version(inUse.version) }, after: null }
        : null,
    [inUse, tryingOut, words],
  );
  const compared = useComparison(comparison ?? published);
  const beside: Record<'panel' | 'problems' | 'publish' | 'versions', ReactNode> = {
    panel: props.panel ?? <Panel />,
    problems: props.problems ?? <CheckDrawer />,
    versions: draft && <VersionsPanel draft={draft} />,
    publish: draft && (
      <PublishPanel
        repository={draft.repository}
        processId={draft.processId}
        saver={draft.saver}
        inUse={inUse}
        onPublished={(version) => {
          setBasedOn(version);
          onPublished?.(version);
        }}
      />
    ),
  };
  const saveNote = draft && <DraftNote draft={draft} />;

  const Page = page === null || editor.readOnly ? null : PAGES[page];
  if (Page) {
    return (
      <div ref={frame} className={styles.editor} data-room={room}>
        <TopBar acts={acts} saver={draft?.saver ?? null} basedOn={basedOn} onLeave={onLeave} isBeginning />
        <Part key={page}>
          <Page />
        </Part>
      </div>
    );
  }
  if (room === 'phone') {
    return (
      <div ref={frame} className={styles.editor}>
        <Part>
          <PhoneViewer onLeave={onLeave} onEdit={editor.readOnly ? undefined : () => setEditsHere(true)} />
        </Part>
      </div>
    );
  }
  if (tryingOut) {
    return (
      <div ref={frame} className={styles.editor} data-room={room}>
        {props.tryOut ?? (
          <Part>
            <TryOut published={inUse?.diagram} />
          </Part>
        )}
      </div>
    );
  }
  // Beside the text there is no room for the panel; what is asked for by name is shown all the same.
  const covers = room === 'narrow' && nothingChosen;
  const shownBeside = side !== 'panel' || (mode === 'diagram' && !covers) ? side : null;
  const drawsHere = mode !== 'text' && side !== 'publish' && comparison === null && !editor.readOnly;
  return (
    <div ref={frame} className={styles.editor} data-room={room} data-mode={mode} {...keys}>
      <TopBar acts={acts} saver={draft?.saver ?? null} basedOn={basedOn} from={from} onLeave={onLeave} />
      {mode === 'diagram' && drawsHere && room === 'wide' && <Palette className={styles.start} />}
      {mode !== 'diagram' && (
        <div className={styles.text} data-area="text">
          {mode === 'text' && saveNote}
          <Part>
            <TextView />
          </Part>
        </div>
      )}
      {mode !== 'text' && (
        // biome-ignore lint/a11y/useSemanticElements: the host of the editor has the page's main part; this is a named part of it
        <div
          role="region"
          aria-label={`${words.editor.canvas.label}: ${name}`}
          className={styles.main}
          data-area="canvas"
        >
          {saveNote}
          <Breadcrumb />
          {room === 'narrow' && drawsHere && mode === 'diagram' && <FoldedPalette className={styles.fold} />}
          <div className={styles.stage}>
            <EditorCanvas
              dock={<ProblemChip />}
              overlays={compared?.overlays}
              lookAt={compared?.first ?? null}
              instead={compared?.diagram}
              removed={compared?.removedFlows}
            />
          </div>
        </div>
      )}
      {shownBeside !== null && (
        <div className={styles.end} data-side={shownBeside}>
          <Part key={shownBeside} fallback={<SideBones side={shownBeside} />}>
            {beside[shownBeside]}
          </Part>
        </div>
      )}
    </div>
  );
}

/** In the dock: how many problems there are; a press shows them. */
function ProblemChip() {
  const { view } = useEditor();
  const words = useWords();
  const problems = useProblems();
  if (problems.length === 0) return null;
  const errors = problems.some((problem) => problem.severity === 'error');
  return (
    <Plain
      className={styles.chip ?? ''}
      onPress={() => view.update({ side: 'problems' })}
      data-errors={errors || undefined}
    >
      <Icon name="warning" size={14} />
      {words.editor.dock.problems(problems.length)}
    </Plain>
  );
}
