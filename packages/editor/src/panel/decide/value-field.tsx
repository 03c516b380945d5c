// The fixed value that a condition compares with, as its variable wants it: a number, a choice, yes or no, a date, a text.
import type { ConditionRule, ConditionValue, Variable } from '@baton/core';
import { NumberField, Select, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { TypedText } from '../fields/typed-text';
import styles from './decide.module.css';

export interface ValueFieldProps {
  readonly rule: ConditionRule;
  readonly variable: Variable;
  readonly onChange: (rule: ConditionRule, typing?: boolean) => void;
}

export function ValueField({ rule, variable, onChange }: ValueFieldProps) {
  if ('from' in rule)
    return (
      <div className={styles.range}>
        <OneValue
          value={rule.from}
          variable={variable}
          onChange={(from, typing) => onChange({ ...rule, from }, typing)}
        />
        <OneValue value={rule.to} variable={variable} onChange={(to, typing) => onChange({ ...rule, to }, typing)} />
      </div>
    );
  if ('values' in rule) return <Several rule={rule} variable={variable} onChange={onChange} />;
  if (!('value' in rule)) return null;
  return (
    <OneValue
      value={rule.value}
      variable={variable}
      onChange={(value, typing) => onChange({ ...rule, value } as ConditionRule, typing)}
    />
  );
}

interface OneProps {
  readonly value: ConditionValue;
  readonly variable: Variable;
  readonly onChange: (value: ConditionValue, typing?: boolean) => void;
}

function OneValue({ value, variable, onChange }: OneProps) {
  const words = useWords();
  const { seal } = useEdit();
  const label = words.drawing.decide.value;
  if (variable.type === 'number')
    return (
      <NumberField
        label={label}
        labelHidden
        plain
        suffix={variable.unit}
        value={typeof value === 'number' ? value : 0}
        onChange={(next) => Number.isFinite(next) && onChange(next, true)}
        onBlur={seal}
      />
    );
  if (variable.type === 'boolean')
    return (
      <Select
        label={label}
        labelHidden
        options={[
          { id: 'yes', name: words.drawing.decide.yes },
          { id: 'no', name: words.drawing.decide.no },
        ]}
        value={value === false ? 'no' : 'yes'}
        onChange={(id) => onChange(id === 'yes')}
      />
    );
  if (variable.type === 'choice') {
    const options = (variable.options ?? []).map(({ id, name }) => ({ id, name }));
    return (
      <Select
        label={label}
        labelHidden
        options={options}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    );
  }
  if (variable.type === 'date' || variable.type === 'dateTime') {
    const isDate = variable.type === 'date';
    const text = typeof value === 'object' ? ('date' in value ? value.date : value.dateTime.slice(0, 16)) : '';
    return (
      <TypedText
        label={label}
        labelHidden
        type={isDate ? 'date' : 'datetime-local'}
        value={text}
        onType={(next) => {
          if (next !== '') onChange(isDate ? { date: next } : { dateTime: `${next}:00Z` }, true);
        }}
      />
    );
  }
  return (
    <TypedText
      label={label}
      labelHidden
      value={typeof value === 'string' ? value : ''}
      onType={(next) => onChange(next, true)}
    />
  );
}

/** Several values, separated by commas. */
function Several({ rule, variable, onChange }: ValueFieldProps & { rule: Extract<ConditionRule, { operator: 'in' }> }) {
  const words = useWords();
  const nameOf = (value: ConditionValue) =>
    variable.options?.find((option) => option.id === value)?.name ?? String(value);
  const idOf = (name: string) =>
    variable.options?.find((option) => option.name === name || option.id === name)?.id ?? name;
  return (
    <TypedText
      label={words.drawing.decide.value}
      labelHidden
      value={rule.values.map(nameOf).join(words.common.comma)}
      onType={(text) => {
        const values = text
          .split(/[,،]/)
          .map((part) => part.trim())
          .filter((part) => part !== '');
        if (values.length > 0)
          onChange(
            {
              ...rule,
              values: variable.type === 'number' ? values.map(Number).filter(Number.isFinite) : values.map(idOf),
            },
            true,
          );
      }}
    />
  );
}
