// The parts of an event that tells something, on the way or at an end: message, call to all, exception, what is passed up, undoing, a jump.
import { useWords } from '@baton/look';
import { MappingsField } from '../fields/mappings-field';
import { TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';
import type { EndEventDefinition, ThrowEventDefinition } from './event-kinds';
import { ThrownExceptionFields } from './exception-fields';
import { MessageFields, SentSignalFields } from './names-fields';
import { UndoneField } from './undo-fields';

export type ToldEvent = ThrowEventDefinition | EndEventDefinition;

interface ToldProps {
  readonly value: ToldEvent;
  readonly onChange: (value: ToldEvent, typing?: boolean) => void;
  /** The sub-process in which it stands: what can be undone there. */
  readonly parent: string | undefined;
}

export function ToldFields({ value, onChange, parent }: ToldProps) {
  const { events } = useWords();
  switch (value.type) {
    case 'message':
      return (
        <>
          <MessageFields value={value} onChange={onChange} direction="throw" />
          <MappingsField
            label={events.carries}
            into="free"
            value={value.input}
            onChange={(input, typing) => {
              const { input: _, ...rest } = value;
              onChange(input ? { ...rest, input } : rest, typing);
            }}
          />
        </>
      );
    case 'signal':
      return <SentSignalFields value={value} onChange={onChange} />;
    case 'error':
    case 'escalation':
      return (
        <>
          <ThrownExceptionFields value={value} onChange={onChange} />
          <p className={styles.hint}>{events.hints[value.type]}</p>
        </>
      );
    case 'compensation':
      return (
        <UndoneField
          parent={parent}
          value={value.activity}
          onChange={(activity) => onChange(activity ? { type: 'compensation', activity } : { type: 'compensation' })}
        />
      );
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
