// The axis of time of a try-out, as wide as its frame and as long as the longest of its futures.
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type TimeAxis, timeAxis } from './time-axis';
import { useTryOut } from './try-out-context';

const DAY_MS = 86_400_000;
/** Days shown ahead at least. */
const AHEAD = 3;
const MOST_DAYS = 40;

export function useAxis(): { readonly axis: TimeAxis; readonly frame: RefObject<HTMLDivElement | null> } {
  const { moment, calendar, coming, futures } = useTryOut();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidthOf(frame);
  const ends = futures.all.flatMap(({ last }) => (last ? [last.case?.endedAt ?? last.now] : []));
  const lastAt = Math.max(moment.now + AHEAD * DAY_MS, ...ends, ...coming.slice(0, 4).map((event) => event.at));
  const starts = futures.all.map((future) => future.startAt ?? moment.startAt);
  const firstAt = futures.all.length > 1 ? Math.min(moment.startAt, ...starts) : moment.startAt;
  const fromAt = firstAt < lastAt - MOST_DAYS * DAY_MS ? moment.startAt : firstAt;
  const axis = useMemo(
    () => timeAxis(calendar, fromAt, Math.min(lastAt, fromAt + MOST_DAYS * DAY_MS), width),
    [calendar, fromAt, lastAt, width],
  );
  return { axis, frame };
}

function useWidthOf(frame: RefObject<HTMLElement | null>): number {
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
