// Drawings that were set aside in this browser: brought back, saved as a file, or thrown away.
import { parseDiagram } from '@baton/core/diagram';
import { Button, download, useFormat, useWords } from '@baton/look';
import { useEffect, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import type { KeptDrawing, KeptDrawings } from '../document/kept-drawings';
import { useNames } from '../panel/names';
import frame from './side-panel.module.css';
import styles from './versions.module.css';

export function KeptList({ kept, processId }: { readonly kept: KeptDrawings; readonly processId: string }) {
  const { versions } = useWords();
  const format = useFormat();
  const { document, view } = useEditor();
  const names = useNames();
  const draft = useDiagram();
  const [drawings, setDrawings] = useState(() => kept.list(processId));
  // Also what is set aside while the list is open: the other side of a conflict.
  useEffect(() => kept.subscribe?.(() => setDrawings(kept.list(processId))), [kept, processId]);
  if (drawings.length === 0) return null;
  const bringBack = (drawing: KeptDrawing) => {
    const read = parseDiagram(drawing.text);
    if (!read.ok) return view.say(versions.broken.title);
    kept.keep(processId, { at: Date.now(), because: 'replaced', by: null, text: JSON.stringify(draft) });
    document.replace(read.diagram);
    view.update({ comparison: null });
    view.say(versions.kept.brought, { canUndo: true });
    setDrawings(kept.list(processId));
  };
  const compare = (drawing: KeptDrawing) => {
    const read = parseDiagram(drawing.text);
    if (read.ok)
      view.update({ comparison: { before: { diagram: read.diagram, name: versions.kept.title }, after: null } });
  };
  return (
    <section className={frame.part}>
      <h3>{versions.kept.title}</h3>
      <ul className={styles.kept}>
        {drawings.map((drawing) => {
          const said = because(drawing, versions);
          const isReadable = drawing.because !== 'broken';
          return (
            <li key={drawing.id}>
              <p>
                {said}
                <span className={frame.quiet}>
                  {' '}
                  <bdi>
                    {[drawing.by && names.person(drawing.by), format.instant(drawing.at)].filter(Boolean).join(', ')}
                  </bdi>
                </span>
              </p>
              <div className={styles.acts}>
                {isReadable && (
                  <>
                    <Button size="s" onPress={() => bringBack(drawing)}>
                      {versions.kept.bringBack}
                    </Button>
                    <Button size="s" onPress={() => compare(drawing)}>
                      {versions.conflict.compare}
                    </Button>
                  </>
                )}
                <Button
                  size="s"
                  variant="quiet"
                  onPress={() => download(new Blob([drawing.text], { type: 'application/json' }), `${processId}.json`)}
                >
                  {versions.kept.saveFile}
                </Button>
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={`${versions.kept.forget}: ${said}`}
                  onPress={() => {
                    kept.forget(processId, drawing.id);
                    setDrawings(kept.list(processId));
                  }}
                >
                  {versions.kept.forget}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function because({ because }: KeptDrawing, { kept, broken }: ReturnType<typeof useWords>['versions']): string {
  return because === 'broken' ? broken.title : kept[because];
}
