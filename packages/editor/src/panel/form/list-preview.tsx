// A list in the preview of a form, as whoever fills it in will see it: options to tick, a line for each thing, or rows of fields, with adding and removing.
// Nothing typed here is kept.
import type { FormField, Variable } from '@baton/core';
import { Button, Checkbox, IconButton, useFormat, useWords } from '@baton/look';
import { type ComponentType, useId, useState } from 'react';
import styles from './form-preview.module.css';

export interface QuestionProps {
  readonly field: FormField;
  readonly variable: Variable | undefined;
}

interface ListPreviewProps {
  readonly label: string;
  readonly help: string | undefined;
  readonly isNeeded: boolean;
  readonly isReadOnly: boolean;
  readonly list: Variable;
  /** Draws one thing of the list, or one member of a row: given, since it draws lists itself. */
  readonly Question: ComponentType<QuestionProps>;
}

export function ListPreview({ label, help, isNeeded, isReadOnly, list, Question }: ListPreviewProps) {
  const { common, kindOptions } = useWords();
  const format = useFormat();
  const id = useId();
  const [entries, setEntries] = useState<readonly number[]>([0]);
  const { items } = list;
  const parts = partsOf(list);
  const isFull = entries.length >= (items?.most ?? 1_000);
  return (
    <fieldset className={styles.list} aria-describedby={help ? id : undefined}>
      <legend>
        {label}
        {isNeeded && <small> {kindOptions.form.neededToLeave}</small>}
      </legend>
      {help && (
        <p id={id} className={styles.help}>
          {help}
        </p>
      )}
      {items && 'type' in items && items.type === 'choice'
        ? (list.options ?? []).map((option) => (
            <Checkbox key={option.id} isReadOnly={isReadOnly}>
              {option.name}
            </Checkbox>
          ))
        : entries.map((entry, i) => (
            <div key={entry} className={styles.entry}>
              <span className={styles.number}>{format.number(i + 1)}</span>
              <div className={styles.members}>
                {parts.map((part) => (
                  <Question
                    key={part.name}
                    variable={part}
                    field={{
                      variable: part.name,
                      label: part.label ?? `${label} ${format.number(i + 1)}`,
                      ...(part.required && { required: true }),
                      ...(isReadOnly && { readOnly: true }),
                    }}
                  />
                ))}
              </div>
              {!isReadOnly && (
                <IconButton
                  icon="close"
                  size="s"
                  label={`${common.remove}: ${format.number(i + 1)}`}
                  onPress={() => setEntries(entries.filter((one) => one !== entry))}
                />
              )}
            </div>
          ))}
      {!isReadOnly && !(items && 'type' in items && items.type === 'choice') && (
        <div className={styles.buttons}>
          <Button
            size="s"
            variant="quiet"
            icon="add"
            isDisabled={isFull}
            onPress={() => setEntries([...entries, Math.max(-1, ...entries) + 1])}
          >
            {common.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What one thing of the list asks: its columns, or itself. */
function partsOf({ name, items, options }: Variable): readonly Variable[] {
  if (items && 'fields' in items) return items.fields.map((field) => ({ ...field, label: field.label ?? field.name }));
  return [{ name, type: items?.type ?? 'text', ...(options && { options }) }];
}
