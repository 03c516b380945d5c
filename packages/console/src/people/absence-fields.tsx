// When a person is away, and who stands in for them.
import { Button, ComboBox, IconButton, useWords } from '@baton/look';
import { DatePicker } from '@baton/look/dates';
import { useDirectory } from '../directory/use-directory';
import styles from './people.module.css';
import type { PersonFieldsProps } from './person-fields';
import type { AbsenceDraft } from './person-form';

export function AbsenceFields({ draft, problem, onChange }: PersonFieldsProps) {
  const { people, common } = useWords();
  const change = (at: number, part: Partial<AbsenceDraft>) =>
    onChange({ absences: draft.absences.map((absence, i) => (i === at ? { ...absence, ...part } : absence)) });
  return (
    <div className={styles.absences}>
      {draft.absences.length === 0 && <p className={styles.help}>{people.noAbsences}</p>}
      {draft.absences.map((absence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: absences have no identity of their own
        <fieldset key={i} className={styles.absence}>
          <legend>{people.absence(i + 1)}</legend>
          <AbsenceRow
            absence={absence}
            person={draft.id}
            isWrong={problem === 'absence' && absence.from === null}
            onChange={(part) => change(i, part)}
          />
          <IconButton
            icon="remove"
            label={`${common.remove}: ${people.absence(i + 1)}`}
            onPress={() => onChange({ absences: draft.absences.filter((_, at) => at !== i) })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          icon="add"
          onPress={() => onChange({ absences: [...draft.absences, { from: null, until: null, deputy: null }] })}
        >
          {people.addAbsence}
        </Button>
      </div>
    </div>
  );
}

export interface AbsenceRowProps {
  readonly absence: AbsenceDraft;
  /** Whose absence it is: they cannot stand in for themselves. */
  readonly person: string;
  readonly isWrong: boolean;
  readonly onChange: (part: Partial<AbsenceDraft>) => void;
}

export function AbsenceRow({ absence, person, isWrong, onChange }: AbsenceRowProps) {
  const { people } = useWords();
  const { people: everyone } = useDirectory();
  return (
    <div className={styles.absenceRow}>
      <DatePicker
        label={people.from}
        value={absence.from}
        onChange={(from) => onChange({ from })}
        error={isWrong ? people.from : undefined}
      />
      <DatePicker
        label={people.until}
        help={people.untilHelp}
        value={absence.until}
        min={absence.from ?? undefined}
        onChange={(until) => onChange({ until })}
      />
      <ComboBox
        label={people.deputy}
        help={people.deputyHelp}
        placeholder={people.nobody}
        options={everyone.filter((one) => one.id !== person && !one.inactive).map(({ id, name }) => ({ id, name }))}
        value={absence.deputy}
        onChange={(deputy) => onChange({ deputy })}
      />
    </div>
  );
}
