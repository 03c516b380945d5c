// What one thing of the case data is called: its name, its unit, its choices; and the columns of a list. Called by the settings of the process and
// by a sub-process with data of its own.
import type { Variable, VariableType } from '@baton/core';
import type { RowField } from '@baton/core/diagram';
import { Icon, IconButton, useWords } from '@baton/look';
import { useState } from 'react';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import panel from '../panel.module.css';
import form from './form.module.css';
import { newVariable } from './new-variable';
import { NewVariableForm } from './new-variable-form';
import { TYPE_ICONS } from './variable-types';

interface DataTextsProps<One extends Variable | RowField> {
  readonly one: One;
  /** Its name as places of texts have it: `amount`, of a column `<list>.<column>`. */
  readonly at: string;
  readonly onChange: (one: One, typing?: boolean) => void;
}

export function DataTexts<One extends Variable | RowField>({ one, at, onChange }: DataTextsProps<One>) {
  const words = useWords();
  const set = (key: 'label' | 'unit', text: string) => {
    const { [key]: _, ...rest } = one;
    onChange((text.trim() === '' ? rest : { ...one, [key]: text }) as One, true);
  };
  return (
    <>
      <TypedText
        label={words.common.name}
        place={`variable.${at}`}
        value={one.label ?? ''}
        placeholder={one.name}
        onType={(text) => set('label', text)}
      />
      {one.type === 'number' && (
        <TypedText
          label={words.drawing.form.unit}
          isOptional
          limit={20}
          place={`unit.${at}`}
          value={one.unit ?? ''}
          onType={(text) => set('unit', text)}
        />
      )}
    </>
  );
}

/** Choices as they are called; which there are is said where the data is made. */
function ChoiceTexts<One extends Variable | RowField>({ one, at, onChange }: DataTextsProps<One>) {
  const words = useWords();
  const options = one.options ?? [];
  return options.map((option, i) => (
    <TypedText
      key={option.id}
      label={words.drawing.form.choice(i + 1)}
      place={`option.${at}.${option.id}`}
      value={option.name}
      onType={(name) =>
        name.trim() !== '' &&
        onChange({ ...one, options: options.map((other) => (other === option ? { ...other, name } : other)) }, true)
      }
    />
  ));
}

interface ColumnsProps {
  readonly list: Variable;
  readonly onChange: (list: Variable, typing?: boolean) => void;
}

const COLUMN_TYPES: readonly VariableType[] = ['text', 'number', 'boolean', 'date', 'dateTime', 'choice', 'file'];
const MOST = 20;

/** The columns of a list's rows; a list that says nothing of its rows gets its first one here. */
export function Columns({ list, onChange }: ColumnsProps) {
  const words = useWords();
  const { columns, addColumn } = words.kindOptions.form;
  const { readOnly } = useEdit();
  const [isMaking, setMaking] = useState(false);
  const { items } = list;
  if (items && 'type' in items) return null;
  const fields = items?.fields ?? [];
  const set = (next: readonly RowField[], typing?: boolean) => {
    const { items: _, ...rest } = list;
    onChange(next.length > 0 ? { ...rest, items: { ...items, fields: [...next] } } : rest, typing);
  };
  const add = (label: string, type: VariableType) => {
    setMaking(false);
    set([...fields, newVariable(label, type, fields) as RowField]);
  };
  return (
    <fieldset className={form.options}>
      <legend className={form.label}>{columns}</legend>
      {fields.map((field) => {
        const replace = (next: RowField, typing?: boolean) =>
          set(
            fields.map((one) => (one === field ? next : one)),
            typing,
          );
        const given = { one: field, at: `${list.name}.${field.name}`, onChange: replace };
        return (
          <div key={field.name} className={form.column}>
            <Icon name={TYPE_ICONS[field.type]} size={14} />
            <div className={form.options}>
              <DataTexts {...given} />
              {field.type === 'choice' && <ChoiceTexts {...given} />}
            </div>
            {!readOnly && (
              <IconButton
                icon="close"
                size="s"
                className={panel.faint}
                label={`${words.common.remove}: ${field.label ?? field.name}`}
                onPress={() => set(fields.filter((one) => one !== field))}
              />
            )}
          </div>
        );
      })}
      {isMaking && <NewVariableForm types={COLUMN_TYPES} onMake={add} onCancel={() => setMaking(false)} />}
      {!readOnly && !isMaking && fields.length < MOST && (
        <div className={panel.foot}>
          <QuietButton icon="add" onPress={() => setMaking(true)}>
            {addColumn}
          </QuietButton>
        </div>
      )}
    </fieldset>
  );
}

/** Data that lives and ends with a sub-process: what it is called. */
export function OwnData({
  data,
  onChange,
}: {
  readonly data: readonly Variable[];
  readonly onChange: (data: Variable[], typing?: boolean) => void;
}) {
  return data.map((one) => {
    const replace = (next: Variable, typing?: boolean) =>
      onChange(
        data.map((other) => (other === one ? next : other)),
        typing,
      );
    const given = { one, at: one.name, onChange: replace };
    return (
      <div key={one.name} className={form.column}>
        <Icon name={TYPE_ICONS[one.type]} size={14} />
        <div className={form.options}>
          <DataTexts {...given} />
          {one.type === 'choice' && <ChoiceTexts {...given} />}
        </div>
      </div>
    );
  });
}
