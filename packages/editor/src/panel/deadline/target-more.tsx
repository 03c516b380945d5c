// What else a time target hangs on: whose hours, the law, when it begins, ends and begins anew, and what pauses it. Folded, with what is set in one line.
import '@baton/words/parts';
import type { Deadline } from '@baton/core';
import { Icon, Switch, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import styles from './deadline.module.css';
import { PausesField } from './pauses-field';

export interface TargetMoreProps {
  readonly deadline: Deadline;
  readonly onChange: (deadline: Deadline, typing?: boolean) => void;
}

type Condition = 'startWhen' | 'stopWhen' | 'resetWhen';
const CONDITIONS: readonly Condition[] = ['startWhen', 'stopWhen', 'resetWhen'];

export function TargetMore({ deadline, onChange }: TargetMoreProps) {
  const { timing } = useWords();
  const t = timing.target;
  const { readOnly } = useEdit();
  const said = useSaid(deadline);
  const without = <K extends keyof Deadline>(key: K): Deadline => {
    const { [key]: _, ...rest } = deadline;
    return rest as Deadline;
  };
  return (
    <details className={styles.more}>
      <summary>
        {t.more}
        {said !== '' && (
          <span>
            <Icon name="check" size={12} />
            {said}
          </span>
        )}
      </summary>
      <div className={styles.moreBody}>
        <Switch
          isSelected={deadline.follows === 'assignee'}
          isDisabled={readOnly}
          onChange={(isOn) => onChange(isOn ? { ...deadline, follows: 'assignee' } : without('follows'))}
        >
          {t.follows}
        </Switch>
        <Switch
          isSelected={deadline.regulatory === true}
          isDisabled={readOnly}
          onChange={(isOn) => {
            const { pauseWhen: _, ...rest } = deadline;
            onChange(isOn ? { ...rest, regulatory: true } : without('regulatory'));
          }}
        >
          {t.regulatory}
        </Switch>
        {CONDITIONS.map((key) => (
          <FormulaField
            key={key}
            label={t[key]}
            canBeEmpty
            value={deadline[key] ?? ''}
            onType={(formula) => onChange(formula.trim() === '' ? without(key) : { ...deadline, [key]: formula }, true)}
          />
        ))}
        {!deadline.regulatory && (
          <PausesField
            pauses={deadline.pauseWhen ?? []}
            onChange={(pauseWhen, typing) =>
              onChange(pauseWhen.length > 0 ? { ...deadline, pauseWhen: [...pauseWhen] } : without('pauseWhen'), typing)
            }
          />
        )}
      </div>
    </details>
  );
}

function useSaid(deadline: Deadline): string {
  const { said } = useWords().timing.target;
  const conditions = CONDITIONS.filter((key) => deadline[key] !== undefined).length;
  const pauses = deadline.pauseWhen?.length ?? 0;
  return [
    deadline.follows ? said.follows : null,
    deadline.regulatory ? said.regulatory : null,
    conditions > 0 ? said.conditions(conditions) : null,
    pauses > 0 ? said.pauses(pauses) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
