// One day of the proof as a bar: counted time, what is left of it, pauses, the gap at lunch, Due at its end.
import type { ReactNode } from 'react';
import { classes } from '../class-names';
import styles from './walk.module.css';
import type { WalkRow, WalkScale } from './walk-rows';

export interface WalkTrackProps {
  readonly row: WalkRow;
  readonly scale: WalkScale;
  readonly startAt: number;
  readonly dueAt: number | null;
  readonly now: number | undefined;
  readonly pauses: readonly { readonly fromAt: number; readonly toAt: number }[];
  readonly tone: 'onTrack' | 'atRisk' | 'overdue';
  /** Why nothing was counted. */
  readonly children?: ReactNode;
}

export function WalkTrack({ row, scale, dueAt, now, pauses, tone, children }: WalkTrackProps) {
  if (row.isPaused) {
    return (
      <span className={classes(styles.track, styles.stood)}>
        <em>{children}</em>
      </span>
    );
  }
  if (row.closed) {
    return (
      <span className={classes(styles.track, styles.closed)}>
        <em>{children}</em>
      </span>
    );
  }
  const part = (fromAt: number, toAt: number, className: string | undefined) => {
    const from = scale.shareOf(row.fromAt, Math.max(fromAt, row.fromAt));
    const to = scale.shareOf(row.fromAt, Math.min(toAt, row.toAt));
    if (to <= from || toAt <= row.fromAt || fromAt >= row.toAt) return null;
    return (
      <i
        key={`${className}-${fromAt}`}
        className={className}
        style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
      />
    );
  };
  const until = now ?? Number.POSITIVE_INFINITY;
  return (
    <span className={styles.track} aria-hidden="true">
      {row.spans.map((span) => part(span.fromAt, Math.min(span.toAt, until), styles.counted))}
      {row.spans.map((span) => part(Math.max(span.fromAt, until), span.toAt, classes(styles.left, styles[tone])))}
      {pauses.map((pause) => part(pause.fromAt, pause.toAt, styles.pause))}
      {scale.gaps.map((gap) => (
        <i
          key={gap.from}
          className={styles.gap}
          style={{
            insetInlineStart: percent((gap.from - scale.fromHour) / (scale.toHour - scale.fromHour)),
            inlineSize: percent((gap.to - gap.from) / (scale.toHour - scale.fromHour)),
          }}
        />
      ))}
      {dueAt !== null && dueAt >= row.fromAt && dueAt < row.toAt && (
        <i className={styles.end} style={{ insetInlineStart: percent(scale.shareOf(row.fromAt, dueAt)) }} />
      )}
    </span>
  );
}

function percent(share: number): string {
  return `${share * 100}%`;
}
