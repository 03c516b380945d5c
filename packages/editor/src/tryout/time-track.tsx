// The axis of time: closed hours hatched, who held the baton, dots for what happened and rings for what comes. Its cursor is dragged, or moved
// with the arrow keys: back it looks at an earlier moment, ahead it lets time pass.
import '@baton/words/parts';
import { Avatar, classes, useDirection, useWords } from '@baton/look';
import { type KeyboardEvent, type PointerEvent, type Ref, useRef } from 'react';
import { earlierMoment, laterMoment } from './moments-of-run';
import type { TimeAxis } from './time-axis';
import styles from './time-track.module.css';
import { useTryOut } from './try-out-context';

/** Log entries that are dots on the axis. */
const TOLD = new Set([
  'instance.started',
  'item.completed',
  'item.assigned',
  'message.received',
  'subscription.matched',
  'milestone.reached',
  'alert.raised',
  'end.reached',
]);

export interface TimeTrackProps {
  readonly axis: TimeAxis;
  readonly frame: Ref<HTMLDivElement>;
}

export function TimeTrack({ axis, frame }: TimeTrackProps) {
  const words = useWords();
  const { moment, coming, format, session, names, futures } = useTryOut();
  const isRtl = useDirection() === 'rtl';
  const isDragged = useRef(false);
  const hasBegun = moment.case !== null;
  const endAt = moment.past?.endAt ?? moment.now;
  const whole = futures.all.find(({ id }) => id === futures.current)?.last ?? moment;
  const instantUnder = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.round(axis.instantAt(isRtl ? box.right - event.clientX : event.clientX - box.left));
  };
  const goTo = (at: number) =>
    at <= endAt ? session.look(at) : whole.case?.status === 'active' && session.perform({ type: 'advance', to: at });
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (!hasBegun) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isDragged.current = true;
    const at = instantUnder(event);
    if (at <= endAt) void session.look(at);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!isDragged.current) return;
    const at = instantUnder(event);
    if (at <= endAt) void session.look(at);
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    if (!isDragged.current) return;
    isDragged.current = false;
    const at = instantUnder(event);
    // From the past one comes back before time goes on.
    if (at > endAt && moment.past) void session.look(null);
    void goTo(at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [before, after] = isRtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const to = {
      [before]: earlierMoment(whole, moment.now),
      [after]: laterMoment(whole, moment.now) ?? (moment.past ? endAt : (coming[0]?.at ?? null)),
      Home: moment.startAt,
      End: endAt,
    }[event.key];
    if (to === undefined || !hasBegun) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== null) void goTo(to);
  };
  const held = whole.items
    .map((item) => ({
      item,
      start: axis.positionOf(item.createdAt),
      end: axis.positionOf(item.closedAt ?? endAt),
    }))
    .filter(({ start, end }) => end - start > 3)
    .sort((a, b) => a.start - b.start);
  return (
    <div
      ref={frame}
      className={styles.track}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        isDragged.current = false;
      }}
    >
      {axis.segments
        .filter(({ shade, width: own }) => !shade.working && own > 0)
        .map(({ shade, start, width: own }) => (
          <i key={shade.fromAt} className={styles.off} style={{ insetInlineStart: start, inlineSize: own }} />
        ))}
      {axis.days.map((day, i) => (
        <span
          key={day.date}
          className={classes(styles.day, day.isOff && styles.dayOff)}
          style={{ insetInlineStart: day.start, inlineSize: day.width }}
        >
          {i === 0
            ? format.day(day.at)
            : day.width > 56
              ? format.dayShort(day.at)
              : day.width > 22
                ? format.weekday(day.at)
                : ''}
        </span>
      ))}
      {held.map(({ item, start, end }) => {
        const isOpen = item.closedAt === null;
        const name = item.assignee ? names.person(item.assignee) : item.name;
        const first = name.split(' ')[0] ?? name;
        return (
          <span
            key={item.item}
            className={classes(styles.held, isOpen && styles.holds)}
            style={{ insetInlineStart: start + 1, inlineSize: end - start - 2 }}
            title={`${item.name}: ${name}`}
          >
            {item.assignee && end - start > 22 && <Avatar id={item.assignee} name={name} size="s" />}
            {end - start > 60 && (isOpen && item.assignee ? words.tryOut.holdsBaton(first) : first)}
          </span>
        );
      })}
      {whole.log
        .filter((entry) => TOLD.has(entry.type))
        .map((entry) => (
          <i
            key={entry.seq}
            className={classes(styles.event, entry.type === 'alert.raised' && styles.told)}
            style={{ insetInlineStart: axis.positionOf(entry.at) }}
            title={`${entry.name ?? ''} ${format.instant(entry.at)}`}
          />
        ))}
      {coming.map((event) => (
        <i
          key={event.key}
          className={classes(styles.event, styles.coming, event.isLate && styles.late)}
          style={{ insetInlineStart: axis.positionOf(event.at) }}
          title={`${event.mark} ${event.text}, ${format.instant(event.at)}`}
        />
      ))}
      {moment.past && <i className={styles.reached} style={{ insetInlineStart: axis.positionOf(endAt) }} />}
      <span
        role="slider"
        tabIndex={hasBegun ? 0 : -1}
        aria-label={words.processTests.futures.moment}
        aria-valuemin={moment.startAt}
        aria-valuemax={endAt}
        aria-valuenow={moment.now}
        aria-valuetext={format.instant(moment.now)}
        aria-disabled={!hasBegun}
        className={styles.cursor}
        style={{ insetInlineStart: axis.positionOf(moment.now) }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
