// What has to become true, in plain words, and after changes of which case data it is looked at.
import type { Diagram } from '@baton/core';
import { Select, useWords } from '@baton/look';
import { useDiagram } from '../../document/editor-context';
import { ConditionBuilder } from '../decide/condition-builder';
import { useEdit } from '../edit';
import styles from '../panel.module.css';
import { freshCondition } from './event-kinds';

interface Condition {
  readonly type: 'condition';
  readonly when: string;
  readonly on?: string[] | undefined;
  readonly changes?: ('create' | 'update' | 'delete')[] | undefined;
}

interface ConditionFieldsProps {
  readonly value: Condition;
  readonly onChange: (value: Condition, typing?: boolean) => void;
}

const ANY = ' ';

export function ConditionFields({ value, onChange }: ConditionFieldsProps) {
  const { events } = useWords();
  const edit = useEdit();
  const variables = useDiagram((diagram: Diagram) => diagram.variables);
  const watched = value.on?.[0];
  return (
    <>
      <ConditionBuilder
        when={value.when}
        onChange={(when, typing) =>
          onChange({ ...value, when: when ?? freshCondition(variables[0]?.name ?? 'true') }, typing)
        }
      />
      <Select
        label={events.watch}
        isDisabled={edit.readOnly}
        options={[
          { id: ANY, name: events.watchAll },
          ...variables.map(({ name, label }) => ({ id: name, name: label ?? name })),
        ]}
        value={watched ?? ANY}
        onChange={(name) => {
          const { on: _, ...rest } = value;
          onChange(name === ANY ? rest : { ...rest, on: [name] });
        }}
      />
      <p className={styles.hint}>{events.hints.condition}</p>
    </>
  );
}
