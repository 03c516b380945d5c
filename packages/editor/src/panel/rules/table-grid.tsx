// The cells of a decision table. Enter goes to the same column of the next rule (a new one at the end), Tab to the next cell; what cannot be read
// is said under its row.
import { compileFor, type DecisionTable, unaryTestsProblem } from '@baton/core';
import { columnIds } from '@baton/core/diagram';
import { Icon, IconButton, Menu, MenuItem, useWords } from '@baton/look';
import { type KeyboardEvent, useRef } from 'react';
import { useDiagram } from '../../document/editor-context';
import { useSpoken } from '../../document/spoken';
import { useEdit } from '../edit';
import { Cell } from './cell';
import { ColumnHead } from './column-head';
import styles from './table-dialog.module.css';
import { movedUp, withoutInput, withoutOutput, withoutRule, withRule, withRuleChanged } from './table-edits';

interface GridProps {
  readonly table: DecisionTable;
  readonly onChange: (table: DecisionTable, typing?: boolean) => void;
}

export function TableGrid({ table, onChange }: GridProps) {
  const words = useWords();
  const { rules } = words.kindOptions;
  const edit = useEdit();
  const grid = useRef<HTMLTableElement>(null);
  const { variables, decisions } = useSpoken();
  const spoken = decisions?.find(({ id }) => id === table.id) ?? table;
  const labelOf = (name: string) => variables.find((one) => one.name === name)?.label ?? name;
  const inputs = table.inputs.map(({ expression }, i) => spoken.inputs[i]?.label ?? labelOf(expression));
  const outputs = table.outputs.map(({ name }, i) => spoken.outputs[i]?.label ?? labelOf(name));
  const [ins, outs] = [columnIds(table.inputs, 'in'), columnIds(table.outputs, 'out')];
  const goTo = (row: number, column: string) =>
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus());
  const onKeyDown = (event: KeyboardEvent, row: number, column: string) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (row === table.rules.length - 1 && !edit.readOnly && table.rules.length < 1_000) onChange(withRule(table));
    goTo(row + 1, column);
  };
  return (
    <div className={styles.scroll} tabIndex={-1}>
      <table ref={grid} className={styles.grid}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              <span className={styles.hidden}>{rules.title}</span>
            </th>
            {table.inputs.map((input, i) => (
              <ColumnHead
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity of their own
                key={`in ${i}`}
                word={rules.when}
                name={inputs[i] ?? ''}
                label={input.label ?? ''}
                place={`column.${table.id}.in.${ins[i]}`}
                placeholder={labelOf(input.expression)}
                formula={input.expression}
                formulaLabel={rules.asks}
                canRemove={table.inputs.length > 1}
                onLabel={(label) => onChange(withInputChanged(table, i, { label }), true)}
                onFormula={(expression) =>
                  expression.trim() !== '' && onChange(withInputChanged(table, i, { expression }), true)
                }
                onRemove={() => onChange(withoutInput(table, i))}
              />
            ))}
            {table.outputs.map((output, i) => (
              <ColumnHead
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity of their own
                key={`out ${i}`}
                isResult
                word={rules.gives}
                name={outputs[i] ?? ''}
                label={output.label ?? ''}
                place={`column.${table.id}.out.${outs[i]}`}
                placeholder={labelOf(output.name)}
                formula={output.name}
                formulaLabel={rules.resultName}
                canRemove={table.outputs.length > 1}
                values={output.values}
                otherwise={output.otherwise}
                onLabel={(label) => onChange(withOutputChanged(table, i, { label }), true)}
                onFormula={(name) =>
                  /^[A-Za-z_]\w*$/.test(name) && onChange(withOutputChanged(table, i, { name }), true)
                }
                onValues={(values) => onChange(withOutputChanged(table, i, { values }), true)}
                onOtherwise={(otherwise) => onChange(withOutputChanged(table, i, { otherwise }), true)}
                onRemove={() => onChange(withoutOutput(table, i))}
              />
            ))}
            <th scope="col">{rules.note}</th>
            <th scope="col">
              <span className={styles.hidden}>{words.common.moreActions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rules.map((rule, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules are an ordered list without identity
            <tr key={row}>
              <th scope="row" className={styles.number}>
                {row + 1}
              </th>
              {rule.when.map((test, i) => (
                <TestCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: one a column
                  key={`in ${i}`}
                  label={rules.cell(inputs[i] ?? '', row + 1)}
                  place={`${row} in${i}`}
                  value={test}
                  onKeyDown={(event) => onKeyDown(event, row, `in${i}`)}
                  onType={(text) =>
                    onChange(
                      withRuleChanged(table, row, {
                        when: rule.when.map((one, at) => (at === i ? text.trim() || '-' : one)),
                      }),
                      true,
                    )
                  }
                />
              ))}
              {rule.gives.map((value, i) => (
                <ValueCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: one a column
                  key={`out ${i}`}
                  label={rules.cell(outputs[i] ?? '', row + 1)}
                  place={`${row} out${i}`}
                  value={value}
                  onKeyDown={(event) => onKeyDown(event, row, `out${i}`)}
                  onType={(text) =>
                    onChange(
                      withRuleChanged(table, row, {
                        gives: rule.gives.map((one, at) => (at === i ? text.trim() || 'null' : one)),
                      }),
                      true,
                    )
                  }
                />
              ))}
              <Cell
                label={rules.cell(rules.note, row + 1)}
                place={`${row} note`}
                value={rule.note ?? ''}
                error={null}
                isText
                onKeyDown={(event) => onKeyDown(event, row, 'note')}
                onType={(note) => onChange(withRuleChanged(table, row, { note }), true)}
              />
              <td className={styles.more}>
                {!edit.readOnly && (
                  <Menu
                    placement="bottom end"
                    trigger={
                      <IconButton
                        icon="more"
                        size="s"
                        label={`${words.common.moreActions}: ${rules.cell('', row + 1)}`}
                      />
                    }
                  >
                    <MenuItem icon="up" isDisabled={row === 0} onAction={() => onChange(movedUp(table, row))}>
                      {rules.up(row + 1)}
                    </MenuItem>
                    <MenuItem icon="copy" onAction={() => onChange(withRule(table, row + 1, rule))}>
                      {rules.duplicate(row + 1)}
                    </MenuItem>
                    <MenuItem icon="delete" isDanger onAction={() => onChange(withoutRule(table, row))}>
                      {rules.removeRule(row + 1)}
                    </MenuItem>
                  </Menu>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {table.rules.length === 0 && (
        <p className={styles.empty}>
          <Icon name="table" size={14} />
          {rules.shape(0)}
        </p>
      )}
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onType: (text: string) => void;
}

function TestCell(props: CellProps) {
  const { rules } = useWords().kindOptions;
  const diagram = useDiagram();
  const error = unaryTestsProblem(diagram, props.value);
  return (
    <Cell {...props} value={props.value === '-' ? '' : props.value} placeholder="–" error={error && rules.unreadable} />
  );
}

function ValueCell(props: CellProps) {
  const { rules } = useWords().kindOptions;
  const diagram = useDiagram();
  const compiled = compileFor(diagram, props.value);
  return (
    <Cell
      {...props}
      value={props.value === 'null' ? '' : props.value}
      isResult
      placeholder="–"
      error={compiled.ok ? null : rules.unreadable}
    />
  );
}

type Input = DecisionTable['inputs'][number];
type Output = DecisionTable['outputs'][number];

function withInputChanged(table: DecisionTable, at: number, change: Partial<Input>): DecisionTable {
  return { ...table, inputs: table.inputs.map((one, i) => (i === at ? cleaned({ ...one, ...change }) : one)) };
}

function withOutputChanged(table: DecisionTable, at: number, change: Partial<Output>): DecisionTable {
  return { ...table, outputs: table.outputs.map((one, i) => (i === at ? cleaned({ ...one, ...change }) : one)) };
}

/** Without what is empty: a label, an "otherwise" that was taken back. */
function cleaned<T extends object>(column: T): T {
  return Object.fromEntries(
    Object.entries(column).filter(([, value]) => value !== undefined && value !== '' && String(value).trim() !== ''),
  ) as T;
}
