// Words that change with a number. Each language's folder makes one counter and names the forms that it needs;
// a missing form does not compile.

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Picks the form for `count` and puts the number in place of `#` (a form may leave it out: "both", "يومان"). */
export type Counter<Required extends PluralForm> = (
  count: number,
  forms: Record<Required, string> & Partial<Record<PluralForm, string>>,
) => string;

export function makeCounter<Required extends PluralForm>(locale: string): Counter<Required> {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(`${locale}-u-nu-latn`, { maximumFractionDigits: 1 });
  return (count, forms) => {
    const byForm: Partial<Record<PluralForm, string>> = forms;
    const form = byForm[rules.select(count)] ?? byForm.other ?? byForm.many ?? '#';
    return form.replaceAll('#', digits.format(count));
  };
}
