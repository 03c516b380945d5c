// Values that data is compared with: ticks where there are choices, yes or no, else written with commas between them.
import type { Variable } from '@baton/core';
import { Checkbox, useWords } from '@baton/look';
import { useEdit } from '../edit';
import fields from './fields.module.css';
import { TypedText } from './typed-text';

export type PlainValue = string | number | boolean;

export interface ValuesFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly variable: Variable | undefined;
  readonly values: readonly PlainValue[];
  /** Empty: none of them. */
  readonly onChange: (values: PlainValue[], typing?: boolean) => void;
}

export function ValuesField({ label, help, variable, values, onChange }: ValuesFieldProps) {
  const { common } = useWords();
  const { readOnly } = useEdit();
  const choices: readonly { readonly id: PlainValue; readonly name: string }[] =
    variable?.type === 'boolean'
      ? [
          { id: true, name: common.yes },
          { id: false, name: common.no },
        ]
      : (variable?.options ?? []);
  if (choices.length > 0)
    return (
      <fieldset className={fields.choices}>
        <legend>{label}</legend>
        {choices.map(({ id, name }) => (
          <Checkbox
            key={String(id)}
            isSelected={values.includes(id)}
            isDisabled={readOnly}
            onChange={(isOn) =>
              onChange(choices.flatMap((one) => ((one.id === id ? isOn : values.includes(one.id)) ? [one.id] : [])))
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
    );
  const isNumber = variable?.type === 'number';
  return (
    <TypedText
      label={label}
      help={help}
      value={values.join(', ')}
      onType={(text) => onChange(valuesOf(text, isNumber), true)}
    />
  );
}

/** What cannot be read as a number, where numbers are asked for, is left out. */
function valuesOf(text: string, isNumber: boolean): PlainValue[] {
  const parts = text.split(/[,،;]/).map((part) => part.trim());
  const written = [...new Set(parts)].filter((part) => part !== '');
  return isNumber ? written.map(Number).filter((value) => Number.isFinite(value)) : written;
}
