// An amount and its unit in one line: "2", "working days".
import type { Duration, DurationUnit } from '@baton/core';
import { NumberField, Select, useWords } from '@baton/look';
import { useEdit } from '../edit';
import styles from './fields.module.css';

const UNITS: readonly DurationUnit[] = ['workingDays', 'workingHours', 'workingMinutes', 'days', 'hours', 'minutes'];

export interface DurationFieldProps {
  readonly value: Duration;
  /** `typing`: the amount changed by typing or the arrow keys. */
  readonly onChange: (duration: Duration, typing: boolean) => void;
  readonly amountLabel?: string;
  readonly min?: number;
}

export function DurationField({ value, onChange, amountLabel, min = 0 }: DurationFieldProps) {
  const { panel } = useWords();
  const { seal, readOnly } = useEdit();
  return (
    <div className={styles.pair}>
      <NumberField
        label={amountLabel ?? panel.untilWhen.amount}
        labelHidden
        plain
        minValue={min}
        maxValue={9_999}
        formatOptions={{ maximumFractionDigits: 2, useGrouping: false }}
        value={value.amount}
        isReadOnly={readOnly}
        onChange={(amount) => Number.isFinite(amount) && onChange({ amount, unit: value.unit }, true)}
        onBlur={seal}
        className={styles.amount}
      />
      <UnitSelect value={value.unit} onChange={(unit) => onChange({ amount: value.amount, unit }, false)} />
    </div>
  );
}

export function UnitSelect({ value, onChange }: { value: DurationUnit; onChange: (unit: DurationUnit) => void }) {
  const { panel, time } = useWords();
  const { readOnly } = useEdit();
  return (
    <Select
      label={panel.untilWhen.unit}
      labelHidden
      isDisabled={readOnly}
      options={UNITS.map((id) => ({ id, name: time.unitNames[id] }))}
      value={value}
      onChange={onChange}
      className={styles.unit}
    />
  );
}
