// The proof of a due time: one row a day, hours counted and their running sum; breaks are gaps, closed days are hatched and
// named, the last bar ends at Due. A table to a screen reader.
import { useMemo } from 'react';
import { classes } from '../class-names';
import { useFormat, useWords } from '../locale/locale-provider';
import type { ClosedReason, WalkLine } from './shade';
import styles from './walk.module.css';
import { makeWalkScale, type WalkPause, walkRows } from './walk-rows';
import { WalkTrack } from './walk-track';

export interface DeadlineWalkProps {
  readonly lines: readonly WalkLine[];
  readonly startAt: number;
  /** Null: it stands still. */
  readonly dueAt: number | null;
  /** What lies between now and due is shown as left. */
  readonly now?: number | undefined;
  readonly zone?: string | undefined;
  /** Time in which the clock stood; striped. */
  readonly pauses?: readonly WalkPause[] | undefined;
  readonly tone?: 'onTrack' | 'atRisk' | 'overdue' | undefined;
}

const NONE: readonly WalkPause[] = [];

export function DeadlineWalk({
  lines,
  startAt,
  dueAt,
  now,
  pauses = NONE,
  tone = 'onTrack',
  ...rest
}: DeadlineWalkProps) {
  const { deadline } = useWords();
  const format = useFormat();
  const zone = rest.zone ?? format.zone;
  const rows = useMemo(() => walkRows(lines, zone, pauses), [lines, zone, pauses]);
  const scale = useMemo(() => makeWalkScale(lines, zone), [lines, zone]);

  return (
    <table className={styles.walk}>
      <caption className={styles.said}>{deadline.walkTitle}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles.said}>{deadline.day}</span>
          </th>
          <td aria-hidden="true">
            <div className={styles.hours}>
              {scale.hours.map(({ share, text }) => (
                <span key={text} style={{ insetInlineStart: `${share * 100}%` }}>
                  {text}
                </span>
              ))}
            </div>
          </td>
          <th scope="col" className={styles.figure}>
            {deadline.counted}
          </th>
          <th scope="col" className={styles.figure}>
            {deadline.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isToday = now !== undefined && now >= row.fromAt && now < row.toAt;
          const name =
            row.lastAt === row.fromAt ? format.dayShort(row.fromAt) : format.dayRange(row.fromAt, row.lastAt);
          return (
            <tr key={row.fromAt} className={classes(isToday && styles.today)}>
              <th scope="row">{name}</th>
              <td>
                <WalkTrack
                  row={row}
                  scale={scale}
                  startAt={startAt}
                  dueAt={dueAt}
                  now={now}
                  pauses={pauses}
                  tone={tone}
                >
                  {row.isPaused ? deadline.paused : row.closed && closedWords(row.closed, deadline)}
                </WalkTrack>
              </td>
              <td className={styles.figure}>{row.closed || row.isPaused ? '' : format.hoursMinutes(row.countedIn)}</td>
              <td className={classes(styles.figure, styles.sum)}>
                {row.closed || row.isPaused ? '' : format.hoursMinutes(row.sumIn)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function closedWords(
  reason: ClosedReason,
  words: { holiday: string; holidayNamed: (name: string) => string; weekend: string; closed: string },
): string {
  if (reason.type === 'holiday') return reason.name ? words.holidayNamed(reason.name) : words.holiday;
  return reason.type === 'weekend' ? words.weekend : words.closed;
}
