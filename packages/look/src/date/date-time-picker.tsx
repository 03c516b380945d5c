// A moment: day and hour in a named time zone, 24 hours.
import { formatters } from '@baton/words';
import type { DateValue } from '@internationalized/date';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { classes } from '../class-names';
import fieldStyles from '../field/field.module.css';
import { FieldFrame, type FieldText } from '../field/field-frame';
import { useFormat } from '../locale/locale-provider';
import { Popover } from '../menu/popover';
import { DateBox } from './date-box';
import { momentIn } from './date-values';
import { Month } from './month';
import { useTyped } from './use-typed';

export interface DateTimePickerProps extends FieldText {
  /** Epoch ms. */
  readonly valueAt: number | null;
  readonly onChange: (at: number | null) => void;
  /** The screen's own when absent. */
  readonly zone?: string | undefined;
  readonly closedName?: ((day: string) => string | undefined) | undefined;
  readonly minAt?: number | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  /** A quiet word at the end: "+1 h". */
  readonly suffix?: string | undefined;
  readonly className?: string | undefined;
}

export function DateTimePicker(props: DateTimePickerProps) {
  const {
    valueAt,
    onChange,
    closedName,
    minAt,
    isDisabled,
    isRequired,
    suffix,
    className,
    zone: ownZone,
    ...text
  } = props;
  const format = useFormat();
  const zone = ownZone ?? format.zone;
  const minValue = momentIn(minAt, zone);
  const typed = useTyped(valueAt, momentIn(valueAt, zone));
  return (
    <AriaDatePicker<DateValue>
      value={typed.shown}
      onChange={(held) => typed.take(held, (moment) => onChange(moment ? moment.toDate(zone).getTime() : null))}
      granularity="minute"
      hourCycle={24}
      hideTimeZone
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(text.error)}
      {...(minValue ? { minValue } : {})}
      className={classes(fieldStyles.field, className)}
    >
      <FieldFrame text={text}>
        <DateBox
          suffix={suffix}
          weekday={valueAt === null ? undefined : formatters(format.locale, zone).weekday(valueAt)}
        />
      </FieldFrame>
      <Popover isNarrow placement="bottom start">
        <Month closedName={closedName} />
      </Popover>
    </AriaDatePicker>
  );
}
