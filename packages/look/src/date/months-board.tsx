// Several months side by side in which every day tells what it is, to look at and to press: the days of a business calendar. Arrow keys walk through
// the days, Page Up and Page Down through the months.
import type { CalendarDate } from '@internationalized/date';
import { type ReactNode, useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
} from 'react-aria-components/Calendar';
import { classes } from '../class-names';
import { Icon } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import { dayFromText } from './date-values';
import days from './days.module.css';
import styles from './months-board.module.css';

/** `working`: as usual; `off`: a day off of the week; `closed`: a holiday; `own`: hours of its own. */
export interface DayLook {
  readonly kind: 'working' | 'off' | 'closed' | 'own';
  /** Name of the holiday or of the day's own hours. */
  readonly name?: string | undefined;
  /** Not saved yet. */
  readonly isDraft?: boolean | undefined;
}

export interface MonthsBoardProps {
  readonly label: string;
  /** "2026-11-26": has a rim; days before it are quiet. */
  readonly today: string;
  /** Of the first month that is shown, any day. */
  readonly shown: string;
  readonly onShow: (day: string) => void;
  readonly months?: 1 | 2 | 3 | undefined;
  readonly lookOf: (day: string) => DayLook;
  /** Without it the days are only looked at. */
  readonly onChoose?: ((day: string) => void) | undefined;
  /** Beside the names of the months: what the colours mean. */
  readonly legend?: ReactNode;
}

export function MonthsBoard(props: MonthsBoardProps) {
  const { label, today, shown, onShow, months = 3, lookOf, onChoose, legend } = props;
  const { controls } = useWords();
  return (
    <Calendar
      aria-label={label}
      value={null}
      onChange={(day) => onChoose?.(day.toString())}
      focusedValue={dayFromText(shown)}
      onFocusChange={(day) => onShow(day.toString())}
      visibleDuration={{ months }}
      pageBehavior="single"
      isReadOnly={!onChoose}
      firstDayOfWeek="mon"
      className={styles.board ?? ''}
    >
      <header className={styles.head}>
        <Button slot="previous" aria-label={controls.previousMonth} className={days.turn ?? ''}>
          <Icon name="previous" />
        </Button>
        <Button slot="next" aria-label={controls.nextMonth} className={days.turn ?? ''}>
          <Icon name="next" />
        </Button>
        {legend}
      </header>
      <div className={styles.months}>
        {([0, 1, 2] as const).slice(0, months).map((at) => (
          <section key={at} className={styles.month}>
            <MonthName at={at} />
            <CalendarGrid weekdayStyle="short" offset={{ months: at }} className={classes(days.grid, styles.grid)}>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={days.weekday ?? ''}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <Day date={date} today={today} look={lookOf(date.toString())} isPressed={Boolean(onChoose)} />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </section>
        ))}
      </div>
    </Calendar>
  );
}

function MonthName({ at }: { readonly at: number }) {
  const { time } = useWords();
  const state = useContext(CalendarStateContext);
  const first = state?.visibleRange.start.add({ months: at });
  return <h3 className={styles.name}>{first && `${time.months[first.month - 1]} ${first.year}`}</h3>;
}

interface DayProps {
  readonly date: CalendarDate;
  readonly today: string;
  readonly look: DayLook;
  readonly isPressed: boolean;
}

function Day({ date, today, look, isPressed }: DayProps) {
  const day = date.toString();
  return (
    <CalendarCell
      date={date}
      className={({ isOutsideMonth }) =>
        classes(
          days.day,
          styles.day,
          isOutsideMonth && styles.outside,
          styles[look.kind],
          look.isDraft && styles.draft,
          day === today && styles.today,
          day < today && styles.past,
          isPressed && styles.pressed,
        )
      }
    >
      {({ formattedDate }) => <span {...(look.name ? { title: look.name } : {})}>{formattedDate}</span>}
    </CalendarCell>
  );
}
