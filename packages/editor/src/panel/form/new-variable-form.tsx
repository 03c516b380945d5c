// New case data: what it is called and what kind of answer it holds.
import type { VariableType } from '@baton/core';
import { Button, Select, TextField, useWords } from '@baton/look';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import styles from '../panel.module.css';
import form from './form.module.css';
import { TYPE_ICONS, typeWords, VARIABLE_TYPES } from './variable-types';

export interface NewVariableFormProps {
  readonly onMake: (label: string, type: VariableType) => void;
  readonly onCancel: () => void;
  /** All kinds when absent. */
  readonly types?: readonly VariableType[];
}

export function NewVariableForm({ onMake, onCancel, types = VARIABLE_TYPES }: NewVariableFormProps) {
  const words = useWords();
  const [label, setLabel] = useState('');
  const [type, setType] = useState<VariableType>('text');
  const isReady = label.trim() !== '';
  return (
    <Form
      className={styles.well ?? ''}
      aria-label={words.drawing.form.newData}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onMake(label, type);
      }}
    >
      <TextField autoFocus label={words.panel.form.fieldLabel} value={label} onChange={setLabel} />
      <Select
        label={words.panel.form.fieldType}
        options={types.map((id) => ({ id, name: typeWords(id, words), icon: TYPE_ICONS[id] }))}
        value={type}
        onChange={setType}
      />
      <div className={form.buttons}>
        <Button size="s" variant="quiet" onPress={onCancel}>
          {words.common.cancel}
        </Button>
        <Button size="s" variant="primary" type="submit" isDisabled={!isReady}>
          {words.common.add}
        </Button>
      </div>
    </Form>
  );
}
