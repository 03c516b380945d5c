// Whom an alert goes to: one after the other, by what they are in the case, by role, by name, or as data or a formula says.
import '@baton/words/parts';
import type { Recipient } from '@baton/core';
import { IconButton, Select, type SelectOption, useWords } from '@baton/look';
import { useDiagram, useEditor } from '../../document/editor-context';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { QuietButton } from '../fields/quiet-button';
import { useNames } from '../names';
import panel from '../panel.module.css';
import { recipientWords } from './rung-words';
import styles from './rungs.module.css';

export interface RecipientsFieldProps {
  readonly to: readonly Recipient[];
  readonly onChange: (to: readonly Recipient[]) => void;
}

const MOST = 10;

export function RecipientsField({ to, onChange }: RecipientsFieldProps) {
  const words = useWords();
  const names = useNames();
  const { readOnly } = useEdit();
  const options = useRecipientOptions();
  const { timing, drawing } = words;
  const replace = (at: number, next: Recipient) => onChange(to.map((one, i) => (i === at ? next : one)));
  const free = options.find((option) => to.every((one) => keyOf(one) !== option.id));
  return (
    <>
      {to.map((recipient, i) => {
        const key = keyOf(recipient);
        const who = recipientWords(recipient, names, words);
        const shown = options.some((option) => option.id === key) ? options : [{ id: key, name: who }, ...options];
        return (
          <div key={key} className={styles.recipient}>
            <div className={panel.row}>
              <Select
                label={drawing.remind.whom}
                labelHidden
                isDisabled={readOnly}
                options={shown}
                value={key}
                onChange={(next) => replace(i, recipientOf(next))}
                className={styles.grow}
              />
              {to.length > 1 && !readOnly && (
                <IconButton
                  icon="close"
                  size="s"
                  className={panel.faint}
                  label={timing.rung.removeRecipient(who)}
                  onPress={() => onChange(to.filter((_, at) => at !== i))}
                />
              )}
            </div>
            {recipient.type === 'expression' && (
              <FormulaField
                label={words.tools.people.formulaLabel}
                labelHidden
                value={recipient.people}
                onType={(people) => replace(i, { type: 'expression', people })}
              />
            )}
          </div>
        );
      })}
      {!readOnly && to.length < MOST && free && (
        <QuietButton icon="add" onPress={() => onChange([...to, recipientOf(free.id)])}>
          {timing.rung.addRecipient}
        </QuietButton>
      )}
    </>
  );
}

function useRecipientOptions(): SelectOption[] {
  const words = useWords();
  const { directory } = useEditor();
  const lanes = useDiagram((diagram) => diagram.lanes);
  const variables = useDiagram((diagram) => diagram.variables);
  const labels = words.panel.remind.to;
  const { people } = words.tools;
  const roles = new Map(lanes.flatMap((lane) => (lane.role ? [[lane.role, lane.name] as const] : [])));
  for (const role of directory.roles) roles.set(role.id, role.name);
  return [
    { id: 'assignee', name: labels.assignee, icon: 'person' },
    { id: 'owner', name: labels.owner, icon: 'card' },
    ...[1, 2, 3, 4, 5].map((n) => ({
      id: `manager ${n}`,
      name: words.timing.rung.levelsUp(n),
      icon: 'up-to' as const,
    })),
    { id: 'candidates', name: people.to.candidates, icon: 'people' },
    { id: 'participants', name: people.to.participants, icon: 'people' },
    ...variables
      .filter(({ type }) => type === 'text' || type === 'list' || type === 'any')
      .map(({ name, label }) => ({
        id: `variable ${name}`,
        name: people.to.variable(label ?? name),
        icon: 'person' as const,
      })),
    ...[...roles].map(([id, name]) => ({ id: `role ${id}`, name, icon: 'people' as const })),
    ...directory.people
      .filter((person) => !person.inactive)
      .map((person) => ({ id: `person ${person.id}`, name: person.name, icon: 'person' as const })),
    { id: 'expression caseOwner', name: people.to.expression, icon: 'adjust' },
  ];
}

function keyOf(recipient: Recipient): string {
  switch (recipient.type) {
    case 'manager':
      return `manager ${recipient.levels}`;
    case 'role':
      return `role ${recipient.role}`;
    case 'person':
      return `person ${recipient.person}`;
    case 'variable':
      return `variable ${recipient.variable}`;
    case 'expression':
      return `expression ${recipient.people}`;
    default:
      return recipient.type;
  }
}

function recipientOf(key: string): Recipient {
  const [type, rest = ''] = key.split(/ (.*)/s);
  if (type === 'manager') return { type, levels: Number(rest) };
  if (type === 'role') return { type, role: rest };
  if (type === 'person') return { type, person: rest };
  if (type === 'variable') return { type, variable: rest };
  if (type === 'expression') return { type, people: rest };
  return type === 'owner' || type === 'candidates' || type === 'participants' ? { type } : { type: 'assignee' };
}
