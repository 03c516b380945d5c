// A budget by a table: the first row that fits the case data holds, such as priority by contract. Empty fits everything.
import '@baton/words/parts';
import type { Budget, BudgetRow, Variable } from '@baton/core';
import { IconButton, Menu, MenuItem, Switch, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { QuietButton } from '../fields/quiet-button';
import { type PlainValue, ValuesField } from '../fields/values-field';
import panel from '../panel.module.css';
import styles from './deadline.module.css';

type Table = Extract<Budget, { readonly table: unknown }>;

export interface BudgetTableProps {
  readonly budget: Table;
  readonly onChange: (budget: Budget, typing?: boolean) => void;
}

const DAY = { amount: 1, unit: 'workingDays' } as const;

export function BudgetTable({ budget, onChange }: BudgetTableProps) {
  const words = useWords();
  const t = words.timing.budget;
  const { readOnly } = useEdit();
  const variables = useDiagram((diagram) => diagram.variables);
  const columns = [...new Set(budget.table.flatMap(({ match }) => Object.keys(match)))];
  const labelOf = (name: string) => variables.find((one) => one.name === name)?.label ?? name;
  const free = variables.filter((one) => isComparable(one) && !columns.includes(one.name));
  const setRows = (table: BudgetRow[], typing?: boolean) => onChange({ ...budget, table }, typing);
  const change = (at: number, row: BudgetRow, typing?: boolean) =>
    setRows(
      budget.table.map((one, i) => (i === at ? row : one)),
      typing,
    );
  const { otherwise, ...rest } = budget;
  return (
    <div className={styles.table}>
      <p className={panel.hint}>{t.hint}</p>
      {budget.table.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are an ordered list without identity
        <fieldset key={i} className={styles.tableRow}>
          <legend>{t.row(i + 1)}</legend>
          {budget.table.length > 1 && !readOnly && (
            <IconButton
              icon="close"
              size="s"
              className={styles.removeRow}
              label={t.removeRow(i + 1)}
              onPress={() => setRows(budget.table.filter((_, at) => at !== i))}
            />
          )}
          {columns.map((name) => (
            <ValuesField
              key={name}
              label={labelOf(name)}
              variable={variables.find((one) => one.name === name)}
              values={valuesIn(row, name)}
              onChange={(values, typing) => change(i, withValues(row, name, values), typing)}
            />
          ))}
          <DurationField value={row.dueIn} onChange={(dueIn, typing) => change(i, { ...row, dueIn }, typing)} />
        </fieldset>
      ))}
      {!readOnly && (
        <div className={panel.foot}>
          <QuietButton icon="add" onPress={() => setRows([...budget.table, { match: {}, dueIn: DAY }])}>
            {t.addRow}
          </QuietButton>
          {free.length > 0 && (
            <Menu
              label={t.addColumn}
              trigger={
                <QuietButton icon="add" opens>
                  {t.addColumn}
                </QuietButton>
              }
            >
              {free.map((variable) => (
                <MenuItem
                  key={variable.name}
                  onAction={() =>
                    setRows(budget.table.map((row) => withValues(row, variable.name, firstValues(variable))))
                  }
                >
                  {variable.label ?? variable.name}
                </MenuItem>
              ))}
            </Menu>
          )}
        </div>
      )}
      <Switch
        isSelected={otherwise !== undefined}
        isDisabled={readOnly}
        onChange={(isOn) => onChange(isOn ? { ...rest, otherwise: DAY } : rest)}
      >
        {t.otherwise}
      </Switch>
      {otherwise ? (
        <DurationField value={otherwise} onChange={(next, typing) => onChange({ ...rest, otherwise: next }, typing)} />
      ) : (
        <p className={panel.hint}>{t.noOtherwise}</p>
      )}
    </div>
  );
}

function isComparable({ type }: Variable): boolean {
  return type === 'choice' || type === 'boolean' || type === 'number' || type === 'text';
}

function firstValues(variable: Variable): PlainValue[] {
  if (variable.type === 'boolean') return [true];
  return [variable.options?.[0]?.id ?? (variable.type === 'number' ? 1 : 'high')];
}

function valuesIn({ match }: BudgetRow, name: string): PlainValue[] {
  const value = match[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is PlainValue => one !== undefined && one !== null);
}

/** No value: it does not matter in this row. */
function withValues(row: BudgetRow, name: string, values: readonly PlainValue[]): BudgetRow {
  const { [name]: _, ...match } = row.match;
  const [first] = values;
  if (first === undefined) return { ...row, match };
  return { ...row, match: { ...match, [name]: values.length === 1 ? first : [...values] } };
}
