// Units of case data that are money: written as a code (`EUR`) or as its sign.

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '₽': 'RUB' };

/** ISO 4217 code, or undefined where the unit is no money. */
export function currencyOf(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  if (SIGNS[unit]) return SIGNS[unit];
  return /^[A-Z]{3}$/.test(unit) ? unit : undefined;
}

/** What stands after the number: the sign of a currency, any other unit as it is. */
export function signOf(unit: string | undefined): string | undefined {
  const currency = currencyOf(unit);
  if (!currency) return unit;
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? unit;
}
