// Times that are set with one press: half a day to two weeks of work. Under "Until when", and for several steps at once.
import type { Budget } from '@baton/core';
import { useFormat, useWords } from '@baton/look';
import { Button } from 'react-aria-components/Button';
import styles from './deadline.module.css';

const PRESETS = [
  { amount: 4, unit: 'workingHours' },
  { amount: 1, unit: 'workingDays' },
  { amount: 2, unit: 'workingDays' },
  { amount: 5, unit: 'workingDays' },
  { amount: 10, unit: 'workingDays' },
] as const;

export interface PresetsProps {
  readonly chosen: Budget | undefined;
  readonly onChoose: (budget: Budget) => void;
}

export function Presets({ chosen, onChoose }: PresetsProps) {
  const words = useWords();
  const format = useFormat();
  const now = chosen && 'dueIn' in chosen ? chosen.dueIn : null;
  return (
    <fieldset className={styles.presets} aria-label={words.tools.presets}>
      {PRESETS.map((dueIn) => (
        <Button
          key={`${dueIn.amount} ${dueIn.unit}`}
          className={styles.preset ?? ''}
          aria-label={`${format.budgetShort(dueIn.amount, dueIn.unit)} (${format.budget(dueIn.amount, dueIn.unit)})`}
          aria-pressed={now?.amount === dueIn.amount && now.unit === dueIn.unit}
          onPress={() => onChoose({ dueIn: { ...dueIn } })}
        >
          {format.budgetShort(dueIn.amount, dueIn.unit)}
        </Button>
      ))}
    </fieldset>
  );
}
