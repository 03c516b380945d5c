// A budget of several spans, one after the other, such as two working days and then 12 hours.
import '@baton/words/parts';
import type { Budget } from '@baton/core';
import { IconButton, useFormat, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { DurationField } from '../fields/duration-field';
import { QuietButton } from '../fields/quiet-button';
import panel from '../panel.module.css';
import styles from './deadline.module.css';

type Spans = Extract<Budget, { readonly dueInAll: unknown }>;

export interface BudgetSpansProps {
  readonly budget: Spans;
  readonly onChange: (budget: Budget, typing?: boolean) => void;
}

export function BudgetSpans({ budget: { dueInAll }, onChange }: BudgetSpansProps) {
  const { timing } = useWords();
  const t = timing.budget;
  const format = useFormat();
  const { readOnly } = useEdit();
  return (
    <div className={styles.table}>
      {dueInAll.map((span, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans are an ordered list without identity
        <div key={i} className={panel.row}>
          <DurationField
            value={span}
            onChange={(next, typing) =>
              onChange({ dueInAll: dueInAll.map((one, at) => (at === i ? next : one)) }, typing)
            }
          />
          {dueInAll.length > 2 && !readOnly && (
            <IconButton
              icon="close"
              size="s"
              className={panel.faint}
              label={t.removeSpan(format.budget(span.amount, span.unit))}
              onPress={() => onChange({ dueInAll: dueInAll.filter((_, at) => at !== i) })}
            />
          )}
        </div>
      ))}
      {!readOnly && dueInAll.length < 5 && (
        <QuietButton icon="add" onPress={() => onChange({ dueInAll: [...dueInAll, { amount: 1, unit: 'hours' }] })}>
          {t.addSpan}
        </QuietButton>
      )}
    </div>
  );
}
