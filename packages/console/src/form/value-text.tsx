// A value of case data to read: dates, money, yes or no, the name of a choice.
import type { Variable, Variables } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import { currencyOf } from './currency';

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
  if (typeof value === 'object') return <bdi>{JSON.stringify(value)}</bdi>;
  if (variable?.type === 'date') return <bdi>{format.date(Date.parse(`${value}T12:00:00Z`))}</bdi>;
  if (variable?.type === 'dateTime') return <bdi>{format.instant(Date.parse(value))}</bdi>;
  return <bdi>{variable?.options?.find((option) => option.id === value)?.name ?? value}</bdi>;
}
