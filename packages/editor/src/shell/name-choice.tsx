// What the process is called when its drawing comes from elsewhere: as whoever began it called it, or as it is called there. Called by
// templates and import.
import '@baton/words/wizard';
import type { Diagram } from '@baton/core';
import { Button, TextField, useWords } from '@baton/look';
import type { Words } from '@baton/words';
import styles from './name-choice.module.css';

export interface NameChoiceProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
  /** As it is called there. */
  readonly offered: string;
}

export function NameChoice({ name, onChange, offered }: NameChoiceProps) {
  const { wizard } = useWords();
  return (
    <div className={styles.name}>
      <TextField label={wizard.name} maxLength={200} placeholder={offered} value={name} onChange={onChange} />
      {name.trim() !== offered && (
        <Button size="s" variant="quiet" onPress={() => onChange(offered)}>
          {wizard.callIt(offered)}
        </Button>
      )}
    </div>
  );
}

/** The name with which one begins: that which somebody gave it already. */
export function firstName(drawn: Pick<Diagram, 'name'>, offered: string, words: Words): string {
  return drawn.name === words.editor.newProcess ? offered : drawn.name;
}

/** Under another name than its own it is not called in other languages as there. Empty: its own. */
export function called(diagram: Diagram, name: string): Diagram {
  const given = name.trim();
  if (given === '' || given === diagram.name) return diagram;
  const { texts, ...rest } = diagram;
  if (!texts) return { ...rest, name: given };
  const others = Object.entries(texts).map(([locale, { name: _, ...own }]) => [locale, own]);
  return { ...rest, name: given, texts: Object.fromEntries(others) };
}
