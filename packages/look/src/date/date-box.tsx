// The box of a date field: its parts to type in, and the button that opens the calendar.
import { Button } from 'react-aria-components/Button';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { Group } from 'react-aria-components/Group';
import fieldStyles from '../field/field.module.css';
import { Icon } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import styles from './date.module.css';

export interface DateBoxProps {
  /** Day of the week of what is typed: a date without it is hard to check. */
  readonly weekday?: string | undefined;
  readonly suffix?: string | undefined;
}

export function DateBox({ weekday, suffix }: DateBoxProps) {
  const { controls } = useWords();
  return (
    <Group className={fieldStyles.box ?? ''}>
      {weekday && <span className={styles.weekdayOfValue}>{weekday}</span>}
      <DateInput className={styles.input ?? ''}>
        {(segment) => <DateSegment segment={segment} className={styles.part ?? ''} />}
      </DateInput>
      {suffix && <span className={fieldStyles.suffix}>{suffix}</span>}
      <Button className={fieldStyles.open ?? ''} aria-label={controls.openCalendar}>
        <Icon name="calendar" size={14} />
      </Button>
    </Group>
  );
}
