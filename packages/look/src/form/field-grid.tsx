// The fields of a form: one column, short pairs side by side.
import { Fragment } from 'react';
import { ClosedNames } from './closed-names';
import type { FieldValue, FieldValues, FormEntry } from './field-value';
import styles from './form.module.css';
import { VariableField } from './variable-field';

export interface FieldGridProps {
  readonly entries: readonly FormEntry[];
  readonly values: FieldValues;
  readonly onChange: (name: string, value: FieldValue) => void;
  /** Sentences by the name of the variable. */
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly isDisabled?: boolean | undefined;
  /** What a closed day is called, `YYYY-MM-DD`. */
  readonly closedName?: ((day: string) => string | undefined) | undefined;
}

const SHORT: ReadonlySet<string> = new Set(['number', 'date', 'dateTime', 'choice', 'boolean']);

export function FieldGrid({ entries, values, onChange, errors = {}, isDisabled, closedName }: FieldGridProps) {
  return (
    <ClosedNames value={closedName}>
      <div className={styles.room}>
        <div className={styles.grid}>
          {entries.map((entry) => {
            const { name, type } = entry.variable;
            return (
              <Fragment key={name}>
                {entry.section && <h3 className={styles.section}>{entry.section}</h3>}
                <div className={SHORT.has(type) ? styles.short : styles.long} data-field={name}>
                  <VariableField
                    entry={entry}
                    value={values[name]}
                    onChange={(value) => onChange(name, value)}
                    error={errors[name]}
                    isDisabled={isDisabled}
                  />
                </div>
              </Fragment>
            );
          })}
        </div>
      </div>
    </ClosedNames>
  );
}

/** Puts the focus into the first of the named fields. */
export function focusField(root: HTMLElement | null, names: readonly string[]): void {
  for (const name of names) {
    const field = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    const control = field?.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]');
    if (!control) continue;
    control.focus();
    return;
  }
}
