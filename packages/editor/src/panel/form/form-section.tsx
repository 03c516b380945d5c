// Form: what the person fills in, as fields over the case data; a new one can be made on the spot.
import type { FormField, NodeOf, Variable, VariableType } from '@baton/core';
import { Icon, IconButton, Menu, MenuItem, MenuSeparator, Switch, useWords } from '@baton/look';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { UpdateNode } from '../../commands/update-node';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import styles from '../panel.module.css';
import { Section } from '../section';
import { FieldEditor } from './field-editor';
import form from './form.module.css';
import { newVariable } from './new-variable';
import { NewVariableForm } from './new-variable-form';
import { TYPE_ICONS, typeWords } from './variable-types';
import { withFlag } from './with-flag';

export function FormSection({ node }: { readonly node: NodeOf<'userTask'> }) {
  const words = useWords();
  const edit = useEdit();
  const editor = useEditor();
  const variables = useDiagram((diagram) => diagram.variables);
  const [open, setOpen] = useState<number | null>(null);
  const [isMaking, setMaking] = useState(false);
  const fields = node.form ?? [];
  const set = (next: readonly FormField[], typing = false) => {
    const value = next.length > 0 ? [...next] : undefined;
    if (typing) edit.typeNode(node, { form: value });
    else edit.node(node, { form: value });
  };
  const make = (label: string, type: VariableType) => {
    const made = newVariable(label, type, variables);
    const change = { form: [...fields, { variable: made.name }] };
    const update: UpdateNode = { type: 'updateNode', id: node.id, change };
    editor.dispatch({
      type: 'runAll',
      commands: [{ type: 'updateProcess', change: { variables: [...variables, made] } }, update],
    });
    setMaking(false);
    setOpen(type === 'choice' ? fields.length : null);
  };
  const unused = variables.filter((variable) => fields.every((field) => field.variable !== variable.name));
  return (
    <Section title={words.panel.sections.form} node={node.id} fields={['form']}>
      {fields.length === 0 && <p className={styles.hint}>{words.panel.form.empty}</p>}
      {fields.length > 0 && (
        <ul className={form.list}>
          {fields.map((field, i) => (
            <FieldLine
              // biome-ignore lint/suspicious/noArrayIndexKey: the same data may be asked for twice
              key={i}
              field={field}
              variable={variables.find((candidate) => candidate.name === field.variable)}
              isOpen={open === i}
              onToggle={() => setOpen(open === i ? null : i)}
              onRemove={() => {
                set(fields.filter((_, at) => at !== i));
                setOpen(null);
              }}
              onRequired={(required) =>
                set(fields.map((one, at) => (at === i ? withFlag(one, 'required', required) : one)))
              }
            >
              <FieldEditor
                field={field}
                outcomes={node.outcomes ?? []}
                onChange={(next, typing) =>
                  set(
                    fields.map((one, at) => (at === i ? next : one)),
                    typing,
                  )
                }
              />
            </FieldLine>
          ))}
        </ul>
      )}
      {isMaking && <NewVariableForm onMake={make} onCancel={() => setMaking(false)} />}
      {!edit.readOnly && !isMaking && (
        <div className={styles.foot}>
          <Menu trigger={<QuietButton icon="add">{words.panel.form.addField}</QuietButton>}>
            <MenuItem icon="add" onAction={() => setMaking(true)}>
              {words.drawing.form.newData}
            </MenuItem>
            {unused.length > 0 && <MenuSeparator />}
            {unused.map((variable) => (
              <MenuItem
                key={variable.name}
                icon={TYPE_ICONS[variable.type]}
                hint={typeWords(variable.type, words)}
                onAction={() => set([...fields, { variable: variable.name }])}
              >
                {variable.label ?? variable.name}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </Section>
  );
}

interface FieldLineProps {
  readonly field: FormField;
  readonly variable: Variable | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
  readonly onRequired: (required: boolean) => void;
  readonly children: React.ReactNode;
}

function FieldLine({ field, variable, isOpen, onToggle, onRemove, onRequired, children }: FieldLineProps) {
  const words = useWords();
  const { readOnly } = useEdit();
  const name = field.label ?? variable?.label ?? field.variable;
  return (
    <li className={form.item}>
      <div className={form.row}>
        <Button className={form.line ?? ''} aria-expanded={isOpen} onPress={onToggle} isDisabled={readOnly}>
          <Icon name={variable ? TYPE_ICONS[variable.type] : 'warning'} size={14} />
          <span className={form.name}>
            <bdi>{name}</bdi>
            {field.readOnly && <small> · {words.panel.form.readOnly}</small>}
          </span>
        </Button>
        {!field.readOnly && (
          <Switch
            aria-label={`${words.panel.form.required}: ${name}`}
            isSelected={field.required ?? false}
            isDisabled={readOnly}
            onChange={onRequired}
          />
        )}
        {!readOnly && (
          <IconButton
            icon="close"
            size="s"
            className={styles.faint}
            label={`${words.common.remove}: ${name}`}
            onPress={onRemove}
          />
        )}
      </div>
      {isOpen && children}
    </li>
  );
}
