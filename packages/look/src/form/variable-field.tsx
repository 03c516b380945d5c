// A field of case data, by the declared type of its variable.
import '@baton/words/cases';
import { useContext } from 'react';
import { Checkbox } from '../choice/checkbox';
import { DatePicker } from '../date/date-picker';
import { DateTimePicker } from '../date/date-time-picker';
import { ComboBox } from '../field/combo-box';
import { NumberField } from '../field/number-field';
import { Select } from '../field/select';
import { TextField } from '../field/text-field';
import { useWords } from '../locale/locale-provider';
import { ClosedNames } from './closed-names';
import { currencyOf, signOf } from './currency';
import type { FieldValue, FormEntry } from './field-value';
import styles from './form.module.css';
import { ListField } from './list-field';
import { TextValueField } from './text-value-field';
import { ValueText } from './value-text';

export interface VariableFieldProps {
  readonly entry: FormEntry;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** From this many options on they are found by typing. */
const LONG_LIST = 12;

export function VariableField({ entry, value, onChange, error, isDisabled = false }: VariableFieldProps) {
  const { forms } = useWords();
  const closedName = useContext(ClosedNames);
  const { variable, label, help, isRequired, isReadOnly } = entry;
  const text = { label, labelHidden: entry.isLabelHidden, help, error, isOptional: !isRequired };
  const state = { isDisabled: isDisabled || isReadOnly };
  switch (variable.type) {
    case 'number':
      return (
        <NumberField
          {...text}
          {...state}
          plain
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
          suffix={signOf(variable.unit)}
          formatOptions={{
            maximumFractionDigits: 4,
            ...(currencyOf(variable.unit) ? { minimumFractionDigits: 2 } : {}),
          }}
        />
      );
    case 'boolean':
      return (
        <Checkbox {...state} isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'choice': {
      const options = variable.options ?? [];
      const chosen = typeof value === 'string' ? value : null;
      return options.length > LONG_LIST ? (
        <ComboBox {...text} {...state} options={options} value={chosen} onChange={onChange} />
      ) : (
        <Select {...text} {...state} placeholder={forms.choose} options={options} value={chosen} onChange={onChange} />
      );
    }
    case 'date':
      return (
        <DatePicker
          {...text}
          {...state}
          closedName={closedName}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'dateTime':
      return (
        <DateTimePicker
          {...text}
          {...state}
          closedName={closedName}
          valueAt={momentOf(value)}
          onChange={(at) => onChange(at === null ? null : new Date(at).toISOString())}
        />
      );
    case 'file':
      return (
        <TextField
          {...text}
          {...state}
          help={help ?? forms.fileHelp}
          icon="attach"
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      );
    case 'list':
      return (
        <ListField
          entry={entry}
          value={value}
          onChange={onChange}
          error={error}
          isDisabled={state.isDisabled}
          Field={VariableField}
        />
      );
    case 'object':
      return <Shown label={label} value={value} variable={variable} />;
    case 'any':
      if (value != null && typeof value !== 'string') return <Shown label={label} value={value} variable={variable} />;
      return <TextValueField {...text} {...state} value={value} onChange={onChange} />;
    case 'text':
      return <TextValueField {...text} {...state} mask={entry.mask} value={value} onChange={onChange} />;
  }
}

/** Null: nothing that can be read as a moment. */
function momentOf(value: FieldValue | undefined): number | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** A thing with parts of its own: read, not changed in a form. */
function Shown({ label, value, variable }: Pick<FormEntry, 'label' | 'variable'> & Pick<VariableFieldProps, 'value'>) {
  const { forms } = useWords();
  return (
    <div className={styles.shown}>
      <span className={styles.shownLabel}>{label}</span>
      <p>
        <ValueText variable={variable} value={value} />
      </p>
      <span className={styles.shownNote}>{forms.asIs}</span>
    </div>
  );
}
