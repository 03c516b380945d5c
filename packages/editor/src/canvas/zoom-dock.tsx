// The dock at the bottom of the canvas: zoom, fit, and what else the surroundings put there.
import { Icon, IconButton, useFormat, useWords } from '@baton/look';
import { useStore } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Acts } from './acts';
import styles from './dock.module.css';
import { TwoPressesButton } from './two-presses-button';
import { ZOOM } from './viewport';

export interface ZoomDockProps {
  readonly onFit: () => void;
  readonly onZoom: (zoom: number) => void;
  /** Null: nothing can be arranged or turned here. */
  readonly acts: Pick<Acts, 'arrange' | 'turn'> | null;
  readonly isSideways: boolean;
  readonly children?: ReactNode;
}

export const ZoomDock = memo(function ZoomDock(props: ZoomDockProps) {
  const { onFit, onZoom, acts, isSideways, children } = props;
  const { editor, canvas } = useWords();
  const { percent } = useFormat();
  const zoom = useStore((state) => state.transform[2]);
  return (
    <div className={styles.dock} role="toolbar" aria-label={editor.keys.zoom}>
      <div className={styles.box}>
        <IconButton
          icon="remove"
          size="s"
          label={editor.dock.zoomOut}
          keys="−"
          onPress={() => onZoom(zoom / ZOOM.step)}
        />
        <Button
          className={styles.percent ?? ''}
          aria-label={`${editor.keys.zoom}: ${percent(zoom)}`}
          onPress={() => onZoom(1)}
        >
          {percent(zoom)}
        </Button>
        <IconButton icon="add" size="s" label={editor.dock.zoomIn} keys="+" onPress={() => onZoom(zoom * ZOOM.step)} />
      </div>
      <div className={styles.box}>
        <Button className={styles.act ?? ''} onPress={onFit}>
          <Icon name="fit" size={14} />
          {editor.dock.fit}
        </Button>
        {acts && <IconButton icon="arrange" size="s" label={editor.dock.arrange} onPress={acts.arrange} />}
        {acts && (
          <IconButton
            icon={isSideways ? 'distribute-down' : 'distribute-across'}
            size="s"
            label={isSideways ? canvas.direction.down : canvas.direction.across}
            onPress={acts.turn}
          />
        )}
      </div>
      {acts && <TwoPressesButton />}
      {children}
    </div>
  );
});
