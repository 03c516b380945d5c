// The canvas of the open editor: the stage with the editor's document, selection and problems behind it.
import type { Diagram } from '@baton/core';
import { inLanguage } from '@baton/core/diagram';
import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { Editor } from '../document/editor';
import { useDiagram, useEditor, useView } from '../document/editor-context';
import { NOTHING_SELECTED, type Selection } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';
import { type LangOf, LangOfContext } from '../kinds/spoken-lang';
import { ArrangingNote } from '../layout/arranging-note';
import { type ShownProblem, useShownProblems } from '../problems/shown-problems';
import styles from './canvas.module.css';
import { DrawingLanguage } from './drawing-language';
import { marksOfPaths } from './path-marks';
import { Stage } from './stage';
import { UndoNote } from './undo-note';

export interface EditorCanvasProps {
  readonly dock?: ReactNode;
  /** Added to (and winning over) the marks of problems. */
  readonly overlays?: Readonly<Record<string, StepOverlay>> | undefined;
  /** A step that is brought into sight once. */
  readonly lookAt?: string | null;
  /** Shown in the place of the document, only to be looked at: a comparison. */
  readonly instead?: Diagram | undefined;
  /** Paths of it that are no more. */
  readonly removed?: ReadonlySet<string> | undefined;
}

export function EditorCanvas({ dock, overlays, lookAt, instead, removed }: EditorCanvasProps) {
  const editor = useEditor();
  const diagram = useDiagram();
  const problems = useShownProblems();
  const view = useView((state) => state);
  const shown = view.preview;
  const drawing = instead ?? shown?.diagram ?? diagram;
  const spoken = useMemo(
    () => (view.language === null ? drawing : Object.freeze(inLanguage(drawing, view.language))),
    [drawing, view.language],
  );
  const language = view.language ?? undefined;
  const langOf = useMemo<LangOf>(() => {
    const texts = language === undefined ? undefined : drawing.texts?.[language];
    return (place) => (texts?.[place] === undefined ? undefined : language);
  }, [drawing.texts, language]);
  const marks = useMemo(
    () =>
      merged(merged(merged(problemMarks(problems), overlays), view.trail?.overlays ?? null), shown?.overlays ?? null),
    [problems, overlays, shown, view.trail],
  );

  const pathMarks = useMemo(() => marksOfPaths(problems), [problems]);

  const onSelect = useCallback((selection: Selection) => editor.view.selectMany(selection), [editor]);
  const onPress = useCallback((pressed: Selection) => showPanelFor(pressed, editor), [editor]);
  const onFocus = useCallback((id: string) => editor.view.update({ focus: id }), [editor]);
  const onOpen = useCallback(
    (id: string) => {
      editor.view.select(id);
      editor.view.enterPanel();
    },
    [editor],
  );

  const onEnter = useCallback(
    (inside: string | null) => editor.view.update({ inside, selection: NOTHING_SELECTED, focus: null, renaming: null }),
    [editor],
  );

  return (
    <LangOfContext value={langOf}>
      <ReactFlowProvider>
        <Stage
          diagram={spoken}
          previewed={shown?.flows}
          trail={view.trail?.flows}
          removed={shown?.removedFlows ?? removed}
          pathMarks={instead ? undefined : pathMarks}
          sight={view.sight}
          owner={editor}
          inside={view.inside}
          overlays={marks}
          ahead="lighter"
          directory={editor.directory}
          selection={view.selection}
          onSelect={onSelect}
          onPress={onPress}
          focus={view.focus}
          onFocus={onFocus}
          onOpen={onOpen}
          onEnter={onEnter}
          renaming={view.renaming}
          connecting={view.connecting}
          lookAt={lookAt}
          keepViewFor={editor}
          editor={editor.readOnly || shown || instead ? null : editor}
          dock={
            <>
              <DrawingLanguage />
              {dock}
            </>
          }
        >
          <UndoNote />
          <ArrangingNote />
          <p className={styles.spoken} role="status" aria-live="polite">
            {/* A space more or less, so that the same sentence is read twice. */}
            {view.said.text + (view.said.n % 2 === 0 ? '' : ' ')}
          </p>
        </Stage>
      </ReactFlowProvider>
    </LangOfContext>
  );
}

/** Check makes room for what was pressed. What is drawn only by the fix that is looked at has no panel. */
function showPanelFor({ nodes, flows }: Selection, { view, document }: Editor): void {
  const { diagram } = document.getState();
  const isThere =
    diagram.nodes.some(({ id }) => nodes.includes(id)) || diagram.flows.some(({ id }) => flows.includes(id));
  if (isThere && view.getState().side === 'problems') view.update({ side: 'panel' });
}

function merged(
  marks: Record<string, StepOverlay>,
  overlays: EditorCanvasProps['overlays'] | null,
): Record<string, StepOverlay> {
  if (!overlays) return marks;
  const result: Record<string, StepOverlay> = { ...marks };
  for (const [id, overlay] of Object.entries(overlays)) result[id] = { ...marks[id], ...overlay };
  return result;
}

/** What is wrong with a path itself: a branch that overlaps another one, a condition that cannot be read. */
/** Errors win over warnings; the sentence is said with the step. */
function problemMarks(problems: readonly ShownProblem[]): Record<string, StepOverlay> {
  const marks: Record<string, StepOverlay> = {};
  for (const { node, severity, text } of problems) {
    if (node === null) continue;
    const former = marks[node];
    if (severity === 'error') marks[node] = { ...former, problem: former?.problem || text };
    else marks[node] = { ...former, warning: former?.warning || text };
  }
  return marks;
}
