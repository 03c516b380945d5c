// Case data: what a case knows, of what kind, and what is asked when it starts.
import type { Variable, VariableType } from '@baton/core';
import { Icon, IconButton, Select, Switch, useWords } from '@baton/look';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useDiagram } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { Columns, DataTexts } from '../form/data-texts';
import { OptionsEditor } from '../form/field-editor';
import form from '../form/form.module.css';
import { newVariable } from '../form/new-variable';
import { NewVariableForm } from '../form/new-variable-form';
import { TYPE_ICONS, typeWords, VARIABLE_TYPES } from '../form/variable-types';
import { useLedTo } from '../language/use-walk';
import styles from '../panel.module.css';
import { Section } from '../section';
import process from './process.module.css';

export function DataSection() {
  const words = useWords();
  const edit = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const spoken = useSpoken().variables;
  const [open, setOpen] = useState<string | null>(null);
  useLedTo((place) => {
    const name = /^(?:variable|unit|option)\.(\w+)/.exec(place)?.[1];
    if (name !== undefined) setOpen(name);
  });
  const [isMaking, setMaking] = useState(false);
  const replace = (name: string, next: Variable, typing = false) => {
    const change = { variables: variables.map((one) => (one.name === name ? next : one)) };
    if (typing) edit.typeProcess(change);
    else edit.process(change);
  };
  return (
    <Section title={words.panel.process.data} node={null} fields={['variables']}>
      <ul className={form.list}>
        {variables.map((variable, i) => {
          const name = spoken[i]?.label ?? variable.name;
          const isOpen = open === variable.name;
          return (
            <li key={variable.name} className={form.item}>
              <div className={form.row}>
                <Button
                  className={form.line ?? ''}
                  aria-expanded={isOpen}
                  isDisabled={edit.readOnly}
                  onPress={() => setOpen(isOpen ? null : variable.name)}
                >
                  <Icon name={TYPE_ICONS[variable.type]} size={14} />
                  <span className={form.name}>
                    <bdi>{name}</bdi>
                    <small>
                      {' '}
                      · {typeWords(variable.type, words)}
                      {variable.atStart && ` · ${words.drawing.process.atStart}`}
                    </small>
                  </span>
                </Button>
                {!edit.readOnly && (
                  <IconButton
                    icon="close"
                    size="s"
                    className={styles.faint}
                    label={`${words.common.remove}: ${name}`}
                    onPress={() => edit.process({ variables: variables.filter((one) => one !== variable) })}
                  />
                )}
              </div>
              {isOpen && (
                <VariableFields variable={variable} onChange={(next, typing) => replace(variable.name, next, typing)} />
              )}
            </li>
          );
        })}
      </ul>
      {isMaking && (
        <NewVariableForm
          onCancel={() => setMaking(false)}
          onMake={(label, type) => {
            edit.process({ variables: [...variables, newVariable(label, type, variables)] });
            setMaking(false);
          }}
        />
      )}
      {!edit.readOnly && !isMaking && (
        <div className={styles.foot}>
          <QuietButton icon="add" onPress={() => setMaking(true)}>
            {words.panel.process.addData}
          </QuietButton>
        </div>
      )}
    </Section>
  );
}

interface VariableFieldsProps {
  readonly variable: Variable;
  readonly onChange: (variable: Variable, typing?: boolean) => void;
}

function VariableFields({ variable, onChange }: VariableFieldsProps) {
  const words = useWords();
  const without = (key: keyof Variable): Variable => {
    const { [key]: _, ...rest } = variable;
    return rest as Variable;
  };
  const flag = (key: 'required' | 'atStart', isOn: boolean) =>
    onChange(isOn ? { ...variable, [key]: true } : without(key));
  const retype = (type: VariableType) => {
    const { options: _, default: __, ...rest } = variable;
    const options = variable.options ?? [{ id: 'a', name: words.drawing.form.choice(1) }];
    onChange(type === 'choice' ? { ...rest, type, options } : { ...rest, type });
  };
  return (
    <div className={styles.well}>
      <DataTexts one={variable} at={variable.name} onChange={onChange} />
      <Select
        label={words.panel.form.fieldType}
        options={VARIABLE_TYPES.map((id) => ({ id, name: typeWords(id, words), icon: TYPE_ICONS[id] }))}
        value={variable.type}
        onChange={retype}
      />
      {variable.type === 'choice' && <OptionsEditor name={variable.name} />}
      {variable.type === 'list' && <Columns list={variable} onChange={onChange} />}
      <div className={process.switches}>
        <Switch isSelected={variable.atStart ?? false} onChange={(isOn) => flag('atStart', isOn)}>
          {words.drawing.process.atStart}
        </Switch>
        <Switch isSelected={variable.required ?? false} onChange={(isOn) => flag('required', isOn)}>
          {words.drawing.process.required}
        </Switch>
      </div>
    </div>
  );
}
