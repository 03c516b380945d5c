// When a time comes: after a while, on a date of the case data, by a formula, by a timetable; and whether again and again. Called for waits,
// rims and starts of what happens meanwhile.
import type { RepeatTimer, Wait } from '@baton/core';
import { NumberField, Select, Switch, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { FormulaField } from '../fields/formula-field';
import { TypedText } from '../fields/typed-text';
import { VariableSelect } from '../fields/variable-select';
import styles from '../panel.module.css';

export type WaitBasis = 'for' | 'until' | 'expression' | 'cron';

export function basisOf(wait: Wait): WaitBasis {
  if ('for' in wait) return 'for';
  if ('until' in wait) return 'until';
  return 'cron' in wait ? 'cron' : 'expression';
}

export function freshWait(basis: WaitBasis, date: string | undefined): Wait {
  if (basis === 'until' && date !== undefined) return { until: date };
  if (basis === 'expression') return { expression: date ?? '@"P1D"' };
  if (basis === 'cron') return { cron: '0 9 * * 1' };
  return { for: { amount: 1, unit: 'workingDays' } };
}

interface WaitFieldsProps {
  readonly value: Wait;
  readonly onChange: (value: Wait, typing?: boolean) => void;
}

export function WaitFields({ value, onChange }: WaitFieldsProps) {
  const { events } = useWords();
  const edit = useEdit();
  const date = useDiagram((diagram) => diagram.variables.find(isDate)?.name);
  const basis = basisOf(value);
  const names = events.timing;
  return (
    <>
      <Select
        label={names.basis}
        isDisabled={edit.readOnly}
        options={(['for', 'until', 'cron', 'expression'] as const).map((id) => ({
          id,
          name: names[id],
          isDisabled: id === 'until' && date === undefined,
        }))}
        value={basis}
        onChange={(next) => next !== basis && onChange(freshWait(next, date))}
      />
      <WaitValue value={value} onChange={onChange} />
    </>
  );
}

/** The amount, date, formula or timetable itself, where the basis has been chosen already. */
export function WaitValue({ value, onChange }: WaitFieldsProps) {
  const { events } = useWords();
  if ('for' in value)
    return <DurationField value={value.for} onChange={(span, typing) => onChange({ for: span }, typing)} />;
  if ('until' in value)
    return (
      <VariableSelect
        label={events.timing.until}
        labelHidden
        icon="calendar"
        only={isDate}
        value={value.until}
        onChange={(until) => until && onChange({ until })}
      />
    );
  if ('cron' in value) return <CronField value={value.cron} onType={(cron) => onChange({ cron }, true)} />;
  return (
    <FormulaField
      label={events.timing.expression}
      labelHidden
      value={value.expression}
      onType={(expression) => onChange({ expression }, true)}
    />
  );
}

export function CronField({ value, onType }: { readonly value: string; readonly onType: (cron: string) => void }) {
  const { events } = useWords();
  return (
    <TypedText
      label={events.timing.cron}
      labelHidden
      help={events.timing.cronHint}
      spellCheck="false"
      dir="ltr"
      value={value}
      onType={(cron) => cron.trim().split(/\s+/).length >= 5 && onType(cron.trim())}
    />
  );
}

interface AgainProps {
  readonly value: RepeatTimer | undefined;
  readonly onChange: (value: RepeatTimer | undefined, typing?: boolean) => void;
}

export function AgainFields({ value, onChange }: AgainProps) {
  const { events } = useWords();
  const edit = useEdit();
  const names = events.timing;
  return (
    <>
      <Switch
        isSelected={value !== undefined}
        isDisabled={edit.readOnly}
        onChange={(isOn) => onChange(isOn ? { every: { amount: 1, unit: 'workingDays' } } : undefined)}
      >
        {names.again}
      </Switch>
      {value && (
        <div className={styles.well}>
          <DurationField
            amountLabel={names.every}
            value={value.every}
            onChange={(every, typing) => onChange({ ...value, every }, typing)}
          />
          <NumberField
            label={names.times}
            isOptional
            minValue={1}
            maxValue={100_000}
            isReadOnly={edit.readOnly}
            value={value.times ?? Number.NaN}
            onChange={(times) => {
              const { times: _, ...rest } = value;
              onChange(Number.isInteger(times) ? { ...rest, times } : rest, true);
            }}
            onBlur={edit.seal}
          />
        </div>
      )}
    </>
  );
}

function isDate({ type }: { readonly type: string }): boolean {
  return type === 'date' || type === 'dateTime';
}
