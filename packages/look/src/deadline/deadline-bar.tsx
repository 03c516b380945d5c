// The deadline of one task as a line over its whole width: what is used, what is left, where the reminders stand and which
// have gone out. Working time has width, closed time has none.
import { useRef } from 'react';
import { classes } from '../class-names';
import { useFormat, useWords } from '../locale/locale-provider';
import { type BudgetTone, toneOfShare } from './budget-ring';
import styles from './deadline-bar.module.css';
import type { Shade } from './shade';
import { useWidth } from './use-width';
import { workingBetween } from './working-time';

export interface BarMark {
  readonly id: string;
  readonly at: number;
  /** Under its time: "push, read". */
  readonly note?: string | undefined;
  /** Has gone out. */
  readonly isDone?: boolean | undefined;
}

export interface DeadlineBarProps {
  readonly startAt: number;
  readonly dueAt: number;
  readonly now: number;
  readonly marks?: readonly BarMark[] | undefined;
  /** Without them all time counts. */
  readonly shades?: readonly Shade[] | undefined;
  readonly tone?: BudgetTone | undefined;
  /** Names start, marks and due under the line. */
  readonly hasLabels?: boolean | undefined;
  readonly startNote?: string | undefined;
}

/** Pixels that a label needs to itself. */
const LABEL_PX = 104;
const USUAL_WIDTH = 740;

export function DeadlineBar(props: DeadlineBarProps) {
  const { startAt, dueAt, now, marks = [], shades, hasLabels = true, startNote } = props;
  const { deadline } = useWords();
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, USUAL_WIDTH);
  const endAt = Math.max(dueAt, now, ...marks.map((mark) => mark.at));
  const countTo = (at: number) => (shades ? workingBetween(shades, startAt, at) : at - startAt);
  const whole = Math.max(countTo(endAt), 1);
  const share = (at: number) => Math.min(Math.max(countTo(at) / whole, 0), 1);
  const tone = props.tone ?? toneOfShare(countTo(now) / Math.max(countTo(dueAt), 1));
  const apart = Math.min(LABEL_PX / width, 1);
  const labels = keepApart(
    [
      { id: 'start', at: startAt, share: 0, note: startNote ?? deadline.assigned },
      // Right after the start its own place is taken.
      { id: 'due', at: dueAt, share: Math.max(share(dueAt), apart), note: deadline.due.toLocaleLowerCase() },
      ...marks.filter((mark) => mark.at !== dueAt).map((mark) => ({ ...mark, share: share(mark.at) })),
    ],
    apart,
  );

  return (
    <div
      ref={frame}
      role="img"
      aria-label={`${deadline.dueAt(format.instant(dueAt))}. ${format.untilDueSpoken(countTo(dueAt) - countTo(now))}`}
    >
      <div className={styles.line}>
        <i className={classes(styles.used, styles[tone])} style={{ inlineSize: percent(share(now)) }} />
        {marks.map((mark) => (
          <i
            key={mark.id}
            className={classes(styles.mark, mark.isDone && styles.done)}
            style={{ insetInlineStart: percent(share(mark.at)) }}
          />
        ))}
        <i className={classes(styles.mark, styles.due)} style={{ insetInlineStart: percent(share(dueAt)) }} />
      </div>
      {hasLabels && (
        <div className={styles.labels}>
          {labels.map(({ id, at, note, share: place }) => (
            <span
              key={id}
              className={classes(place < 0.04 && styles.first, place > 0.96 && styles.last)}
              style={
                place < 0.04
                  ? { insetInlineStart: 0 }
                  : place > 0.96
                    ? { insetInlineEnd: 0 }
                    : { insetInlineStart: percent(place) }
              }
            >
              <b>{format.sameDay(at, now) ? format.time(at) : `${format.weekday(at)} ${format.time(at)}`}</b>
              {note}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

interface Label {
  readonly id: string;
  readonly at: number;
  readonly share: number;
  readonly note?: string | undefined;
}

/** Start and due are always named; a mark only where it has room. */
function keepApart(labels: readonly Label[], apart: number): readonly Label[] {
  const kept: Label[] = [];
  for (const label of labels) {
    if (
      label.id === 'start' ||
      label.id === 'due' ||
      kept.every((other) => Math.abs(other.share - label.share) >= apart)
    ) {
      kept.push(label);
    }
  }
  return kept.sort((one, other) => one.share - other.share);
}

function percent(share: number): string {
  return `${share * 100}%`;
}
