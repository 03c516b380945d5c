// Due on the ribbon: a flag, and with `onDueChange` a slider. It moves by working time only, so that it jumps over what is
// hatched. Home is one working hour after the start, End the last working moment that the shades know.
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { classes } from '../class-names';
import { useDirection, useFormat, useWords } from '../locale/locale-provider';
import { moveOf, placeOn } from './handle-moves';
import styles from './ribbon.module.css';
import type { RibbonScale } from './ribbon-scale';
import type { Shade } from './shade';
import { addWorking, shiftWorkingDay, workingBetween } from './working-time';

const HOUR = 3_600_000;

export interface DueHandleProps {
  readonly shades: readonly Shade[];
  readonly scale: RibbonScale;
  readonly startAt: number;
  readonly dueAt: number;
  readonly zone: string;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onDueChange?: ((dueAt: number) => void) | undefined;
}

export function DueHandle({ shades, scale, startAt, dueAt, zone, frame, onDueChange }: DueHandleProps) {
  const { deadline } = useWords();
  const format = useFormat();
  const isRtl = useDirection() === 'rtl';
  const dragging = useRef(false);
  const allIn = workingBetween(shades, startAt, shades.at(-1)?.toAt ?? startAt);
  const px = scale.positionOf(dueAt);
  const style = { insetInlineStart: px, '--before': px, '--after': scale.width - px } as CSSProperties;

  if (!onDueChange) {
    return (
      <div aria-hidden className={styles.due} style={style}>
        <span>{deadline.due}</span>
      </div>
    );
  }

  /** To a whole working hour after the start, never to the start itself. */
  const moveTo = (workingIn: number) => {
    const next = addWorking(shades, startAt, Math.min(Math.max(workingIn, HOUR), allIn));
    if (next !== dueAt) onDueChange(next);
  };
  const usedIn = workingBetween(shades, startAt, dueAt);

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event, isRtl);
    if (move?.isDay) moveTo(workingBetween(shades, startAt, shiftWorkingDay(shades, dueAt, move.by, zone)));
    else if (move) moveTo(usedIn + move.by * HOUR);
    else if (event.key === 'Home') moveTo(HOUR);
    else if (event.key === 'End') moveTo(allIn);
    else return;
    event.preventDefault();
  };

  const onPointerMove = (event: PointerEvent) => {
    const px = dragging.current ? placeOn(frame.current, event, isRtl) : null;
    if (px === null) return;
    moveTo(Math.round(workingBetween(shades, startAt, scale.instantAt(px)) / HOUR) * HOUR);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={deadline.handle}
      aria-description={deadline.dragHint}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={Math.round(allIn / HOUR)}
      aria-valuenow={Math.round((usedIn / HOUR) * 100) / 100}
      aria-valuetext={`${format.instant(dueAt)}, ${format.spanSpoken(usedIn)}`}
      className={classes(styles.due, styles.handle)}
      style={style}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    >
      <span>{deadline.due}</span>
    </div>
  );
}
