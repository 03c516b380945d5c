// Outcomes of a step as big cards: each says what happens next. Also for any choice whose consequence must be read.
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classes } from '../class-names';
import styles from './choice.module.css';

export interface RadioCard<K extends string = string> {
  readonly id: K;
  readonly name: string;
  /** What happens next; a verdict on a candidate. */
  readonly hint?: ReactNode;
  /** At the end of the line. */
  readonly end?: ReactNode;
  readonly picture?: ReactNode;
  readonly isDisabled?: boolean | undefined;
}

export interface RadioCardsProps<K extends string = string> {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly cards: readonly RadioCard<K>[];
  readonly value: K | null;
  readonly onChange: (id: K) => void;
  /** `grid`: two a row; `list`: one under the other in one frame, for people. */
  readonly arrangement?: 'grid' | 'list' | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function RadioCards<K extends string>(props: RadioCardsProps<K>) {
  const { label, labelHidden, cards, value, onChange, arrangement = 'grid', isDisabled = false } = props;
  return (
    <RadioGroup
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        const chosen = cards.find((card) => card.id === id);
        if (chosen) onChange(chosen.id);
      }}
      className={styles.group ?? ''}
    >
      <Label className={labelHidden ? styles.hidden : styles.label}>{label}</Label>
      <div className={styles[arrangement]}>
        {cards.map((card) => (
          <Radio key={card.id} value={card.id} isDisabled={card.isDisabled ?? false} className={styles.card ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={classes(styles.dot, isSelected && styles.on)} />
                {card.picture}
                <span className={styles.words}>
                  <span className={styles.name}>{card.name}</span>
                  {card.hint && <span className={styles.hint}>{card.hint}</span>}
                </span>
                {card.end && <span className={styles.end}>{card.end}</span>}
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
