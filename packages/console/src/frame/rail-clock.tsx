// The working clock at the rail's foot: now, the day's hours with their break, working time left, the next closed day.
import { useTestClock } from '@baton/client/react';
import { Icon, useFormat, useWords } from '@baton/look';
import { useMemo } from 'react';
import { useWorkingTime } from '../time/use-working-time';
import { type WorkingDay, workingDayAt } from '../time/working-day';
import styles from './rail-clock.module.css';
import { TestClock } from './test-clock';

export function RailClock() {
  const { now, office } = useWorkingTime();
  const format = useFormat();
  const day = useMemo(() => (office ? workingDayAt(office, now) : null), [office, now]);
  const sentences = useDaySentences(day, now);
  const canMove = Boolean(useTestClock().data);
  return (
    <div className={styles.clock}>
      <div className={styles.now}>
        <Icon name="clock" size={14} />
        <time dateTime={new Date(now).toISOString()}>{format.instant(now, now)}</time>
        {canMove && <TestClock />}
      </div>
      {day && day.spans.length > 0 && <DayBar day={day} now={now} label={sentences[0] ?? ''} />}
      {sentences.map((sentence, index) => (
        <div key={sentence} className={index === 0 ? styles.left : styles.next}>
          {sentence}
        </div>
      ))}
    </div>
  );
}

function useDaySentences(day: WorkingDay | null, now: number): string[] {
  const { shell, screens } = useWords();
  const format = useFormat();
  if (!day) return [];
  const { clock } = shell;
  const first = day.spans[0];
  const today =
    day.closedName !== null
      ? clock.closedToday(day.closedName)
      : !first || day.leftIn === 0
        ? first
          ? clock.dayOver
          : screens.dayOff
        : now < first.fromAt
          ? clock.notStarted(format.time(first.fromAt))
          : clock.leftToday(format.spanOfDay(day.leftIn));
  const { nextClosed } = day;
  if (day.leftIn === 0 && day.opensAt !== null) return [today, screens.nextWork(format.moment(day.opensAt, now))];
  if (!nextClosed) return [today];
  return [
    today,
    nextClosed.isTomorrow ? clock.tomorrowHoliday : clock.nextClosed(format.day(nextClosed.at, now), nextClosed.name),
  ];
}

function DayBar({ day, now, label }: { readonly day: WorkingDay; readonly now: number; readonly label: string }) {
  const fromAt = day.spans[0]?.fromAt ?? 0;
  const toAt = day.spans.at(-1)?.toAt ?? 1;
  const part = (at: number) => `${((Math.min(Math.max(at, fromAt), toAt) - fromAt) / (toAt - fromAt)) * 100}%`;
  const width = (from: number, to: number) =>
    `${(Math.max(0, Math.min(to, toAt) - Math.max(from, fromAt)) / (toAt - fromAt)) * 100}%`;
  return (
    <div className={styles.day} role="img" aria-label={label}>
      {day.spans.map((span) => (
        <span key={span.fromAt}>
          <i style={{ insetInlineStart: part(span.fromAt), inlineSize: width(span.fromAt, span.toAt) }} />
          {now > span.fromAt && (
            <i
              className={styles.used}
              style={{ insetInlineStart: part(span.fromAt), inlineSize: width(span.fromAt, Math.min(now, span.toAt)) }}
            />
          )}
        </span>
      ))}
    </div>
  );
}
