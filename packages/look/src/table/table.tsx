// A table of work: sticky head, lines between rows, key first, sum last. The row opens on click and Enter; the box selects,
// Shift extends. Column by column: what it is called and what it shows.
import type { ReactNode } from 'react';
import type { Selection, SortDescriptor } from 'react-aria-components';
import { Table as AriaTable, Cell, Column, Row, TableBody, TableHeader } from 'react-aria-components/Table';
import { Checkbox } from '../choice/checkbox';
import { classes } from '../class-names';
import { Icon } from '../icon/icon';
import styles from './table.module.css';

export interface TableColumn<T> {
  readonly id: string;
  readonly name: string;
  /** Hides the name from sight only. */
  readonly nameHidden?: boolean | undefined;
  readonly cell: (row: T) => ReactNode;
  /** Figures stand at the end. */
  readonly align?: 'start' | 'end' | undefined;
  /** The cell that names the row. Exactly one column has it. */
  readonly isRowHeader?: boolean | undefined;
  readonly canSort?: boolean | undefined;
  readonly width?: string | undefined;
}

export interface TableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  readonly rowId: (row: T) => string;
  /** What a screen reader calls the row. */
  readonly rowName: (row: T) => string;
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Chosen rows; with it each row has a box. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
  readonly sort?: { readonly column: string; readonly direction: 'ascending' | 'descending' } | undefined;
  readonly onSort?: ((sort: { column: string; direction: 'ascending' | 'descending' }) => void) | undefined;
  readonly empty?: ReactNode;
  readonly className?: string | undefined;
}

export function Table<T>(props: TableProps<T>) {
  const { label, columns, rows, rowId, rowName, onOpen, selected, onSelect, sort, onSort, empty, className } = props;
  const hasBoxes = selected !== undefined;
  const select = (keys: Selection) =>
    onSelect?.(keys === 'all' ? new Set(rows.map(rowId)) : new Set([...keys].map(String)));
  return (
    <AriaTable
      aria-label={label}
      className={classes(styles.table, className)}
      selectionMode={hasBoxes ? 'multiple' : 'none'}
      selectionBehavior="toggle"
      {...(hasBoxes ? { selectedKeys: selected, onSelectionChange: select } : {})}
      {...(onOpen ? { onRowAction: (key) => onOpen(String(key)) } : {})}
      {...(sort ? { sortDescriptor: sort } : {})}
      {...(onSort
        ? { onSortChange: ({ column, direction }: SortDescriptor) => onSort({ column: String(column), direction }) }
        : {})}
    >
      <TableHeader>
        {hasBoxes && (
          <Column className={classes(styles.head, styles.box)} minWidth={36}>
            <Checkbox slot="selection" />
          </Column>
        )}
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column.isRowHeader ?? false}
            allowsSorting={column.canSort ?? false}
            className={classes(styles.head, column.align === 'end' && styles.end)}
            {...(column.width ? { style: { inlineSize: column.width } } : {})}
          >
            {({ sortDirection }) => (
              <span className={styles.name}>
                <span className={column.nameHidden ? styles.hidden : undefined}>{column.name}</span>
                {sortDirection && <Icon name={sortDirection === 'ascending' ? 'up' : 'down'} size={12} />}
              </span>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody {...(empty ? { renderEmptyState: () => <div className={styles.empty}>{empty}</div> } : {})}>
        {rows.map((row) => (
          <Row
            key={rowId(row)}
            id={rowId(row)}
            textValue={rowName(row)}
            className={classes(styles.row, onOpen && styles.opens)}
          >
            {hasBoxes && (
              <Cell className={classes(styles.cell, styles.box)}>
                <Checkbox slot="selection" />
              </Cell>
            )}
            {columns.map((column) => (
              <Cell key={column.id} className={classes(styles.cell, column.align === 'end' && styles.end)}>
                {column.cell(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  );
}
