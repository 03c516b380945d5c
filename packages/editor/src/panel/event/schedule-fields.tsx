// When cases begin by themselves: on days of the week, on a working day of the month, every so often, once, by a timetable or a formula.
import type { Schedule } from '@baton/core';
import { NumberField, Select, useWords } from '@baton/look';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useEditor } from '../../document/editor-context';
import { nowOf } from '../../document/now';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import fields from '../fields/fields.module.css';
import { FormulaField } from '../fields/formula-field';
import { TypedText } from '../fields/typed-text';
import { CronField } from './timing-fields';

const BASES = ['weekly', 'workingDay', 'every', 'at', 'cron', 'expression'] as const;
type Basis = (typeof BASES)[number];

interface ScheduleFieldsProps {
  readonly value: Schedule;
  readonly onChange: (value: Schedule, typing?: boolean) => void;
}

export function ScheduleFields({ value, onChange }: ScheduleFieldsProps) {
  const { events } = useWords();
  const { directory } = useEditor();
  const edit = useEdit();
  const basis = basisOf(value);
  return (
    <>
      <Select
        label={events.schedule.basis}
        isDisabled={edit.readOnly}
        options={BASES.map((id) => ({ id, name: events.schedule[id] }))}
        value={basis}
        onChange={(next) => next !== basis && onChange(fresh(next, nowOf(directory)))}
      />
      <Value value={value} onChange={onChange} />
    </>
  );
}

function Value({ value, onChange }: ScheduleFieldsProps) {
  const { events } = useWords();
  const edit = useEdit();
  const names = events.schedule;
  if ('weekly' in value)
    return (
      <>
        <Weekdays value={value.weekly} onChange={(weekly) => onChange({ ...value, weekly })} />
        <ClockField value={value.at} onType={(at) => onChange({ ...value, at }, true)} />
      </>
    );
  if ('workingDay' in value)
    return (
      <>
        <NumberField
          label={names.nth}
          help={names.nthHint}
          minValue={-15}
          maxValue={23}
          isReadOnly={edit.readOnly}
          value={value.workingDay}
          onChange={(workingDay) =>
            Number.isInteger(workingDay) && workingDay !== 0 && onChange({ ...value, workingDay }, true)
          }
          onBlur={edit.seal}
        />
        <ClockField value={value.at} onType={(at) => onChange({ ...value, at }, true)} />
      </>
    );
  if ('every' in value)
    return (
      <DurationField value={value.every} onChange={(every, typing) => onChange({ ...value, every }, typing)} min={1} />
    );
  if ('cron' in value) return <CronField value={value.cron} onType={(cron) => onChange({ cron }, true)} />;
  if ('expression' in value)
    return (
      <FormulaField
        label={names.expression}
        labelHidden
        value={value.expression}
        onType={(expression) => onChange({ expression }, true)}
      />
    );
  return (
    <TypedText
      label={names.moment}
      type="datetime-local"
      value={localOf(value.at)}
      onType={(text) => text !== '' && onChange({ at: instantOf(text) }, true)}
    />
  );
}

function Weekdays({ value, onChange }: { readonly value: number[]; readonly onChange: (days: number[]) => void }) {
  const { events, time } = useWords();
  const { readOnly } = useEdit();
  return (
    <ToggleButtonGroup
      aria-label={events.schedule.days}
      selectionMode="multiple"
      disallowEmptySelection
      isDisabled={readOnly}
      className={fields.days ?? ''}
      selectedKeys={value.map(String)}
      onSelectionChange={(keys) => onChange([...keys].map(Number).sort())}
    >
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <ToggleButton key={day} id={String(day)} className={fields.day ?? ''}>
          {time.weekdaysShort[day % 7] ?? ''}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function ClockField({ value, onType }: { readonly value: string; readonly onType: (at: string) => void }) {
  const { events } = useWords();
  return (
    <TypedText
      label={events.schedule.clock}
      type="time"
      value={value}
      onType={(at) => /^([01]\d|2[0-3]):[0-5]\d$/.test(at) && onType(at)}
    />
  );
}

function basisOf(schedule: Schedule): Basis {
  return BASES.find((basis) => basis !== 'at' && basis in schedule) ?? 'at';
}

function fresh(basis: Basis, now: number): Schedule {
  switch (basis) {
    case 'weekly':
      return { weekly: [1, 2, 3, 4, 5], at: '09:00' };
    case 'workingDay':
      return { workingDay: 1, at: '09:00' };
    case 'every':
      return { every: { amount: 1, unit: 'days' } };
    case 'cron':
      return { cron: '0 9 * * 1' };
    case 'expression':
      return { expression: '@"P1D"' };
    case 'at':
      return { at: new Date(Math.ceil(now / 3_600_000) * 3_600_000).toISOString() };
  }
}

/** The browser's own clock: what a person types into the field. */
function localOf(at: string): string {
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function instantOf(local: string): string {
  return new Date(local).toISOString();
}
