// The parts of an event that is waited for, whatever it is: message, call to all, condition, exception, what is passed up, a jump. Times differ
// by where they stand and are edited by their own fields.
import type { Mapping } from '@baton/core';
import { useWords } from '@baton/look';
import { MappingsField } from '../fields/mappings-field';
import { TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';
import { ConditionFields } from './condition-fields';
import type { BoundaryEventDefinition, CatchEventDefinition, StartEventDefinition } from './event-kinds';
import { CaughtExceptionFields } from './exception-fields';
import { MessageFields, SignalFields } from './names-fields';

type Caught = BoundaryEventDefinition | CatchEventDefinition | StartEventDefinition;
export type CaughtEvent = Exclude<Caught, { type: 'timer' } | { type: 'compensation' }>;

interface CaughtProps {
  readonly value: CaughtEvent;
  readonly onChange: (value: CaughtEvent, typing?: boolean) => void;
}

export function CaughtFields({ value, onChange }: CaughtProps) {
  const { events } = useWords();
  switch (value.type) {
    case 'message':
      return (
        <>
          <MessageFields value={value} onChange={onChange} direction="catch" />
          <TakesField value={value.output} onChange={(output, typing) => onChange(withOutput(value, output), typing)} />
        </>
      );
    case 'signal':
      return <SignalFields value={value} onChange={onChange} />;
    case 'condition':
      return <ConditionFields value={value} onChange={onChange} />;
    case 'error':
    case 'escalation':
      return <CaughtExceptionFields value={value} onChange={onChange} />;
    case 'link':
      return (
        <TypedText
          label={events.link}
          help={events.hints.link}
          value={value.link}
          onType={(link) => link.trim() !== '' && onChange({ ...value, link }, true)}
        />
      );
    case 'cancel':
      return <p className={styles.hint}>{events.hints.cancel}</p>;
  }
}

function TakesField({
  value,
  onChange,
}: {
  readonly value: readonly Mapping[] | undefined;
  readonly onChange: (value: Mapping[] | undefined, typing?: boolean) => void;
}) {
  const { events } = useWords();
  return (
    <MappingsField
      label={events.takes}
      help={value === undefined ? events.takesAll : undefined}
      into="data"
      value={value}
      onChange={onChange}
    />
  );
}

type MessageCatch = Extract<CaughtEvent, { type: 'message' }>;

function withOutput(value: MessageCatch, output: Mapping[] | undefined): MessageCatch {
  const { output: _, ...rest } = value;
  return output ? { ...rest, output } : rest;
}
