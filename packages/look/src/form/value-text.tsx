// A value of case data to read: dates, money, yes or no, the name of a choice.
import type { Variable, Variables } from '@baton/core';
import type { RowField } from '@baton/core/diagram';
import { useFormat, useWords } from '../locale/locale-provider';
import { currencyOf } from './currency';
import { type FieldValue, labelOf } from './field-value';
import styles from './form.module.css';
import { isRow } from './list-shape';

export interface ValueTextProps {
  readonly variable: Variable | undefined;
  readonly value: Variables[string] | undefined;
}

export function ValueText({ variable, value }: ValueTextProps) {
  const { common } = useWords();
  const format = useFormat();
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return <>–</>;
  if (typeof value === 'boolean') return <>{value ? common.yes : common.no}</>;
  if (typeof value === 'number') {
    const currency = currencyOf(variable?.unit);
    if (currency) return <bdi>{format.money(value, currency)}</bdi>;
    const text = format.number(value);
    return (
      <bdi>
        {text}
        {variable?.unit ? ` ${variable.unit}` : ''}
      </bdi>
    );
  }
  if (Array.isArray(value)) return <ListText variable={variable} entries={value} />;
  if (typeof value === 'object') return <RowText row={value} fields={[]} />;
  if (variable?.type === 'date') return <bdi>{format.date(Date.parse(`${value}T12:00:00Z`))}</bdi>;
  if (variable?.type === 'dateTime') return <bdi>{format.instant(Date.parse(value))}</bdi>;
  return <bdi>{variable?.options?.find((option) => option.id === value)?.name ?? value}</bdi>;
}

/** More than this are counted. */
const MOST = 12;

function ListText({
  variable,
  entries,
}: Pick<ValueTextProps, 'variable'> & { readonly entries: readonly FieldValue[] }) {
  const { common } = useWords();
  const items = variable?.items;
  const fields = items && 'fields' in items ? items.fields : [];
  const one = variable && { ...variable, type: items && 'type' in items ? items.type : ('text' as const) };
  return (
    <ul className={styles.values}>
      {entries.slice(0, MOST).map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries are shown, never moved
        <li key={at}>
          {isRow(entry) ? <RowText row={entry} fields={fields} /> : <ValueText variable={one} value={entry} />}
        </li>
      ))}
      {entries.length > MOST && <li className={styles.shownNote}>{common.moreItems(entries.length - MOST)}</li>}
    </ul>
  );
}

function RowText({
  row,
  fields,
}: {
  readonly row: Readonly<Record<string, FieldValue>>;
  readonly fields: readonly RowField[];
}) {
  const known = Object.entries(row).filter(([, value]) => value !== null && value !== '');
  return known.map(([name, value], at) => {
    const field = fields.find((one) => one.name === name);
    return (
      <span key={name}>
        {at > 0 && ' · '}
        <span className={styles.shownNote}>{labelOf(field ?? { name })}: </span>
        <ValueText variable={field} value={value} />
      </span>
    );
  });
}
