// What a time target was given, has used up, or has left, in words: "3 working hours, then 1 working day".
import { useFormat, useWords } from '@baton/look';

export interface Amount {
  readonly amount: number;
  readonly unit: Parameters<ReturnType<typeof useFormat>['budget']>[1];
}

export function useAmounts() {
  const t = useWords().clocks.story;
  const format = useFormat();
  const amount = ({ amount, unit }: Amount) => format.budget(rounded(amount), unit);
  /** Of at least one. */
  const amounts = (parts: readonly Amount[]) => parts.map(amount).reduce((first, next) => t.andThen(first, next));
  return { amount, amounts };
}

/** To a quarter: more is not read. */
function rounded(amount: number): number {
  return amount >= 10 ? Math.round(amount * 10) / 10 : Math.round(amount * 100) / 100;
}
