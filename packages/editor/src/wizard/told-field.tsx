// Who is told when a step gets late: the head of the work, who owns its cases. Nobody is put there unasked; who is above those who do the
// steps stands first among the roles.
import '@baton/words/wizard';
import { useLocale, useWords } from '@baton/look';
import type { EditorDirectory } from '../document/editor';
import { useEditor } from '../document/editor-context';
import { OneOf } from '../shell/one-of';
import { byName } from './by-name';
import type { StepRow } from './rows';
import styles from './wizard.module.css';

const ABOVE = 'above';

export interface ToldFieldProps {
  readonly rows: readonly StepRow[];
  /** A role; null: whoever is above. */
  readonly told: string | null;
  readonly onChange: (told: string | null) => void;
}

export function ToldField({ rows, told, onChange }: ToldFieldProps) {
  const { wizard } = useWords();
  const locale = useLocale();
  const { directory } = useEditor();
  if (directory.roles.length === 0 || rows.every(({ late, who }) => !late || who.type === 'outside')) return null;
  const name = directory.roles.find(({ id }) => id === told)?.name;
  const isOneself = told !== null && rolesOf(rows).includes(told);
  const head = guessHead(directory, rows);
  const compare = byName(locale);
  const sorted = directory.roles.toSorted((a, b) => Number(b.id === head) - Number(a.id === head) || compare(a, b));
  return (
    <div className={styles.told}>
      <OneOf
        label={wizard.told}
        help={isOneself && name ? wizard.toldOneself(name) : wizard.toldHint}
        className={styles.half}
        value={told ?? ABOVE}
        options={[
          { id: ABOVE, name: wizard.toldAbove, icon: 'up' },
          ...sorted.map(({ id, name: said }) => ({ id, name: said, icon: 'people' as const })),
        ]}
        onChange={(id) => id !== null && onChange(id === ABOVE ? null : id)}
      />
    </div>
  );
}

/** A role of whoever is above those who do the first steps, that does none itself; null: none is known. */
export function guessHead({ people }: Pick<EditorDirectory, 'people'>, rows: readonly StepRow[]): string | null {
  const doing = rolesOf(rows);
  for (const role of doing)
    for (const person of people.filter((one) => one.roles.includes(role) && !one.inactive)) {
      const above = people.find(({ id, inactive }) => id === person.manager && !inactive);
      const head = above?.roles.find((one) => !doing.includes(one));
      if (head !== undefined) return head;
    }
  return null;
}

function rolesOf(rows: readonly StepRow[]): readonly string[] {
  return rows.flatMap(({ who, what }) => (who.type === 'role' && what.trim() !== '' ? [who.role] : []));
}
