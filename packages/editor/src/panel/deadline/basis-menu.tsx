// How a time target is counted, where the usual way does not fit: a date, a formula, a table, several spans; or no target at all.
import '@baton/words/parts';
import type { Deadline } from '@baton/core';
import { Menu, MenuItem, MenuSeparator, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { QuietButton } from '../fields/quiet-button';
import styles from '../panel.module.css';

export interface BasisMenuProps {
  readonly deadline: Deadline;
  readonly onChange: (deadline: Deadline | undefined) => void;
}

export function BasisMenu({ deadline, onChange }: BasisMenuProps) {
  const words = useWords();
  const dates = useDiagram((diagram) => diagram.variables.find(({ type }) => type === 'date' || type === 'dateTime'));
  const { budget } = deadline;
  const { untilWhen } = words.panel;
  const said = words.timing.budget;
  const now =
    'dueIn' in budget
      ? untilWhen.fixed
      : 'dueBy' in budget
        ? untilWhen.fromData
        : 'table' in budget
          ? words.kindOptions.budget.table
          : 'dueInAll' in budget
            ? said.several
            : untilWhen.computed;
  const fixed = 'dueIn' in budget ? budget.dueIn : ({ amount: 1, unit: 'workingDays' } as const);
  const set = (next: Deadline['budget']) => onChange({ ...deadline, budget: next });
  return (
    <div className={styles.row}>
      <Menu
        label={words.drawing.until.basis}
        trigger={
          <QuietButton opens aria-label={`${words.drawing.until.basis}: ${now}`}>
            {now}
          </QuietButton>
        }
      >
        <MenuItem
          icon="clock"
          isCurrent={'dueIn' in budget}
          onAction={() => !('dueIn' in budget) && set({ dueIn: { amount: 1, unit: 'workingDays' } })}
        >
          {untilWhen.fixed}
        </MenuItem>
        <MenuItem
          icon="calendar"
          isCurrent={'dueBy' in budget}
          isDisabled={!dates}
          hint={dates ? undefined : words.drawing.until.noDates}
          onAction={() => dates && set({ dueBy: dates.name })}
        >
          {untilWhen.fromData}
        </MenuItem>
        <MenuItem
          icon="adjust"
          isCurrent={'dueInAmount' in budget}
          onAction={() => !('dueInAmount' in budget) && set({ dueInAmount: '1', unit: 'workingDays' })}
        >
          {untilWhen.computed}
        </MenuItem>
        <MenuItem
          icon="table"
          isCurrent={'table' in budget}
          onAction={() => !('table' in budget) && set({ table: [{ match: {}, dueIn: fixed }] })}
        >
          {words.kindOptions.budget.table}
        </MenuItem>
        <MenuItem
          icon="next"
          isCurrent={'dueInAll' in budget}
          onAction={() => !('dueInAll' in budget) && set({ dueInAll: [fixed, { amount: 12, unit: 'hours' }] })}
        >
          {said.several}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon="delete" isDanger onAction={() => onChange(undefined)}>
          {untilWhen.remove}
        </MenuItem>
      </Menu>
    </div>
  );
}
