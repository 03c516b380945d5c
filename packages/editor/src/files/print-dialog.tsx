// Asks how the drawing is put on paper, shows the pages as they will be, and prints them. Loaded when it is first asked for.
import { Button, Dialog, NumberField, Select, Switch, useDirection, useFormat, useWords } from '@baton/look';
import { useMemo, useRef, useState } from 'react';
import { useEditor, useView } from '../document/editor-context';
import { measuresOf } from '../layout/directed';
import { type DrawnFrom, stateWords } from './drawn-state';
import styles from './print-dialog.module.css';
import { printedDrawing } from './print-html';
import { PAPERS, type PrintSettings, usualPrint } from './print-pages';
import { useDrawn } from './use-drawn';
import { useFontFaces } from './use-font-faces';

export interface PrintDialogProps {
  /** Where the drawing comes from; null: the host keeps its versions. */
  readonly from?: DrawnFrom | null;
  /** When it is printed, epoch ms. */
  readonly at: number;
  readonly onClose: () => void;
}

const SIZES = ['width', 'one', 'life', 'grid'] as const;

export default function PrintDialog({ from = null, at, onClose }: PrintDialogProps) {
  const words = useWords();
  const { print } = words.output;
  const format = useFormat();
  const mirrored = useDirection() === 'rtl';
  const { directory } = useEditor();
  const { diagram, state } = useDrawn(from);
  const inside = useView((view) => view.inside);
  const [settings, setSettings] = useState<PrintSettings>(() => usualPrint(measuresOf(diagram).sideways));
  const set = (change: Partial<PrintSettings>) => setSettings((before) => ({ ...before, ...change }));
  const preview = useRef<HTMLIFrameElement>(null);
  const { html, pages } = useMemo(() => {
    const context = { diagram, directory, words, format };
    const said = stateWords(state, context);
    return printedDrawing(diagram, context, { mirrored, inside, settings, state: said, at });
  }, [diagram, directory, words, format, mirrored, inside, settings, state, at]);
  const faces = useFontFaces(html);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      shape="full"
      title={print.title}
      note={<output data-pages={pages}>{print.pages(pages)}</output>}
      foot={
        <>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button variant="primary" onPress={() => preview.current?.contentWindow?.print()}>
            {print.print}
          </Button>
        </>
      }
    >
      <div className={styles.print}>
        <div className={styles.settings}>
          <Select
            label={print.paper}
            options={(Object.keys(PAPERS) as PrintSettings['paper'][]).map((id) => ({ id, name: print.papers[id] }))}
            value={settings.paper}
            onChange={(paper) => set({ paper })}
          />
          <Select
            label={print.turned}
            options={(['portrait', 'landscape'] as const).map((id) => ({ id, name: print[id] }))}
            value={settings.turned}
            onChange={(turned) => set({ turned })}
          />
          <Select
            label={print.size}
            options={SIZES.map((id) => ({ id, name: print.sizes[id] }))}
            value={settings.size}
            onChange={(size) => set({ size })}
          />
          {settings.size === 'grid' && (
            <div className={styles.grid}>
              <NumberField
                label={print.across}
                minValue={1}
                maxValue={20}
                value={settings.across}
                onChange={(across) => Number.isInteger(across) && set({ across })}
              />
              <NumberField
                label={print.down}
                minValue={1}
                maxValue={40}
                value={settings.down}
                onChange={(down) => Number.isInteger(down) && set({ down })}
              />
            </div>
          )}
          <Switch isSelected={settings.marks} onChange={(marks) => set({ marks })}>
            {print.marks}
          </Switch>
          <Switch isSelected={settings.map} onChange={(map) => set({ map })}>
            {print.map}
          </Switch>
        </div>
        <iframe
          ref={preview}
          className={styles.preview}
          title={print.preview}
          srcDoc={html.replace('</head>', () => `<style>${faces}</style></head>`)}
        />
      </div>
    </Dialog>
  );
}
