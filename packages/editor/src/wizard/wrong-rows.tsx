// The sixth question: what can go wrong at each step, and what is done about it then.
import '@baton/words/wizard';
import { Checkbox, Select, useWords } from '@baton/look';
import { questionAt } from './question';
import type { StepRow } from './rows';
import styles from './wizard.module.css';

export interface WrongRowsProps {
  readonly rows: readonly StepRow[];
  readonly onChange: (rows: readonly StepRow[]) => void;
}

export function WrongRows({ rows, onChange }: WrongRowsProps) {
  const { wizard } = useWords();
  const named = rows.filter(({ what }) => what.trim() !== '');
  const change = (key: number, part: Partial<StepRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  if (named.length === 0) return <p className={styles.hint}>{wizard.needsStep}</p>;
  return (
    <ul className={styles.wrongs}>
      {named.map((row, at) => {
        const box = (part: 'late' | 'refused' | 'silent', name: string, done: string) => (
          <Checkbox
            aria-label={wizard.wrongAt(name, row.what)}
            isSelected={row[part]}
            onChange={(isSelected) => change(row.key, { [part]: isSelected })}
          >
            <span className={styles.wrong}>
              {name}
              <small>{done}</small>
            </span>
          </Checkbox>
        );
        // Beside others nothing can be gone back to: what runs at the same time would be done twice.
        const isBeside = row.besides || named[at + 1]?.besides === true;
        // Its paths are chosen where it is named.
        const isQuestion = (questionAt(named, at)?.chosen ?? 'plain') !== 'plain';
        const before = named.slice(0, at + 1).filter(({ who }) => who.type !== 'outside');
        return (
          <li key={row.key}>
            <b>
              <bdi>{row.what}</bdi>
            </b>
            <div>
              {row.who.type === 'outside' ? (
                box('silent', wizard.silent, wizard.silentDone)
              ) : (
                <>
                  {box('late', wizard.late, wizard.lateDone)}
                  {!isQuestion && box('refused', wizard.refused, wizard.refusedDone)}
                  {!isBeside && (
                    <div className={styles.back}>
                      <Checkbox
                        aria-label={wizard.wrongAt(wizard.back, row.what)}
                        isSelected={row.backTo !== null}
                        onChange={(isSelected) =>
                          change(row.key, { backTo: isSelected ? (before.at(-2) ?? row).key : null })
                        }
                      >
                        {wizard.back}
                      </Checkbox>
                      {row.backTo !== null && (
                        <Select
                          label={wizard.wrongAt(wizard.back, row.what)}
                          labelHidden
                          options={before.map(({ key, what }) => ({ id: String(key), name: wizard.backDone(what) }))}
                          value={String(row.backTo)}
                          onChange={(key) => change(row.key, { backTo: Number(key) })}
                        />
                      )}
                    </div>
                  )}
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
