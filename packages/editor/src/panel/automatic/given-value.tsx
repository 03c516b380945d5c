// One value of a handler's input, written in the field that fits its shape; lists and groups hold further ones.
import type { GivenInput, ValueShape } from '@baton/core';
import { IconButton, Select, useLocale, useWords } from '@baton/look';
import { useEdit } from '../edit';
import fields from '../fields/fields.module.css';
import { QuietButton } from '../fields/quiet-button';
import { TypedArea, TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';
import type { FieldOfInput, GivenFieldProps } from './given-props';
import { Members } from './members';
import { emptyGiven, fieldKindOf } from './value-shapes';

interface GivenValueProps extends GivenFieldProps {
  /** Draws what is inside of lists and groups. */
  readonly Field: FieldOfInput;
}

/** The field alone, without what stands around it. */
export function GivenValue({ label, shape, given, onChange, help, error, Field: Inner }: GivenValueProps) {
  const { handlers } = useWords();
  const edit = useEdit();
  const told = { label, labelHidden: true, help, error };
  const value = given?.type === 'value' ? given.value : undefined;
  switch (fieldKindOf(shape)) {
    case 'text': {
      const Field = (shape.maxLength ?? 0) > 200 ? TypedArea : TypedText;
      const onType = (text: string) => onChange(text === '' ? undefined : { type: 'value', value: text }, true);
      return <Field {...told} limit={3_900} value={value === undefined ? '' : String(value)} onType={onType} />;
    }
    case 'number':
      return (
        <TypedText
          {...told}
          inputMode="decimal"
          value={value === undefined ? '' : String(value)}
          onType={(text) => onChange(numberOf(text), true)}
        />
      );
    case 'boolean':
    case 'choice': {
      const offered: readonly unknown[] = shape.enum ?? (shape.const === undefined ? [true, false] : [shape.const]);
      const choices = value === undefined || offered.includes(value) ? offered : [...offered, value];
      const nameOf = (one: unknown) => (one === true ? handlers.yes : one === false ? handlers.no : String(one));
      return (
        <Select
          {...told}
          isDisabled={edit.readOnly}
          placeholder={handlers.notGiven}
          options={[
            { id: NONE, name: handlers.notGiven },
            ...choices.map((one) => ({ id: JSON.stringify(one), name: nameOf(one) })),
          ]}
          value={value === undefined ? NONE : JSON.stringify(value)}
          onChange={(id) => onChange(id === NONE ? undefined : { type: 'value', value: JSON.parse(id) })}
        />
      );
    }
    case 'list':
      return <Entries label={label} shape={shape} given={given} onChange={onChange} Field={Inner} />;
    case 'group': {
      const members = given?.type === 'group' ? given.members : {};
      return (
        <div className={styles.well}>
          <Members
            Field={Inner}
            shape={shape}
            given={(name) => members[name]}
            onChange={(name, member, typing) => {
              const { [name]: _, ...rest } = members;
              const next = member === undefined ? rest : { ...members, [name]: member };
              onChange(Object.keys(next).length === 0 ? undefined : { type: 'group', members: next }, typing);
            }}
          />
        </div>
      );
    }
    case 'formula':
      return null;
  }
}

const NONE = ' ';

/** What is not a number yet is kept as it is written, and said to be none. */
function numberOf(text: string): GivenInput | undefined {
  const written = text.trim().replace(',', '.');
  if (written === '') return undefined;
  const number = Number(written);
  return { type: 'value', value: Number.isFinite(number) ? number : text };
}

function Entries({ label, shape, given, onChange, Field }: GivenValueProps) {
  const { common, handlers } = useWords();
  const locale = useLocale();
  const edit = useEdit();
  const items = given?.type === 'list' ? given.items : [];
  const entry: ValueShape = shape.items ?? {};
  const set = (next: readonly GivenInput[], typing?: boolean) =>
    onChange(next.length === 0 ? undefined : { type: 'list', items: next }, typing);
  return (
    <fieldset className={fields.lines} aria-label={label} lang={locale}>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of a list have no identity
        <div key={i} className={fields.withAct}>
          <Field
            label={handlers.entry(i + 1)}
            shape={entry}
            given={item}
            onChange={(next, typing) =>
              set(
                items.map((one, at) => (at === i ? (next ?? emptyGiven(entry)) : one)),
                typing,
              )
            }
          />
          {!edit.readOnly && (
            <IconButton
              icon="close"
              size="s"
              className={styles.faint}
              label={`${common.remove}: ${label}, ${handlers.entry(i + 1)}`}
              onPress={() => set(items.filter((_, at) => at !== i))}
            />
          )}
        </div>
      ))}
      {!edit.readOnly && (
        <div className={styles.foot}>
          <QuietButton
            icon="add"
            aria-label={`${handlers.addEntry}: ${label}`}
            onPress={() => set([...items, emptyGiven(entry)])}
          >
            {handlers.addEntry}
          </QuietButton>
        </div>
      )}
    </fieldset>
  );
}
