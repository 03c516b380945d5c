// Questions three to five: the steps, who does each, and how long it may take. One row a step; Enter begins the next one, Backspace in an
// empty one removes it.
import '@baton/words/wizard';
import { Button, Checkbox, ComboBox, IconButton, TextField, useWords } from '@baton/look';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { QuestionField } from './question-field';
import { type Missing, newRow, type StepRow } from './rows';
import { useWhoOptions } from './who-options';
import { WithinField } from './within-field';
import styles from './wizard.module.css';

export interface StepRowsProps {
  readonly rows: readonly StepRow[];
  readonly onChange: (rows: readonly StepRow[]) => void;
  readonly missing: Missing | null;
}

export function StepRows({ rows, onChange, missing }: StepRowsProps) {
  const { wizard } = useWords();
  const who = useWhoOptions();
  const frame = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    frame.current?.querySelector<HTMLInputElement>(`[data-row="${wanted}"] input`)?.focus();
    setWanted(null);
  }, [wanted]);

  const change = (key: number, part: Partial<StepRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const addAfter = (at: number) => {
    const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
    onChange(rows.toSpliced(at + 1, 0, newRow(key, rows[at], who.first)));
    setWanted(key);
  };
  const remove = (at: number) => {
    if (rows.length === 1) return;
    onChange(rows.filter((_, i) => i !== at));
    setWanted(rows[Math.max(0, at - 1)]?.key ?? null);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const field = event.target as HTMLInputElement;
    if (field.tagName !== 'INPUT' || field.type === 'checkbox') return;
    // Who does it is searched by typing: there these keys belong to the list.
    if (field.role === 'combobox' && (event.key !== 'Enter' || field.ariaExpanded === 'true')) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      addAfter(at);
    } else if (event.key === 'Backspace' && rows[at]?.what === '' && field.value === '') {
      event.preventDefault();
      remove(at);
    }
  };
  return (
    <div ref={frame} className={styles.steps}>
      <div className={styles.heads} aria-hidden="true">
        <h3>{wizard.question(3, wizard.steps)}</h3>
        <h3>{wizard.question(4, wizard.who)}</h3>
        <h3>{wizard.question(5, wizard.howLong)}</h3>
      </div>
      <h3 className={styles.spoken}>{[wizard.question(3, wizard.steps), wizard.who, wizard.howLong].join(' ')}</h3>
      <p className={styles.hint}>{wizard.stepsLead}</p>
      <ol>
        {rows.map((row, at) => (
          <li key={row.key} data-row={row.key} className={styles.row} onKeyDown={(event) => onKeyDown(event, at)}>
            <TextField
              label={wizard.whatOf(at + 1)}
              labelHidden
              maxLength={200}
              placeholder={wizard.whatPlaceholder}
              value={row.what}
              onChange={(what) => change(row.key, { what })}
              error={at === 0 ? missing?.steps : undefined}
            />
            <ComboBox
              label={wizard.whoOf(at + 1)}
              labelHidden
              menuTrigger="input"
              icon={who.iconOf(row.who)}
              options={who.options}
              value={who.keyOf(row.who)}
              onChange={(key) => key !== null && change(row.key, { who: who.answerOf(key) })}
              error={missing?.who.get(row.key)}
            />
            <WithinField
              row={row}
              n={at + 1}
              onChange={(within) => change(row.key, { within })}
              error={missing?.within.get(row.key)}
            />
            <IconButton
              icon="close"
              variant="plain"
              label={wizard.removeStep(at + 1)}
              isDisabled={rows.length === 1}
              onPress={() => remove(at)}
            />
            <QuestionField rows={rows} row={row} onChange={(no) => change(row.key, { no })} />
            {at > 0 && (
              <Checkbox
                className={styles.besides}
                aria-label={wizard.besidesOf(at + 1)}
                isSelected={row.besides}
                onChange={(besides) => change(row.key, { besides })}
              >
                {wizard.besides}
              </Checkbox>
            )}
          </li>
        ))}
      </ol>
      <Button size="s" variant="quiet" icon="add" onPress={() => addAfter(rows.length - 1)}>
        {wizard.addStep}
      </Button>
    </div>
  );
}
