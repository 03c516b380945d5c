// Drawings that were set aside, for all who draw and in this browser: compared with the draft, brought back, saved as files. Stands below the versions.
import '@baton/words/parts';
import { type Diagram, parseDiagram } from '@baton/core/diagram';
import type { AsideDrawing } from '@baton/engine';
import { Button, download, useFormat, useWords } from '@baton/look';
import { useEffect, useState } from 'react';
import { useEditor } from '../document/editor-context';
import type { KeptDrawing } from '../document/kept-drawings';
import { setAside } from '../document/set-aside';
import { useNames } from '../panel/names';
import type { FrameDraft } from '../shell/editor-frame';
import { AsideLine } from './aside-line';
import frame from './side-panel.module.css';
import { useAsides } from './use-asides';
import styles from './versions.module.css';

export function AsideSection({ draft }: { readonly draft: FrameDraft }) {
  const { repository, processId, kept } = draft;
  const { versions, aside, common } = useWords();
  const format = useFormat();
  const { document, view } = useEditor();
  const names = useNames();
  const asides = useAsides(draft);
  const [here, setHere] = useState(() => kept.list(processId));
  // Also what is set aside while the list is open: the other side of a conflict.
  useEffect(() => kept.subscribe?.(() => setHere(kept.list(processId))), [kept, processId]);
  const { list } = asides;
  const rows = list?.rows ?? [];
  if (rows.length + here.length === 0 && !asides.isFailed) return null;

  const bringBack = async (given: unknown) => {
    const read = parseDiagram(given);
    if (!read.ok) return view.say(versions.broken.title);
    const { diagram } = document.getState();
    const text = JSON.stringify(diagram);
    await setAside(draft, { diagram }, { at: Date.now(), because: 'replaced', by: null, text });
    document.replace(read.diagram);
    view.update({ comparison: null });
    view.say(aside.brought, { canUndo: true });
    asides.again();
    setHere(kept.list(processId));
  };
  const compare = (given: unknown, name: string) => {
    const read = parseDiagram(given);
    if (!read.ok) return view.say(versions.broken.title);
    view.update({ comparison: { before: { diagram: read.diagram, name }, after: null } });
  };
  const save = (text: string) => download(new Blob([text], { type: 'application/json' }), `${processId}.json`);
  const saidOf = ({ because }: KeptDrawing) => (because === 'broken' ? versions.broken.title : aside[because]);
  /** What stands in the repository is fetched when it is asked for. */
  const fetched = (row: AsideDrawing, use: (diagram: Diagram) => unknown) => async () => {
    try {
      const found = await repository.aside?.load(processId, row.seq);
      if (found) await use(found.diagram);
      else view.say(aside.gone);
    } catch {
      view.say(common.offline);
    }
  };
  return (
    <section className={frame.part}>
      <h3>{aside.title}</h3>
      {asides.isFailed && (
        <p role="alert" className={frame.trouble}>
          {aside.failed}{' '}
          <Button size="s" onPress={asides.again}>
            {common.tryAgain}
          </Button>
        </p>
      )}
      {rows.length > 0 && (
        <>
          <ul className={styles.kept} data-asides="all">
            {rows.map((row) => {
              const said = aside.of(names.person(row.savedBy));
              return (
                <AsideLine
                  key={row.seq}
                  said={said}
                  about={[
                    aside.saved(format.instant(row.savedAt)),
                    aside.by(names.person(row.by), format.instant(row.at)),
                  ]}
                  onBringBack={fetched(row, bringBack)}
                  onCompare={fetched(row, (diagram) => compare(diagram, said))}
                  onSaveFile={fetched(row, (diagram) => save(JSON.stringify(diagram, null, 2)))}
                />
              );
            })}
          </ul>
          <p className={frame.quiet}>{aside.most(list?.most ?? 0)}</p>
        </>
      )}
      {rows.length > 0 && here.length > 0 && <h4>{aside.here}</h4>}
      <ul className={styles.kept} data-asides="here">
        {here.map((drawing) => {
          const isReadable = drawing.because !== 'broken';
          return (
            <AsideLine
              key={drawing.id}
              said={saidOf(drawing)}
              about={[drawing.by && names.person(drawing.by), format.instant(drawing.at)]}
              onBringBack={isReadable ? () => void bringBack(drawing.text) : undefined}
              onCompare={isReadable ? () => compare(drawing.text, aside.title) : undefined}
              onSaveFile={() => save(drawing.text)}
              onForget={() => {
                kept.forget(processId, drawing.id);
                setHere(kept.list(processId));
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
