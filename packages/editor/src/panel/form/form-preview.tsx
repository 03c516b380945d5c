// How a form will look to whoever does the step: headings, questions, help, what is needed, the outcomes as buttons. Nothing typed here is kept.
import type { FormField, NodeOf } from '@baton/core';
import { Button, Checkbox, NumberField, Select, TextArea, TextField, useWords } from '@baton/look';
import { useView } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import styles from './form-preview.module.css';
import { ListPreview, type QuestionProps } from './list-preview';
import { maskExample } from './mask-words';

interface FormPreviewProps {
  readonly node: NodeOf<'userTask'>;
}

const NO_FIELDS: readonly FormField[] = [];

export default function FormPreview({ node }: FormPreviewProps) {
  const words = useWords();
  const { variables, nodes } = useSpoken();
  const lang = useView((view) => view.language) ?? undefined;
  const shown = nodes.find(({ id }) => id === node.id);
  const { form: fields = NO_FIELDS, outcomes = [] } = shown?.kind === 'userTask' ? shown : node;
  return (
    <section className={styles.preview} aria-label={words.kindOptions.form.previewTitle} lang={lang}>
      {fields.map((field, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same data may be asked for twice
        <div key={i} className={styles.field}>
          {field.section && (
            <h4 className={styles.heading} dir="auto">
              {field.section}
            </h4>
          )}
          <Question field={field} variable={variables.find(({ name }) => name === field.variable)} />
        </div>
      ))}
      <div className={styles.buttons}>
        {outcomes.length === 0 ? (
          <Button variant="primary" size="s">
            {words.common.done}
          </Button>
        ) : (
          outcomes.map((outcome, i) => (
            <Button key={outcome.id} size="s" variant={i === 0 ? 'primary' : 'plain'}>
              {outcome.name}
            </Button>
          ))
        )}
      </div>
    </section>
  );
}

function Question({ field, variable }: QuestionProps) {
  const words = useWords();
  const label = field.label ?? variable?.label ?? field.variable;
  const shared = {
    label,
    help: field.help,
    labelNote: field.required ? words.kindOptions.form.neededToLeave : undefined,
    isReadOnly: field.readOnly ?? false,
  };
  switch (variable?.type) {
    case 'number':
      return <NumberField {...shared} suffix={variable.unit} />;
    case 'boolean':
      return <Checkbox isReadOnly={shared.isReadOnly}>{label}</Checkbox>;
    case 'choice':
      return (
        <Select
          label={label}
          help={shared.help}
          labelNote={shared.labelNote}
          isDisabled={shared.isReadOnly}
          options={(variable.options ?? []).map(({ id, name }) => ({ id, name }))}
        />
      );
    case 'date':
    case 'dateTime':
      return <TextField {...shared} type={variable.type === 'date' ? 'date' : 'datetime-local'} />;
    case 'list':
      return (
        <ListPreview
          label={label}
          help={field.help}
          isNeeded={field.required ?? false}
          isReadOnly={shared.isReadOnly}
          list={variable}
          Question={Question}
        />
      );
    case 'object':
    case 'any':
      return <TextArea {...shared} rows={2} />;
    default:
      return <TextField {...shared} placeholder={field.mask && maskExample(field.mask)} />;
  }
}
