// Whom a drawing from elsewhere names, each with the choice of who that is in this company. Called by templates and import.
import '@baton/words/wizard';
import { useWords } from '@baton/look';
import { OneOf } from '../shell/one-of';
import type { OursByTheirs } from './roles';
import styles from './templates.module.css';

export interface Unknown {
  readonly id: string;
  /** As it is named there. */
  readonly name: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** Null: later. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
}

export function WhoIsThat({ hint, unknown }: { readonly hint: string; readonly unknown: readonly Unknown[] }) {
  const { templates } = useWords();
  if (unknown.length === 0) return null;
  return (
    <section className={styles.roles}>
      <h3>{templates.roles}</h3>
      <p>{hint}</p>
      {unknown.map(({ id, name, choices, chosen, choose }) => (
        <OneOf key={id} label={name} later={templates.later} options={choices} value={chosen} onChange={choose} />
      ))}
    </section>
  );
}

/** The mapping with one choice more or less. */
export function chosenIn(mapping: OursByTheirs, id: string, chosen: string | null): OursByTheirs {
  const { [id]: _, ...rest } = mapping;
  return chosen === null ? rest : { ...rest, [id]: chosen };
}
