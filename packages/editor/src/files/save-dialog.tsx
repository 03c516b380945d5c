// Asks in which form and colours the drawing is saved, shows it, and saves it. Loaded when it is first asked for.
import { Button, Dialog, RadioCards, SegmentedControl, useDirection, useFormat, useWords } from '@baton/look';
import { useMemo, useState } from 'react';
import { useEditor, useView } from '../document/editor-context';
import { drawingSvg } from './drawing-svg';
import { type DrawnFrom, stateWords } from './drawn-state';
import type { DrawingTheme } from './palette';
import styles from './save-dialog.module.css';
import { type PictureKind, savePicture } from './save-picture';
import { useDrawn } from './use-drawn';

export interface SaveDialogProps {
  /** Where the drawing comes from; null: the host keeps its versions. */
  readonly from?: DrawnFrom | null;
  readonly onClose: () => void;
}

export default function SaveDialog({ from = null, onClose }: SaveDialogProps) {
  const words = useWords();
  const { picture } = words.output;
  const format = useFormat();
  const mirrored = useDirection() === 'rtl';
  const { directory, view } = useEditor();
  const { diagram, state } = useDrawn(from);
  const inside = useView((shown) => shown.inside);
  const [kind, setKind] = useState<PictureKind>('png');
  const [theme, setTheme] = useState<DrawingTheme>('light');
  const svg = useMemo(() => {
    const context = { diagram, directory, words, format };
    return drawingSvg(diagram, context, { mirrored, inside, theme, state: stateWords(state, context) });
  }, [diagram, directory, words, format, mirrored, inside, theme, state]);
  const save = async () => {
    try {
      await savePicture(kind, svg, diagram.id);
      onClose();
    } catch {
      view.say(words.tools.files.failed);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="full"
      title={picture.title}
      note={stateWords(state, { words, format })}
      foot={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {picture.save}
          </Button>
        </>
      }
    >
      <div className={styles.save}>
        <div className={styles.settings}>
          <RadioCards
            label={picture.kind}
            value={kind}
            onChange={setKind}
            cards={(['png', 'svg'] as const).map((id) => ({ id, name: picture.kinds[id] }))}
          />
          <div className={styles.field}>
            <span className={styles.label}>{picture.colours}</span>
            <SegmentedControl
              label={picture.colours}
              segments={(['light', 'dark'] as const).map((id) => ({ id, name: picture.themes[id] }))}
              value={theme}
              onChange={setTheme}
            />
          </div>
        </div>
        <img
          className={styles.preview}
          data-theme={theme}
          alt={picture.preview}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        />
      </div>
    </Dialog>
  );
}
