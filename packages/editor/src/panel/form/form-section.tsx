// Form: what the person fills in, as fields over the case data; a new one can be made on the spot.
import type { FormField, NodeOf, VariableType } from '@baton/core';
import { Menu, MenuItem, MenuSeparator, useWords } from '@baton/look';
import { lazy, Suspense, useState } from 'react';
import type { UpdateNode } from '../../commands/update-node';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { useLedTo } from '../language/use-walk';
import styles from '../panel.module.css';
import { Section } from '../section';
import { FieldEditor } from './field-editor';
import { FieldLine } from './field-line';
import form from './form.module.css';
import { movedField } from './form-moves';
import { newVariable } from './new-variable';
import { NewVariableForm } from './new-variable-form';
import { TYPE_ICONS, typeWords } from './variable-types';
import { withFlag } from './with-flag';

const FormPreview = lazy(async () => ({ default: (await import('../forms')).FormPreview }));

export function FormSection({ node }: { readonly node: NodeOf<'userTask'> }) {
  const words = useWords();
  const edit = useEdit();
  const editor = useEditor();
  const variables = useDiagram((diagram) => diagram.variables);
  const [open, setOpen] = useState<number | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [shows, setShows] = useState(false);
  const fields = node.form ?? [];
  const spoken = useSpoken();
  const said = spoken.nodes.find(({ id }) => id === node.id);
  const shown = (said?.kind === 'userTask' && said.form) || fields;
  useLedTo((place) => {
    const at = fields.findIndex(({ variable }) => `${place}.`.startsWith(`field.${node.id}.${variable}.`));
    if (at >= 0) setOpen(at);
  });
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
  const move = (from: number, to: number) => {
    const next = movedField(fields, from, to);
    if (next === fields) return;
    set(next);
    setOpen(null);
    const { variable, label } = fields[from] as FormField;
    const name = label ?? variables.find((one) => one.name === variable)?.label ?? variable;
    editor.view.say(words.kindOptions.form.moved(name, to + 1));
  };
  const unused = variables.filter((variable) => fields.every((field) => field.variable !== variable.name));
  return (
    <Section
      title={words.panel.sections.form}
      node={node.id}
      fields={['form']}
      more={
        fields.length > 0 && (
          <QuietButton icon="see" aria-expanded={shows} onPress={() => setShows(!shows)}>
            {words.kindOptions.form.previewTitle}
          </QuietButton>
        )
      }
    >
      {fields.length === 0 && <p className={styles.hint}>{words.panel.form.empty}</p>}
      {fields.length > 0 && (
        <ul className={form.list}>
          {fields.map((field, i) => (
            <FieldLine
              // biome-ignore lint/suspicious/noArrayIndexKey: the same data may be asked for twice
              key={i}
              field={shown[i] ?? field}
              variable={spoken.variables.find((candidate) => candidate.name === field.variable)}
              isOpen={open === i}
              onToggle={() => setOpen(open === i ? null : i)}
              index={i}
              count={fields.length}
              onMove={(to) => move(i, to)}
              onRemove={() => {
                set(fields.filter((_, at) => at !== i));
                setOpen(null);
              }}
              onRequired={(required) =>
                set(fields.map((one, at) => (at === i ? withFlag(one, 'required', required) : one)))
              }
            >
              <FieldEditor
                node={node.id}
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
      {shows && fields.length > 0 && (
        <Suspense>
          <FormPreview node={node} />
        </Suspense>
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
