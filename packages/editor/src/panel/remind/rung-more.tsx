// How often a rung comes, and in which cases only: some priorities, some contracts.
import '@baton/words/parts';
import type { Rung, Variable } from '@baton/core';
import { NumberField, Switch, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { ValuesField } from '../fields/values-field';
import { VariableSelect } from '../fields/variable-select';
import styles from './rungs.module.css';

interface RungFieldProps {
  readonly rung: Rung;
  readonly onChange: (rung: Rung, typing?: boolean) => void;
}

export function RepeatField({ rung, onChange }: RungFieldProps) {
  const { timing } = useWords();
  const { seal, readOnly } = useEdit();
  const { repeat, ...rest } = rung;
  return (
    <div className={styles.group}>
      <Switch
        isSelected={repeat !== undefined}
        isDisabled={readOnly}
        onChange={(isOn) =>
          onChange(isOn ? { ...rest, repeat: { every: { amount: 1, unit: 'workingDays' }, times: 5 } } : rest)
        }
      >
        {timing.rung.repeat}
      </Switch>
      {repeat && (
        <div className={styles.when}>
          <div className={styles.span}>
            <DurationField
              value={repeat.every}
              amountLabel={timing.rung.every}
              min={0.25}
              onChange={(every, typing) => onChange({ ...rung, repeat: { ...repeat, every } }, typing)}
            />
          </div>
          <NumberField
            label={timing.rung.times}
            labelHidden
            suffix={timing.rung.timesUnit}
            minValue={1}
            maxValue={50}
            value={repeat.times}
            isReadOnly={readOnly}
            onChange={(times) => Number.isInteger(times) && onChange({ ...rung, repeat: { ...repeat, times } }, true)}
            onBlur={seal}
          />
        </div>
      )}
    </div>
  );
}

export function ForField({ rung, onChange }: RungFieldProps) {
  const { timing } = useWords();
  const variables = useDiagram((diagram) => diagram.variables);
  const { for: only, ...rest } = rung;
  const variable = variables.find(({ name }) => name === only?.variable);
  const usable = ({ type }: Variable) => type !== 'list' && type !== 'date' && type !== 'dateTime';
  if (!only && !variables.some(usable)) return null;
  return (
    <div className={styles.group}>
      <VariableSelect
        label={timing.rung.onlyFor}
        none={timing.rung.always}
        only={usable}
        value={only?.variable}
        onChange={(name) =>
          onChange(name === undefined ? rest : { ...rest, for: { variable: name, values: firstOf(variables, name) } })
        }
      />
      {only && (
        <ValuesField
          label={timing.rung.values}
          help={timing.rung.valuesHelp}
          variable={variable}
          values={only.values}
          onChange={(values, typing) => values.length > 0 && onChange({ ...rung, for: { ...only, values } }, typing)}
        />
      )}
    </div>
  );
}

function firstOf(variables: readonly Variable[], name: string): (string | number | boolean)[] {
  const variable = variables.find((one) => one.name === name);
  if (variable?.type === 'boolean') return [true];
  return [variable?.options?.[0]?.id ?? (variable?.type === 'number' ? 1 : 'high')];
}
