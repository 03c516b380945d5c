// The deadline ribbon: from start to twice the budget in working time. Nights, breaks and days off are folded and hatched, days
// off are named; the budget is filled; marks show the ladder; Due is a handle. Runs from the start side.
import { useMemo, useRef } from 'react';
import { classes } from '../class-names';
import { useFormat, useWords } from '../locale/locale-provider';
import { DueHandle } from './due-handle';
import styles from './ribbon.module.css';
import { ribbonLabels } from './ribbon-labels';
import { RibbonMarks } from './ribbon-marks';
import { makeRibbonScale } from './ribbon-scale';
import { RibbonSegments } from './ribbon-segments';
import type { ClosedReason, RibbonMark, Shade } from './shade';
import { StartHandle } from './start-handle';
import { useWidth } from './use-width';

export interface DeadlineRibbonProps {
  /** Without gaps, from the day of `startAt` to beyond the last mark. */
  readonly shades: readonly Shade[];
  readonly startAt: number;
  readonly dueAt: number;
  readonly marks?: readonly RibbonMark[] | undefined;
  /** IANA name of the calendar's zone: where days begin. The screen's own zone when absent. */
  readonly zone?: string | undefined;
  /** Makes Due a handle: drag, arrows (one working hour), Shift with arrows (one working day), Home, End. */
  readonly onDueChange?: ((dueAt: number) => void) | undefined;
  /** Makes the start a handle: drag, arrows (one hour), Shift with arrows (one day). Where no work is done, the next (1) or last (-1) moment is meant. */
  readonly onStartChange?: ((startAt: number, towards: 1 | -1) => void) | undefined;
  /** A mark to light up, because its rung is pointed at. */
  readonly litMark?: string | undefined;
  readonly onMarkHover?: ((id: string | null) => void) | undefined;
  readonly className?: string | undefined;
}

export function DeadlineRibbon(props: DeadlineRibbonProps) {
  const { shades, startAt, dueAt, marks = [], onDueChange, onStartChange, litMark, onMarkHover, className } = props;
  const { deadline } = useWords();
  const format = useFormat();
  const zone = props.zone ?? format.zone;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 312);
  const scale = useMemo(() => makeRibbonScale(shades, width), [shades, width]);
  const labels = useMemo(
    () => ribbonLabels(scale, format, zone, (reason) => reasonWords(reason, deadline)),
    [scale, format, zone, deadline],
  );
  const overUntilAt = Math.max(dueAt, ...marks.filter((mark) => mark.tone === 'late').map((mark) => mark.at));
  const dueWords = deadline.dueAt(format.instant(dueAt));

  return (
    <div
      ref={frame}
      className={classes(styles.ribbon, className)}
      {...(onDueChange || onStartChange
        ? { role: 'group', 'aria-label': deadline.handle }
        : { role: 'img', 'aria-label': dueWords })}
    >
      <RibbonSegments scale={scale} startAt={startAt} dueAt={dueAt} overUntilAt={overUntilAt} />
      <StartHandle scale={scale} startAt={startAt} frame={frame} onStartChange={onStartChange} />
      <RibbonMarks scale={scale} marks={marks} dueAt={dueAt} litMark={litMark} onMarkHover={onMarkHover} />
      {labels.map(({ key, middle, text, line, isOff }) => (
        <span
          key={key}
          aria-hidden
          className={classes(styles.day, isOff && styles.off, line === 'reason' && styles.reason)}
          style={{ insetInlineStart: middle }}
        >
          {text}
        </span>
      ))}
      <DueHandle
        shades={shades}
        scale={scale}
        startAt={startAt}
        dueAt={dueAt}
        zone={zone}
        frame={frame}
        onDueChange={onDueChange}
      />
    </div>
  );
}

function reasonWords(
  reason: ClosedReason,
  words: { holiday: string; weekend: string; night: string; break: string },
): string {
  return reason.type === 'holiday' ? (reason.name ?? words.holiday) : words[reason.type];
}
