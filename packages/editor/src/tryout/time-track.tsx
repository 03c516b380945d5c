// The axis of time: closed hours hatched, who held the baton, dots for what happened and rings for what comes. Pressing it moves time on.
import { Avatar, classes, useDirection, useWords } from '@baton/look';
import { type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Names } from '../panel/names';
import styles from './scrubber.module.css';
import { timeAxis } from './time-axis';
import { useTryOut } from './try-out-context';

const DAY_MS = 86_400_000;
/** Days shown ahead at least. */
const AHEAD = 3;
const MOST_DAYS = 40;

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

export function TimeTrack({ names }: { readonly names: Names }) {
  const words = useWords();
  const { moment, calendar, coming, format, session } = useTryOut();
  const isRtl = useDirection() === 'rtl';
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidthOf(frame);
  const lastAt = Math.max(moment.now + AHEAD * DAY_MS, ...coming.slice(0, 4).map((event) => event.at));
  const axis = useMemo(
    () => timeAxis(calendar, moment.startAt, Math.min(lastAt, moment.startAt + MOST_DAYS * DAY_MS), width),
    [calendar, moment.startAt, lastAt, width],
  );
  const isActive = moment.case?.status === 'active';
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !isActive) return;
    const at = axis.instantAt(isRtl ? box.right - event.clientX : event.clientX - box.left);
    if (at > moment.now) void session.perform({ type: 'advance', to: Math.round(at) });
  };
  const held = moment.items
    .map((item) => ({
      item,
      start: axis.positionOf(item.createdAt),
      end: axis.positionOf(item.closedAt ?? moment.now),
    }))
    .filter(({ start, end }) => end - start > 3)
    .sort((a, b) => a.start - b.start);
  return (
    <div ref={frame} className={styles.track} onPointerDown={onPointerDown}>
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
      {moment.log
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
      <i className={styles.cursor} style={{ insetInlineStart: axis.positionOf(moment.now) }} />
    </div>
  );
}

function useWidthOf(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1_200);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
