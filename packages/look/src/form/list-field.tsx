// A field that holds several things: options to tick, a value a line, or rows of fields; each can be added and removed, with the keyboard too.
import '@baton/words/cases';
import { type ComponentType, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { Checkbox } from '../choice/checkbox';
import { Icon } from '../icon/icon';
import { useFormat, useWords } from '../locale/locale-provider';
import { type FieldValue, type FormEntry, labelOf } from './field-value';
import styles from './list-field.module.css';
import { isRow, type ListShape, listOf, shapeOf } from './list-shape';
import { ValueText } from './value-text';

export interface ListFieldProps {
  readonly entry: FormEntry;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly error?: string | undefined;
  readonly isDisabled: boolean;
  /** Draws one of the things, or one member of a row: given, since it draws lists itself. */
  readonly Field: ComponentType<Omit<ListFieldProps, 'Field'>>;
}

export function ListField({ entry, value, onChange, error, isDisabled, Field }: ListFieldProps) {
  const { common, forms } = useWords();
  const id = useId();
  const shape = shapeOf(entry.variable, value);
  const note = error ?? entry.help;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out beside the count
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      {...(note ? { 'aria-describedby': `${id}-note` } : {})}
      {...(error ? { 'data-invalid': true } : {})}
      className={styles.list}
    >
      <div className={styles.head}>
        <span id={`${id}-label`} className={styles.label}>
          {entry.label}
        </span>
        {!entry.isRequired && <span className={styles.note}>{common.optional}</span>}
        {shape.kind !== 'choices' && listOf(value).length > 1 && (
          <span className={styles.count}>{forms.entries(listOf(value).length)}</span>
        )}
      </div>
      {shape.kind === 'asIs' ? (
        <p className={styles.none}>
          <ValueText variable={entry.variable} value={value} /> {forms.asIs}
        </p>
      ) : shape.kind === 'choices' ? (
        <Choices shape={shape} value={value} onChange={onChange} isDisabled={isDisabled} />
      ) : (
        <Entries shape={shape} entry={entry} value={value} onChange={onChange} isDisabled={isDisabled} Field={Field} />
      )}
      {note && (
        <p id={`${id}-note`} className={error ? styles.error : styles.help}>
          {error && <Icon name="late" size={13} />}
          {note}
        </p>
      )}
    </div>
  );
}

interface PartProps<Shape extends ListShape> {
  readonly shape: Shape;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly isDisabled: boolean;
}

function Choices({ shape, value, onChange, isDisabled }: PartProps<ListShape & { kind: 'choices' }>) {
  const chosen = listOf(value);
  const isFull = chosen.length >= shape.most;
  return (
    <div className={styles.choices}>
      {shape.options.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          isDisabled={isDisabled || (isFull && !chosen.includes(id))}
          onChange={(isChosen) =>
            // In the order of the options, whatever was ticked first.
            onChange(shape.options.map((one) => one.id).filter((one) => (one === id ? isChosen : chosen.includes(one))))
          }
        >
          <bdi>{name}</bdi>
        </Checkbox>
      ))}
    </div>
  );
}

interface EntriesProps extends PartProps<ListShape & { kind: 'lines' | 'rows' }> {
  readonly entry: FormEntry;
  readonly Field: ListFieldProps['Field'];
}

function Entries({ shape, entry, value, onChange, isDisabled, Field }: EntriesProps) {
  const { forms } = useWords();
  const format = useFormat();
  const entries = listOf(value);
  const box = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const isFull = entries.length >= shape.most;
  const put = (at: number, one: FieldValue) => onChange(entries.map((before, i) => (i === at ? one : before)));
  const awaited = useRef<number>(null);
  const focusEntry = (at: number) => {
    const line = box.current?.children[at];
    (line?.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]') ?? adder.current)?.focus();
  };
  // As soon as the lines are drawn: what is typed next belongs to the new one.
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    focusEntry(awaited.current);
    awaited.current = null;
  });
  const add = () => {
    if (isDisabled || isFull) return;
    onChange([...entries, shape.kind === 'rows' ? {} : shape.type === 'text' || shape.type === 'file' ? '' : null]);
    awaited.current = entries.length;
  };
  const remove = (at: number) => {
    onChange(entries.filter((_, i) => i !== at));
    awaited.current = Math.min(at, entries.length - 2);
  };
  return (
    <>
      {entries.length === 0 && <p className={styles.none}>{forms.none}</p>}
      <ul ref={box} className={shape.kind === 'rows' ? styles.rows : styles.lines}>
        {entries.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place alone
          <li key={at} className={shape.kind === 'rows' ? styles.row : styles.line}>
            {shape.kind === 'rows' && <span className={styles.number}>{format.number(at + 1)}</span>}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in a field inside goes on to the next line */}
            <div
              className={shape.kind === 'rows' ? styles.fields : styles.value}
              onKeyDown={(event) => {
                const field = event.target;
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || shape.kind === 'rows') return;
                if (!(field instanceof HTMLInputElement) || field.getAttribute('aria-expanded') === 'true') return;
                event.preventDefault();
                if (at === entries.length - 1) add();
                else focusEntry(at + 1);
              }}
            >
              {shape.kind === 'rows' ? (
                shape.fields.map((field) => (
                  <Field
                    key={field.name}
                    entry={{
                      variable: field,
                      label: labelOf(field),
                      isRequired: field.required ?? false,
                      isReadOnly: false,
                    }}
                    value={isRow(one) ? one[field.name] : null}
                    onChange={(next) => put(at, { ...(isRow(one) ? one : {}), [field.name]: next })}
                    isDisabled={isDisabled}
                  />
                ))
              ) : (
                <Field
                  entry={{
                    variable: { ...entry.variable, type: shape.type },
                    label: forms.entry(entry.label, at + 1),
                    isLabelHidden: true,
                    isRequired: true,
                    isReadOnly: false,
                  }}
                  value={one}
                  onChange={(next) => put(at, next)}
                  isDisabled={isDisabled}
                />
              )}
            </div>
            {!isDisabled && (
              <IconButton
                icon="cancel"
                size="s"
                variant="plain"
                label={forms.remove(at + 1)}
                onPress={() => remove(at)}
              />
            )}
          </li>
        ))}
      </ul>
      {!isDisabled && (
        <div className={styles.foot}>
          <Button
            ref={adder}
            size="s"
            variant="quiet"
            icon="add"
            isDisabled={isFull}
            aria-label={forms.addTo(entry.label)}
            onPress={add}
          >
            {forms.add}
          </Button>
          {isFull && <span className={styles.note}>{forms.full(shape.most)}</span>}
        </div>
      )}
    </>
  );
}
