// What a task asks for: how it came out, and the fields to that. The same in the console and in the try-out.
import '@baton/words/cases';
import type { ReactNode } from 'react';
import { RadioCards } from '../choice/radio-cards';
import { useWords } from '../locale/locale-provider';
import type { FieldErrors } from './field-errors';
import { FieldGrid, type FieldGridProps } from './field-grid';
import type { FieldValue } from './field-value';
import styles from './form.module.css';
import { type AskedForm, entriesFor, valuesOf } from './step-form';

export interface ResultFormProps {
  readonly detail: AskedForm;
  readonly draft: FormDraft;
  readonly onOutcome: (outcome: string) => void;
  readonly onValue: (name: string, value: FieldValue) => void;
  readonly errors?: FieldErrors | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly closedName?: FieldGridProps['closedName'];
  /** `Result` or `To fill in` as the page writes headings. */
  readonly heading: (text: string) => ReactNode;
}

export interface FormDraft {
  readonly outcome: string | null;
  /** Only what the reader has changed. */
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** Nothing where nothing is asked. */
export function ResultForm(props: ResultFormProps) {
  const { detail, draft, onOutcome, onValue, errors, isDisabled = false, closedName, heading } = props;
  const { tasks, forms } = useWords();
  const { outcomes } = detail.step;
  const entries = entriesFor(detail, draft.outcome);
  if (outcomes.length === 0 && entries.length === 0) return null;
  return (
    <section className={styles.result}>
      {heading(outcomes.length > 0 ? tasks.result : forms.fillIn)}
      {outcomes.length > 0 && (
        <RadioCards
          label={tasks.result}
          labelHidden
          cards={outcomes.map((outcome) => ({ id: outcome.id, name: outcome.name, hint: outcome.next }))}
          value={draft.outcome}
          isDisabled={isDisabled}
          onChange={onOutcome}
        />
      )}
      {entries.length > 0 && (
        <FieldGrid
          entries={entries}
          values={valuesOf(entries, detail, draft.values)}
          errors={errors}
          isDisabled={isDisabled}
          closedName={closedName}
          onChange={onValue}
        />
      )}
    </section>
  );
}
