// The second question: what starts a case, and how often.
import '@baton/words/wizard';
import { NumberField, RadioCards, TextField, useWords } from '@baton/look';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Filled } from './rows';
import styles from './wizard.module.css';

export interface StartsFieldProps {
  readonly filled: Filled;
  readonly onChange: (change: Partial<Filled>) => void;
  readonly missing: string | undefined;
}

/** Monday first, as schedules count. */
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function StartsField({ filled, onChange, missing }: StartsFieldProps) {
  const { wizard, time } = useWords();
  const { startsBy } = wizard;
  const cards = (['person', 'message', 'days', 'month'] as const).map((id) => ({
    id,
    name: startsBy[id],
    hint: startsBy[`${id}Hint`],
  }));
  const at = (
    <TextField
      label={wizard.atTime}
      type="time"
      value={filled.at}
      onChange={(clock) => /^\d\d:\d\d$/.test(clock) && onChange({ at: clock })}
      className={styles.clock}
    />
  );
  return (
    <>
      <RadioCards
        label={wizard.starts}
        labelHidden
        cards={cards}
        value={filled.startsBy}
        onChange={(id) => onChange({ startsBy: id })}
      />
      {filled.startsBy === 'days' && (
        <div className={styles.when} data-invalid={missing ? true : undefined}>
          <div>
            <span className={styles.label}>{wizard.onDays}</span>
            <ToggleButtonGroup
              aria-label={wizard.onDays}
              selectionMode="multiple"
              selectedKeys={filled.days.map(String)}
              onSelectionChange={(keys) => onChange({ days: [...keys].map(Number) })}
              className={styles.days ?? ''}
            >
              {DAYS.map((day) => (
                <ToggleButton key={day} id={String(day)} aria-label={time.weekdays[day % 7] ?? ''}>
                  {time.weekdaysTwo[day % 7]}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            {missing && <span className={styles.missing}>{missing}</span>}
          </div>
          {at}
        </div>
      )}
      {filled.startsBy === 'month' && (
        <div className={styles.when}>
          <NumberField
            label={wizard.workingDay}
            minValue={1}
            maxValue={20}
            value={filled.workingDay}
            onChange={(workingDay) => Number.isFinite(workingDay) && onChange({ workingDay })}
          />
          {at}
        </div>
      )}
      <TextField
        label={wizard.startsName}
        maxLength={200}
        placeholder={wizard.startsPlaceholder}
        value={filled.start}
        onChange={(start) => onChange({ start })}
        className={styles.half}
      />
    </>
  );
}
