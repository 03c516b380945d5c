// One field of a form in full: its question, help, whether it is only shown, with which outcomes; and the choices of its data.
import type { FormField, Outcome } from '@baton/core';
import { Checkbox, IconButton, Switch, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';
import { freshId } from '../remind/usual-ladder';
import form from './form.module.css';
import { MaskField } from './mask-field';
import { withFlag } from './with-flag';

export interface FieldEditorProps {
  readonly node: string;
  readonly field: FormField;
  readonly outcomes: readonly Outcome[];
  readonly onChange: (field: FormField, typing?: boolean) => void;
}

export function FieldEditor({ node, field, outcomes, onChange }: FieldEditorProps) {
  const words = useWords();
  const variable = useDiagram((diagram) => diagram.variables.find(({ name }) => name === field.variable));
  const typed = (key: 'label' | 'help' | 'section', text: string) => {
    const { [key]: _, ...rest } = field;
    onChange(text.trim() === '' ? rest : { ...rest, [key]: text }, true);
  };
  const place = `field.${node}.${field.variable}`;
  return (
    <div className={styles.well}>
      <TypedText
        label={words.panel.form.fieldLabel}
        place={place}
        placeholder={variable?.label ?? field.variable}
        value={field.label ?? ''}
        onType={(text) => typed('label', text)}
      />
      <TypedText
        label={words.panel.form.help}
        place={`${place}.help`}
        isOptional
        value={field.help ?? ''}
        onType={(text) => typed('help', text)}
      />
      <TypedText
        label={words.kindOptions.form.section}
        place={`${place}.section`}
        placeholder={words.kindOptions.form.sectionName}
        isOptional
        value={field.section ?? ''}
        onType={(text) => typed('section', text)}
      />
      {variable?.type === 'text' && !field.readOnly && (
        <MaskField
          value={field.mask}
          onChange={(mask, typing) => {
            const { mask: _, ...rest } = field;
            onChange(mask === undefined ? rest : { ...rest, mask }, typing);
          }}
        />
      )}
      {variable?.type === 'choice' && <OptionsEditor name={variable.name} />}
      <Switch isSelected={field.readOnly ?? false} onChange={(isOn) => onChange(withFlag(field, 'readOnly', isOn))}>
        {words.panel.form.readOnly}
      </Switch>
      {outcomes.length > 1 && (
        <fieldset className={form.options}>
          <legend className={form.label}>{words.drawing.form.onlyWith}</legend>
          <div className={form.outcomes}>
            {outcomes.map((outcome) => {
              const chosen = field.outcomes ?? outcomes.map(({ id }) => id);
              return (
                <Checkbox
                  key={outcome.id}
                  isSelected={chosen.includes(outcome.id)}
                  onChange={(isOn) => {
                    const next = outcomes
                      .map(({ id }) => id)
                      .filter((id) => (id === outcome.id ? isOn : chosen.includes(id)));
                    const { outcomes: _, ...rest } = field;
                    if (next.length > 0) onChange(next.length === outcomes.length ? rest : { ...rest, outcomes: next });
                  }}
                >
                  {outcome.name}
                </Checkbox>
              );
            })}
          </div>
        </fieldset>
      )}
    </div>
  );
}

/** The choices of data that is one of several. */
export function OptionsEditor({ name }: { readonly name: string }) {
  const words = useWords();
  const edit = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const options = variables.find((variable) => variable.name === name)?.options ?? [];
  const set = (next: typeof options, typing = false) => {
    const change = { variables: variables.map((one) => (one.name === name ? { ...one, options: next } : one)) };
    if (typing) edit.typeProcess(change);
    else edit.process(change);
  };
  return (
    <fieldset className={form.options}>
      <legend className={form.label}>{words.panel.form.choices}</legend>
      {options.map((option, i) => (
        <div key={option.id} className={form.option}>
          <TypedText
            label={words.drawing.form.choice(i + 1)}
            labelHidden
            place={`option.${name}.${option.id}`}
            value={option.name}
            onType={(text) =>
              text.trim() !== '' &&
              set(
                options.map((one, at) => (at === i ? { ...one, name: text } : one)),
                true,
              )
            }
          />
          <IconButton
            icon="close"
            size="s"
            className={styles.faint}
            label={`${words.common.remove}: ${option.name}`}
            isDisabled={options.length === 1}
            onPress={() => set(options.filter((_, at) => at !== i))}
          />
        </div>
      ))}
      <div className={styles.foot}>
        <QuietButton
          icon="add"
          onPress={() =>
            set([...options, { id: freshId(options, 'choice'), name: words.drawing.form.choice(options.length + 1) }])
          }
        >
          {words.panel.form.addChoice}
        </QuietButton>
      </div>
    </fieldset>
  );
}
