// A month to choose a day from. Closed days are hatched and named, today has a rim.
import { type CalendarDate, getLocalTimeZone, isToday } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { classes } from '../class-names';
import { Icon } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import styles from './date.module.css';
import days from './days.module.css';

export interface MonthProps {
  readonly closedName?: ((day: string) => string | undefined) | undefined;
}

export function Month({ closedName }: MonthProps) {
  const { controls } = useWords();
  return (
    <Calendar className={styles.month ?? ''} firstDayOfWeek="mon">
      <header className={styles.head}>
        <Button slot="previous" aria-label={controls.previousMonth} className={days.turn ?? ''}>
          <Icon name="previous" />
        </Button>
        <Heading className={styles.title ?? ''} />
        <Button slot="next" aria-label={controls.nextMonth} className={days.turn ?? ''}>
          <Icon name="next" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className={days.grid ?? ''}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={days.weekday ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <Day date={date} closedName={closedName} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

function Day({ date, closedName }: { readonly date: CalendarDate } & MonthProps) {
  const closed = closedName?.(date.toString());
  const today = isToday(date, getLocalTimeZone());
  return (
    <CalendarCell
      date={date}
      className={classes(days.day, styles.day, closed !== undefined && styles.closed, today && styles.today)}
    >
      {({ formattedDate }) => <span {...(closed ? { title: closed } : {})}>{formattedDate}</span>}
    </CalendarCell>
  );
}
