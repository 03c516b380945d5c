// The start on the ribbon: a bar, and with `onStartChange` a slider: another start shows what the same target comes to then. While it is dragged the
// ribbon stands still under it.
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { classes } from '../class-names';
import { useDirection, useFormat, useWords } from '../locale/locale-provider';
import { moveOf, placeOn } from './handle-moves';
import styles from './ribbon.module.css';
import type { RibbonScale } from './ribbon-scale';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface StartHandleProps {
  readonly scale: RibbonScale;
  readonly startAt: number;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onStartChange?: ((startAt: number, towards: 1 | -1) => void) | undefined;
}

export function StartHandle({ scale, startAt, frame, onStartChange }: StartHandleProps) {
  const { deadline } = useWords();
  const format = useFormat();
  const isRtl = useDirection() === 'rtl';
  const [held, setHeld] = useState<number | null>(null);
  // Let go before what was moved has been drawn.
  const last = useRef<number | null>(null);
  const hold = (next: number | null) => {
    last.current = next;
    setHeld(next);
  };
  const at = held ?? startAt;
  const style = { insetInlineStart: scale.positionOf(at) - 1 };
  if (!onStartChange)
    return (
      <div className={styles.begin} style={style} aria-hidden>
        <span>{deadline.start}</span>
      </div>
    );

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event, isRtl);
    if (!move) return;
    event.preventDefault();
    onStartChange(startAt + move.by * (move.isDay ? DAY : HOUR), move.by);
  };
  const onPointerMove = (event: PointerEvent) => {
    const px = last.current === null ? null : placeOn(frame.current, event, isRtl);
    if (px === null) return;
    hold(Math.round(scale.instantAt(px) / HOUR) * HOUR);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={deadline.changeExample}
      aria-description={deadline.dragHint}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={scale.width}
      aria-valuenow={Math.round(scale.positionOf(at))}
      aria-valuetext={format.instant(at)}
      className={classes(styles.begin, styles.handle)}
      style={style}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        hold(startAt);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        const at = last.current;
        hold(null);
        if (at !== null && at !== startAt) onStartChange(at, 1);
      }}
      onPointerCancel={() => hold(null)}
    >
      <span>{held === null ? deadline.start : format.instant(held)}</span>
    </div>
  );
}
