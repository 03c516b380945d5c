// The note above the canvas with what could not be saved when the process was open last: found once, when it is opened.
import { parseDiagram } from '@baton/core/diagram';
import { useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import type { KeptDrawing } from '../document/kept-drawings';
import type { FrameDraft } from './editor-frame';
import { SaveNote } from './save-note';

export function DraftNote({ draft: { saver, kept, processId } }: { readonly draft: FrameDraft }) {
  const { document, readOnly } = useEditor();
  const diagram = useDiagram();
  const [unsaved, setUnsaved] = useState<KeptDrawing | null>(() => {
    const found = kept.list(processId).find(({ because }) => because === 'unsaved');
    return found && !readOnly && found.text !== JSON.stringify(diagram) ? found : null;
  });
  const forget = ({ id }: KeptDrawing) => {
    kept.forget(processId, id);
    setUnsaved(null);
  };
  return (
    <SaveNote
      saver={saver}
      unsaved={unsaved}
      onForget={forget}
      onBringBack={(drawing) => {
        const read = parseDiagram(drawing.text);
        if (read.ok) document.replace(read.diagram);
        setUnsaved(null);
      }}
    />
  );
}
