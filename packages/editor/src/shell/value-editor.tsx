// The editor over a value of its host: nothing is loaded, saved or published here, every change is told.
import type { Diagram } from '@baton/core';
import { parseDiagram } from '@baton/core/diagram';
import { useWords } from '@baton/look';
import { useEffect, useRef, useState } from 'react';
import { createEditor, type Editor } from '../document/editor';
import { EditorContext } from '../document/editor-context';
import { offersOf } from '../handlers/host-handlers';
import { watchProblems } from '../problems/watch-problems';
import { EditorFrame } from './editor-frame';
import type { ValueEditorProps } from './process-editor';
import styles from './process-editor.module.css';

export function ValueEditor(props: ValueEditorProps) {
  const { value, defaultValue, onChange, directory, readOnly = false, select, sections, handlers } = props;
  const words = useWords();
  const [first] = useState(() => parseDiagram(value ?? defaultValue));
  const [editor] = useState<Editor | null>(() => {
    if (!first.ok) return null;
    return createEditor({
      diagram: first.diagram,
      readOnly,
      ...(directory && { directory }),
      ...(sections && { sections }),
      ...(handlers && { handlers: offersOf(handlers) }),
      ...(select !== undefined && { view: { selection: { nodes: [select], flows: [] }, focus: select } }),
    });
  });
  const tell = useRef(onChange);
  tell.current = onChange;
  /** What the host knows: told to it, or come from it. */
  const known = useRef<Diagram | undefined>(value);

  useEffect(() => (editor ? watchProblems(editor) : undefined), [editor]);
  useEffect(() => {
    if (!editor) return;
    return editor.document.subscribe(() => {
      const { diagram } = editor.document.getState();
      if (diagram === known.current) return;
      known.current = diagram;
      tell.current?.(diagram);
    });
  }, [editor]);
  useEffect(() => {
    if (!editor || value === undefined || value === known.current) return;
    const read = parseDiagram(value);
    if (!read.ok) return;
    known.current = read.diagram;
    editor.document.load(read.diagram);
    known.current = value;
  }, [editor, value]);

  if (!editor) {
    const issue = first.ok ? undefined : first.issues[0];
    return (
      <div className={styles.editor}>
        <div className={styles.message} role="alert" data-broken="value">
          <strong>{words.versions.broken.title}</strong>
          <code dir="ltr">{issue?.path.join('.') || issue?.code}</code>
        </div>
      </div>
    );
  }
  return (
    <EditorContext value={editor}>
      <EditorFrame
        draft={null}
        onLeave={props.onLeave}
        panel={props.panel}
        problems={props.problems}
        tryOut={props.tryOut}
      />
    </EditorContext>
  );
}
