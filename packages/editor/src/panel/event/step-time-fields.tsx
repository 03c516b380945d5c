// A time at the rim of a step: after some time on it, when it is due, by a formula, by a timetable; where the step goes on, again and again.
import { Select, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { FormulaField } from '../fields/formula-field';
import type { BoundaryEventDefinition } from './event-kinds';
import { AgainFields, CronField } from './timing-fields';

type Timer = Extract<BoundaryEventDefinition, { type: 'timer' }>;

interface StepTimeProps {
  readonly value: Timer;
  /** The step goes on beside: only then can it happen again and again. */
  readonly goesOn: boolean;
  readonly onChange: (value: Timer, typing?: boolean) => void;
}

const BASES = ['elapsed', 'due', 'cron', 'expression'] as const;
type Basis = (typeof BASES)[number];

export function StepTimeFields({ value, goesOn, onChange }: StepTimeProps) {
  const { events } = useWords();
  const edit = useEdit();
  const { when } = value;
  const basis: Basis = when === 'due' ? 'due' : (BASES.find((one) => one in when) ?? 'elapsed');
  return (
    <>
      <Select
        label={events.timing.basis}
        labelHidden
        isDisabled={edit.readOnly}
        options={BASES.map((id) => ({ id, name: events.timing[id] }))}
        value={basis}
        onChange={(next) => next !== basis && onChange({ ...value, when: fresh(next) })}
      />
      {when !== 'due' && 'elapsed' in when && (
        <DurationField
          value={when.elapsed}
          onChange={(elapsed, typing) => onChange({ ...value, when: { elapsed } }, typing)}
        />
      )}
      {when !== 'due' && 'expression' in when && (
        <FormulaField
          label={events.timing.expression}
          labelHidden
          value={when.expression}
          onType={(expression) => onChange({ ...value, when: { expression } }, true)}
        />
      )}
      {when !== 'due' && 'cron' in when && (
        <CronField value={when.cron} onType={(cron) => onChange({ ...value, when: { cron } }, true)} />
      )}
      {goesOn && basis !== 'cron' && (
        <AgainFields
          value={value.repeat}
          onChange={(repeat, typing) => {
            const { repeat: _, ...rest } = value;
            onChange(repeat ? { ...rest, repeat } : rest, typing);
          }}
        />
      )}
    </>
  );
}

function fresh(basis: Basis): Timer['when'] {
  if (basis === 'due') return 'due';
  if (basis === 'expression') return { expression: '@"P1D"' };
  return basis === 'cron' ? { cron: '0 9 * * 1' } : { elapsed: { amount: 1, unit: 'workingDays' } };
}
