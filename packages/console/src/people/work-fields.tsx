// What a person may do and can do, for whom, at which hours, and to whom they report.
import { useCalendars, useRoles } from '@baton/client/react';
import { Checkbox, ComboBox, Select, TextField, useWords } from '@baton/look';
import { useDirectory } from '../directory/use-directory';
import styles from './people.module.css';
import type { PersonFieldsProps } from './person-fields';

export function WorkFields({ draft, problem, onChange }: PersonFieldsProps) {
  const { people } = useWords();
  const roles = useRoles().data?.rows ?? [];
  const calendars = useCalendars().data?.rows ?? [];
  const { people: everyone } = useDirectory();
  return (
    <div className={styles.fields}>
      <fieldset className={styles.whole}>
        <legend>{people.roles}</legend>
        <div className={styles.boxes}>
          {roles.map((role) => (
            <Checkbox
              key={role.id}
              isSelected={draft.roles.includes(role.id)}
              onChange={(isOn) =>
                onChange({ roles: isOn ? [...draft.roles, role.id] : draft.roles.filter((one) => one !== role.id) })
              }
            >
              {role.name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <ComboBox
        label={people.manager}
        icon="up-to"
        placeholder={people.nobody}
        options={everyone
          .filter((person) => person.id !== draft.id && !person.inactive)
          .map(({ id, name }) => ({ id, name }))}
        value={draft.manager}
        onChange={(manager) => onChange({ manager })}
      />
      <Select
        label={people.calendar}
        icon="clock"
        options={[{ id: '', name: people.calendarUsual }, ...calendars.map(({ id, name }) => ({ id, name }))]}
        value={draft.calendar}
        onChange={(calendar) => onChange({ calendar })}
      />
      <TextField
        label={people.groups}
        help={people.listHelp}
        value={draft.groups}
        onChange={(groups) => onChange({ groups })}
        isOptional
      />
      <TextField
        label={people.areas}
        help={people.areasHelp}
        value={draft.areas}
        onChange={(areas) => onChange({ areas })}
        isOptional
      />
      <TextField
        className={styles.whole}
        label={people.skills}
        help={people.skillsHelp}
        value={draft.skills}
        onChange={(skills) => onChange({ skills })}
        error={problem === 'skills' ? people.skillsWrong : undefined}
        isOptional
      />
    </div>
  );
}
