// How a time target is counted: an amount of time from its start, a date in the case data, or a computed amount; and by which calendar.
import type { Budget, Deadline } from '@baton/core';
import { Select, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { DurationField, UnitSelect } from '../fields/duration-field';
import { FormulaField } from '../fields/formula-field';
import { BudgetSpans } from './budget-spans';
import { BudgetTable } from './budget-table';
import styles from './deadline.module.css';

export interface BudgetFieldsProps {
  readonly deadline: Deadline;
  readonly onChange: (deadline: Deadline, typing: boolean) => void;
}

export function BudgetFields({ deadline, onChange }: BudgetFieldsProps) {
  const words = useWords();
  const { budget } = deadline;
  const set = (next: Budget, typing = false) => onChange({ ...deadline, budget: next }, typing);
  return (
    <div className={styles.fields}>
      {'dueIn' in budget && (
        <div className={styles.span}>
          <DurationField value={budget.dueIn} onChange={(dueIn, typing) => set({ dueIn }, typing)} />
        </div>
      )}
      {'dueBy' in budget && <DateVariable budget={budget} onChange={set} />}
      {'dueInAmount' in budget && (
        <>
          <div className={styles.wide}>
            <FormulaField
              label={words.drawing.until.formulaOf}
              value={budget.dueInAmount}
              onType={(dueInAmount) => set({ ...budget, dueInAmount }, true)}
            />
          </div>
          <UnitSelect value={budget.unit} onChange={(unit) => set({ ...budget, unit })} />
        </>
      )}
      {'dueInAll' in budget && <BudgetSpans budget={budget} onChange={set} />}
      {'table' in budget && <BudgetTable budget={budget} onChange={set} />}
      <CalendarSelect deadline={deadline} onChange={onChange} />
    </div>
  );
}

function DateVariable({ budget, onChange }: { budget: { dueBy: string }; onChange: (budget: Budget) => void }) {
  const words = useWords();
  const variables = useDiagram((diagram) => diagram.variables);
  const dates = variables.filter((variable) => variable.type === 'date' || variable.type === 'dateTime');
  const options = dates.map((variable) => ({ id: variable.name, name: variable.label ?? variable.name }));
  if (options.every((option) => option.id !== budget.dueBy)) options.unshift({ id: budget.dueBy, name: budget.dueBy });
  return (
    <div style={{ flex: 1 }}>
      <Select
        label={words.drawing.until.dueByVariable}
        labelHidden
        icon="calendar"
        options={options}
        value={budget.dueBy}
        onChange={(dueBy) => onChange({ dueBy })}
      />
    </div>
  );
}

function CalendarSelect({ deadline, onChange }: BudgetFieldsProps) {
  const words = useWords();
  const { directory } = useEditor();
  const known = new Map(directory.calendars.map((calendar) => [calendar.id, calendar.name]));
  const chosen = deadline.calendar ?? 'office';
  if (!known.has(chosen)) known.set(chosen, chosen === 'office' ? words.panel.untilWhen.office : chosen);
  return (
    <Select
      label={words.panel.untilWhen.calendar}
      labelHidden
      icon="calendar"
      className={styles.calendar}
      options={[...known].map(([id, name]) => ({ id, name }))}
      value={chosen}
      onChange={(calendar) => onChange({ ...deadline, calendar }, false)}
    />
  );
}
