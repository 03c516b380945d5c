// A day, and a day with its hour, with the closed days of the office named.
import { DatePicker, DateTimePicker } from '@baton/look/dates';
import { useClosedName } from '../time/use-closed-name';

export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isOptional?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function DayField(props: DayFieldProps) {
  return <DatePicker {...props} closedName={useClosedName()} />;
}

export interface MomentFieldProps extends Omit<DayFieldProps, 'value' | 'onChange'> {
  /** Epoch ms. */
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
}

export function MomentField({ value, ...rest }: MomentFieldProps) {
  return (
    <DateTimePicker
      {...rest}
      valueAt={value !== null && Number.isNaN(value) ? null : value}
      closedName={useClosedName()}
    />
  );
}
