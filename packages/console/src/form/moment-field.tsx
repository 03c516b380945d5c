// A day with its hour, with the closed days of the office named.
import { DateTimePicker } from '@baton/look/dates';
import { useClosedName } from '../time/use-closed-name';

export interface MomentFieldProps {
  readonly label: string;
  /** Epoch ms. */
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isOptional?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
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
