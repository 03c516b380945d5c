// A day: typed part by part, or chosen in a calendar in which closed days are hatched and named.
import type { DateValue } from '@internationalized/date';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { classes } from '../class-names';
import fieldStyles from '../field/field.module.css';
import { FieldFrame, type FieldText } from '../field/field-frame';
import { useFormat } from '../locale/locale-provider';
import { Popover } from '../menu/popover';
import { DateBox } from './date-box';
import { dayFromText } from './date-values';
import { Month } from './month';
import { useTyped } from './use-typed';

export interface DatePickerProps extends FieldText {
  /** "2026-11-26". */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** Why that day does not count ("Guild Day"); such days may still be chosen. */
  readonly closedName?: ((day: string) => string | undefined) | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly className?: string | undefined;
}

export function DatePicker(props: DatePickerProps) {
  const { value, onChange, closedName, min, max, isDisabled, isReadOnly, isRequired, className, ...text } = props;
  const format = useFormat();
  const day = dayFromText(value);
  const typed = useTyped(value, day);
  const [minValue, maxValue] = [dayFromText(min), dayFromText(max)];
  return (
    <AriaDatePicker<DateValue>
      value={typed.shown}
      onChange={(held) => typed.take(held, (chosen) => onChange(chosen ? chosen.toString().slice(0, 10) : null))}
      granularity="day"
      shouldForceLeadingZeros={false}
      isDisabled={isDisabled ?? false}
      isReadOnly={isReadOnly ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(text.error)}
      {...(minValue ? { minValue } : {})}
      {...(maxValue ? { maxValue } : {})}
      className={classes(fieldStyles.field, className)}
    >
      <FieldFrame text={text}>
        <DateBox weekday={day ? format.weekday(day.toDate(format.zone).getTime()) : undefined} />
      </FieldFrame>
      <Popover isNarrow placement="bottom start">
        <Month closedName={closedName} />
      </Popover>
    </AriaDatePicker>
  );
}
