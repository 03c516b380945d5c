// Below a step that is named as a question: where its "no" leads. The path past the next step is there without a click.
import '@baton/words/wizard';
import { Icon, Select, useWords } from '@baton/look';
import { type NoLeads, questionAt } from './question';
import type { StepRow } from './rows';
import styles from './wizard.module.css';

export interface QuestionFieldProps {
  readonly rows: readonly StepRow[];
  readonly row: StepRow;
  readonly onChange: (no: NoLeads) => void;
}

export function QuestionField({ rows, row, onChange }: QuestionFieldProps) {
  const { wizard } = useWords();
  const named = rows.filter(({ what }) => what.trim() !== '');
  const at = named.indexOf(row);
  const question = questionAt(named, at);
  if (!question) return null;
  const nameOf = (choice: NoLeads): string => {
    if (choice === 'instead') return wizard.noInstead(named[at + 2]?.what ?? '', named[at + 1]?.what ?? '');
    if (typeof choice !== 'number') return wizard.no[choice];
    return wizard.noTo(named.find(({ key }) => key === choice)?.what ?? '');
  };
  return (
    <div className={styles.question}>
      <Icon name="decision" size={14} />
      <Select
        label={wizard.noOf(rows.indexOf(row) + 1)}
        labelHidden
        options={question.choices.map((choice) => ({ id: String(choice), name: nameOf(choice) }))}
        value={String(question.chosen)}
        onChange={(id) => onChange(question.choices.find((choice) => String(choice) === id) ?? 'plain')}
      />
    </div>
  );
}
