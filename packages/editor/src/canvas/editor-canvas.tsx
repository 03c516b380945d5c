// The canvas of the open editor: the stage with the editor's document, selection and problems behind it.
import type { Problem } from '@baton/core';
import { useLocale } from '@baton/look';
import { type Locale, problem as problemWords } from '@baton/words';
import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useDiagram, useEditor, useProblems, useView } from '../document/editor-context';
import type { Selection } from '../document/view-store';
import type { StepOverlay } from '../kinds/editor-kind';
import styles from './canvas.module.css';
import { Stage } from './stage';

export interface EditorCanvasProps {
  readonly dock?: ReactNode;
  /** Added to (and winning over) the marks of problems. */
  readonly overlays?: Readonly<Record<string, StepOverlay>>;
}

export function EditorCanvas({ dock, overlays }: EditorCanvasProps) {
  const editor = useEditor();
  const diagram = useDiagram();
  const problems = useProblems();
  const locale = useLocale();
  const view = useView((state) => state);
  const marks = useMemo(() => ({ ...problemMarks(problems, locale), ...overlays }), [problems, locale, overlays]);

  const onSelect = useCallback((selection: Selection) => editor.view.selectMany(selection), [editor]);
  const onFocus = useCallback((id: string) => editor.view.update({ focus: id }), [editor]);
  const onOpen = useCallback(
    (id: string) => {
      editor.view.select(id);
      editor.view.update({ side: 'panel', panelFocus: editor.view.getState().panelFocus + 1 });
    },
    [editor],
  );

  return (
    <ReactFlowProvider>
      <Stage
        diagram={diagram}
        inside={view.inside}
        overlays={marks}
        ahead="lighter"
        directory={editor.directory}
        selection={view.selection}
        onSelect={onSelect}
        focus={view.focus}
        onFocus={onFocus}
        onOpen={onOpen}
        renaming={view.renaming}
        connecting={view.connecting}
        editor={editor.readOnly ? null : editor}
        dock={dock}
      >
        <p className={styles.spoken} role="status" aria-live="polite">
          {/* A space more or less, so that the same sentence is read twice. */}
          {view.said.text + (view.said.n % 2 === 0 ? '' : ' ')}
        </p>
      </Stage>
    </ReactFlowProvider>
  );
}

/** Errors win over warnings; the sentence is said with the step. */
function problemMarks(problems: readonly Problem[], locale: Locale): Record<string, StepOverlay> {
  const marks: Record<string, StepOverlay> = {};
  for (const problem of problems) {
    if (problem.node === undefined) continue;
    const sentence = problemWords(locale, problem.code, problem.facts);
    const former = marks[problem.node];
    if (problem.severity === 'error') marks[problem.node] = { ...former, problem: former?.problem || sentence };
    else marks[problem.node] = { ...former, warning: former?.warning || sentence };
  }
  return marks;
}
