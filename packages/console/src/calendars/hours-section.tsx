// The hours of the week as bars of a day, or the days of the shifts that come round; and changing them.
import type { BusinessCalendar } from '@baton/client';
import { type TimeSpan, WEEKDAYS } from '@baton/core';
import { Button, useFormat, useWords } from '@baton/look';
import { useState } from 'react';
import { type CalendarDraft, hoursOf } from './calendar-draft';
import { useCalendarSentences } from './calendar-words';
import styles from './calendars.module.css';
import hours from './hours.module.css';
import { HoursDialog } from './hours-dialog';
import { lengthOf, minutesOf } from './hours-form';

export interface HoursSectionProps {
  readonly draft: CalendarDraft;
  /** The draft composed. */
  readonly calendar: BusinessCalendar;
  readonly onChange: ((draft: CalendarDraft) => void) | undefined;
}

export function HoursSection({ draft, calendar, onChange }: HoursSectionProps) {
  const { calendars: t } = useWords();
  const say = useCalendarSentences();
  const [isOpen, setIsOpen] = useState(false);
  const { layer } = hoursOf(draft);
  const days = calendar.rota
    ? calendar.rota.days.map((spans, i) => ({ name: t.dayOfShift(i + 1), spans }))
    : WEEKDAYS.map((day) => ({ name: say.weekday(day), spans: calendar.week[day] }));
  const marks = hourMarks(days.flatMap(({ spans }) => spans));
  return (
    <section className={styles.section} aria-label={t.hours}>
      <div className={styles.head}>
        <h2>{t.hours}</h2>
        {layer && draft.layers.length > 1 && <span className={styles.note}>{layer.name}</span>}
        {onChange && (
          <Button size="s" variant="quiet" icon="edit" className={styles.end} onPress={() => setIsOpen(true)}>
            {t.changeHours}
          </Button>
        )}
      </div>
      <table className={hours.week}>
        <thead>
          <tr>
            <td />
            <td>
              <span className={hours.scale} aria-hidden="true">
                {marks.map((minute) => (
                  <em key={minute} style={{ insetInlineStart: `${minute / 14.4}%` }}>
                    {String(Math.floor(minute / 60)).padStart(2, '0')}
                  </em>
                ))}
              </span>
            </td>
            <td />
          </tr>
        </thead>
        <tbody>
          {days.map(({ name, spans }, i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <span className={hours.track}>
                  {bars(spans, days[(i + days.length - 1) % days.length]?.spans ?? []).map(([from, to]) => (
                    <i
                      key={from}
                      style={{ insetInlineStart: `${from / 14.4}%`, inlineSize: `${(to - from) / 14.4}%` }}
                    />
                  ))}
                </span>
                <span className={styles.said}>{say.spans(spans)}</span>
              </td>
              <td>
                <Length minutes={lengthOf(spans)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isOpen && onChange && <HoursDialog draft={draft} onChange={onChange} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function Length({ minutes }: { readonly minutes: number }) {
  const { calendars: t, time } = useWords();
  const format = useFormat();
  if (minutes === 0) return t.closed;
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0
    ? time.h(format.number(whole))
    : time.hoursMinutes(format.number(whole), String(rest).padStart(2, '0'));
}

/** What is worked on a day, minutes of it: its own spans up to midnight, and what the night before reaches into it. */
function bars(spans: readonly TimeSpan[], before: readonly TimeSpan[]): [number, number][] {
  const own = spans.map(minutesOf).map(({ from, to }): [number, number] => [from, Math.min(to, 1440)]);
  const tails = before.map(minutesOf).flatMap(({ to }): [number, number][] => (to > 1440 ? [[0, to - 1440]] : []));
  return [...tails, ...own].sort(([a], [b]) => a - b);
}

/** The hours at which something begins or ends, as long as they do not stand on one another. */
function hourMarks(spans: readonly TimeSpan[]): number[] {
  const ends = spans.map(minutesOf).flatMap(({ from, to }) => [from, to > 1440 ? to - 1440 : to]);
  const marks: number[] = [];
  for (const minute of [...new Set(ends)].sort((a, b) => a - b)) {
    if (minute - (marks.at(-1) ?? -90) >= 90) marks.push(minute);
  }
  return marks.length > 0 ? marks : [0, 720, 1440];
}
