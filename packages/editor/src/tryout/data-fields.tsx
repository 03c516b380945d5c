// Fields over case data as a person would fill them in: for the start of a try-out, for a task's form and for what a message brings.
import type { Json, Variable, Variables } from '@baton/core';
import { NumberField, Select, TextField, useWords } from '@baton/look';

export interface AskedField {
  readonly variable: Variable;
  readonly label: string;
  readonly help?: string;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
}

export interface DataFieldsProps {
  readonly fields: readonly AskedField[];
  readonly values: Variables;
  readonly onChange: (name: string, value: Json) => void;
}

export function DataFields({ fields, values, onChange }: DataFieldsProps) {
  return fields.map((field) => (
    <DataField
      key={field.variable.name}
      field={field}
      value={values[field.variable.name] ?? null}
      onChange={(value) => onChange(field.variable.name, value)}
    />
  ));
}

interface DataFieldProps {
  readonly field: AskedField;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

function DataField({ field, value, onChange }: DataFieldProps) {
  const words = useWords();
  const { variable, label, help, isRequired, isReadOnly } = field;
  const shared = { label, help, isRequired, isReadOnly };
  switch (variable.type) {
    case 'number':
      return (
        <NumberField
          {...shared}
          plain
          suffix={variable.unit}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(next) => onChange(Number.isFinite(next) ? next : null)}
        />
      );
    case 'boolean':
      return (
        <Select
          label={label}
          help={help}
          isDisabled={isReadOnly}
          options={[
            { id: 'yes', name: words.common.yes },
            { id: 'no', name: words.common.no },
          ]}
          value={value === null ? null : value === true ? 'yes' : 'no'}
          onChange={(id) => onChange(id === 'yes')}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          help={help}
          isDisabled={isReadOnly}
          options={(variable.options ?? []).map(({ id, name }) => ({ id, name }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'date':
      return (
        <TextField
          {...shared}
          type="date"
          value={textOf(value)}
          onChange={(next) => onChange(next === '' ? null : next)}
        />
      );
    case 'dateTime':
      return (
        <TextField
          {...shared}
          type="datetime-local"
          value={textOf(value).slice(0, 16)}
          onChange={(next) => onChange(next === '' ? null : `${next}:00Z`)}
        />
      );
    case 'list':
    case 'object':
      return null;
    default:
      return (
        <TextField
          {...shared}
          icon={variable.type === 'file' ? 'attach' : undefined}
          value={textOf(value)}
          onChange={(next) => onChange(next === '' ? null : next)}
        />
      );
  }
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}
