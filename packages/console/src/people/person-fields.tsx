// Who a person is and how they are reached.
import { Select, Switch, TextField, useWords } from '@baton/look';
import { locales } from '@baton/words';
import styles from './people.module.css';
import type { DraftProblem, PersonDraft } from './person-form';

export interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly isNew: boolean;
  /** Shown once saving was tried. */
  readonly problem: DraftProblem | null;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

export function PersonFields({ draft, isNew, problem, onChange }: PersonFieldsProps) {
  const { people } = useWords();
  return (
    <div className={styles.fields}>
      <TextField
        autoFocus
        label={people.name}
        value={draft.name}
        onChange={(name) => onChange(isNew && draft.id === idFrom(draft.name) ? { name, id: idFrom(name) } : { name })}
        error={problem === 'name' ? people.nameNeeded : undefined}
      />
      <TextField
        label={people.id}
        value={draft.id}
        isDisabled={!isNew}
        onChange={(id) => onChange({ id })}
        help={isNew ? people.idHelp : undefined}
        error={problem === 'id' ? people.idWrong : undefined}
      />
      <TextField
        label={people.mail}
        type="email"
        icon="mail"
        value={draft.mail}
        onChange={(mail) => onChange({ mail })}
        isOptional
      />
      <TextField
        label={people.phone}
        type="tel"
        icon="phone"
        value={draft.phone}
        onChange={(phone) => onChange({ phone })}
        isOptional
      />
      <Select
        label={people.language}
        options={[
          { id: '', name: '–' },
          ...locales.map(({ code, name }) => ({ id: code as string, name, lang: code })),
        ]}
        value={draft.locale}
        onChange={(locale) => onChange({ locale })}
      />
      <TextField
        label={people.zone}
        help={people.zoneHelp}
        value={draft.zone}
        onChange={(zone) => onChange({ zone })}
        isOptional
      />
      {!isNew && (
        <div className={styles.whole}>
          <Switch isSelected={draft.hasLeft} onChange={(hasLeft) => onChange({ hasLeft })}>
            {people.left}
          </Switch>
          <p className={styles.help}>{people.leftHelp}</p>
        </div>
      )}
    </div>
  );
}

/** A first proposal: the name in letters that an identifier may have. */
function idFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^[^a-z]+/, '');
}
