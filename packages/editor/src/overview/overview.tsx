// The overview: the whole drawing in small with what is in sight of it, at the foot of the palette, where it hides nothing. Press or drag to look
// elsewhere; the arrow keys do the same. Not shown while all of the drawing is in sight.
import { useWords } from '@baton/look';
import { type KeyboardEvent, memo, type PointerEvent, useSyncExternalStore } from 'react';
import { useEditor, useView } from '../document/editor-context';
import type { Box } from '../layout/box';
import { right } from '../layout/box';
import styles from './overview.module.css';
import type { StageSight } from './stage-sight';

const WIDTH = 196;
const HEIGHT = 150;
/** Share of what is in sight that an arrow key moves. */
const STEP = 0.25;

export function Overview() {
  const { overview } = useWords().tools;
  const { sight } = useEditor();
  const shown = useSyncExternalStore(sight.subscribe, sight.getState, sight.getState);
  const selected = useView((view) => view.selection.nodes);
  if (!shown || shown.boxes.length === 0 || holdsAll(shown.seen, shown.bounds)) return null;
  const { bounds, seen, boxes, goTo } = shown;
  const scale = Math.min(WIDTH / Math.max(bounds.width, 1), HEIGHT / Math.max(bounds.height, 1));
  const chosen = new Set(selected);
  const look = (event: PointerEvent<SVGSVGElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    const unit = bounds.width / rect.width;
    goTo({ x: bounds.x + (event.clientX - rect.left) * unit, y: bounds.y + (event.clientY - rect.top) * unit });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (!by) return;
    event.preventDefault();
    goTo({
      x: seen.x + seen.width * (0.5 + by.x * STEP),
      y: seen.y + seen.height * (0.5 + by.y * STEP),
    });
  };
  return (
    <div className={styles.overview}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that is moved, not a group of fields */}
      <svg
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved with the arrow keys
        tabIndex={0}
        aria-label={`${overview.title}. ${overview.hint}`}
        className={styles.map}
        viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
        width={bounds.width * scale}
        height={bounds.height * scale}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          look(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && look(event)}
        onKeyDown={onKeyDown}
      >
        <Steps boxes={boxes} least={3 / scale} />
        {boxes
          .filter(({ id }) => chosen.has(id))
          .map((box) => (
            <rect
              key={box.id}
              className={styles.step}
              data-selected
              x={box.x}
              y={box.y}
              width={box.width}
              height={Math.max(box.height, 3 / scale)}
              rx={8}
            />
          ))}
        <rect
          className={styles.seen}
          x={seen.x}
          y={seen.y}
          width={seen.width}
          height={seen.height}
          strokeWidth={1.5 / scale}
          rx={3 / scale}
        />
      </svg>
    </div>
  );
}

/** All steps as one shape: a large drawing is drawn once, not at every move of what is in sight. */
const Steps = memo(function Steps({ boxes, least }: { readonly boxes: StageSight['boxes']; readonly least: number }) {
  const shape = boxes.map((b) => `M${b.x} ${b.y}h${b.width}v${Math.max(b.height, least)}h${-b.width}z`).join('');
  return <path className={styles.step} d={shape} />;
});

const MOVES: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

function holdsAll(seen: Box, bounds: Box): boolean {
  return (
    seen.x <= bounds.x + 1 &&
    seen.y <= bounds.y + 1 &&
    right(seen) >= right(bounds) - 1 &&
    seen.y + seen.height >= bounds.y + bounds.height - 1
  );
}
