// One case for each period: which period, and where the case finds it; the key that a case begun today would have.
import { DEFAULT_CALENDAR, type OnePer, periodOf } from '@baton/core';
import { Select, Switch, useWords } from '@baton/look';
import { useEditor } from '../../document/editor-context';
import { useOpenedAt } from '../../document/now';
import { useEdit } from '../edit';
import { VariableSelect } from '../fields/variable-select';
import styles from '../panel.module.css';

const UNITS = ['day', 'week', 'month', 'year'] as const;
const BACKS = [0, 1, 2, 3] as const;

interface PeriodFieldsProps {
  readonly value: OnePer | undefined;
  readonly calendar: string | undefined;
  readonly onChange: (value: OnePer | undefined) => void;
}

export function PeriodFields({ value, calendar, onChange }: PeriodFieldsProps) {
  const { period } = useWords().handlers;
  const { directory } = useEditor();
  const openedAt = useOpenedAt();
  const { readOnly } = useEdit();
  const zone = directory.calendars.find(({ id }) => id === (calendar ?? DEFAULT_CALENDAR))?.zone ?? 'UTC';
  const back = value?.back ?? 0;
  const change = ({ unit, back, variable }: { unit: OnePer['unit']; back: number; variable: string | undefined }) =>
    onChange({ unit, ...(back > 0 && { back }), ...(variable !== undefined && { variable }) });
  return (
    <>
      <Switch
        isSelected={value !== undefined}
        isDisabled={readOnly}
        onChange={(isOn) => onChange(isOn ? { unit: 'month' } : undefined)}
      >
        {period.on}
      </Switch>
      {value && (
        <div className={styles.well}>
          <Select
            label={period.unit}
            isDisabled={readOnly}
            options={UNITS.map((id) => ({ id, name: period.units[id] }))}
            value={value.unit}
            onChange={(unit) => change({ unit, back, variable: value.variable })}
          />
          <Select
            label={period.back}
            isDisabled={readOnly}
            options={[...new Set([...BACKS, back])].map((n) => ({
              id: String(n),
              name: n === 0 || n === 1 ? period.backs[n] : period.backMore(n),
            }))}
            value={String(back)}
            onChange={(n) => change({ unit: value.unit, back: Number(n), variable: value.variable })}
          />
          <VariableSelect
            label={period.variable}
            none={period.noVariable}
            only={({ type }) => type === 'text'}
            value={value.variable}
            onChange={(variable) => change({ unit: value.unit, back, variable })}
          />
          <p className={styles.hint}>
            {period.key(periodOf(zone, openedAt, value))} {period.hint}
          </p>
        </div>
      )}
    </>
  );
}
