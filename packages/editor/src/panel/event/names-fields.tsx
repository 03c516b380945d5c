// Messages and calls to all, as they are waited for or sent: their name (written, or worked out), by what they are matched, what they carry.
import type { Mapping } from '@baton/core';
import { Checkbox, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { FormulaField } from '../fields/formula-field';
import { MappingsField } from '../fields/mappings-field';
import { QuietButton } from '../fields/quiet-button';
import { TypedText } from '../fields/typed-text';
import styles from '../panel.module.css';

export interface MessageParts {
  readonly message?: string | undefined;
  readonly messageFrom?: string | undefined;
  readonly correlationKey?: string | undefined;
}

interface MessageProps<M extends MessageParts> {
  readonly value: M;
  readonly onChange: (value: M, typing?: boolean) => void;
  readonly direction: 'catch' | 'throw';
}

export function MessageFields<M extends MessageParts>({ value, onChange, direction }: MessageProps<M>) {
  const { events } = useWords();
  const edit = useEdit();
  const isFormula = value.messageFrom !== undefined;
  const withKey = (correlationKey: string) => {
    const { correlationKey: _, ...rest } = value;
    onChange((correlationKey.trim() === '' ? rest : { ...value, correlationKey }) as M, true);
  };
  const swap = () => {
    const { message: _, messageFrom: __, ...rest } = value;
    const name = isFormula ? { message: 'message.received' } : { messageFrom: `"${value.message ?? ''}"` };
    onChange({ ...rest, ...name } as M);
  };
  return (
    <>
      {isFormula ? (
        <FormulaField
          label={events.messageFrom}
          value={value.messageFrom ?? ''}
          onType={(messageFrom) => onChange({ ...value, messageFrom }, true)}
        />
      ) : (
        <TypedText
          label={events.message}
          help={events.messageHint}
          spellCheck="false"
          value={value.message ?? ''}
          onType={(message) => /^[\w.:-]+$/.test(message) && onChange({ ...value, message }, true)}
        />
      )}
      {!edit.readOnly && (
        <div className={styles.foot}>
          <QuietButton onPress={swap}>{isFormula ? events.namePlain : events.nameFrom}</QuietButton>
        </div>
      )}
      <FormulaField
        label={direction === 'catch' ? events.matchBy : events.sentTo}
        help={direction === 'catch' ? events.matchHint : events.sentToHint}
        value={value.correlationKey ?? ''}
        canBeEmpty
        onType={withKey}
      />
    </>
  );
}

export interface SignalParts {
  readonly signal?: string | undefined;
  readonly signalFrom?: string | undefined;
}

interface SignalProps<S extends SignalParts> {
  readonly value: S;
  readonly onChange: (value: S, typing?: boolean) => void;
}

export function SignalFields<S extends SignalParts>({ value, onChange }: SignalProps<S>) {
  const { events } = useWords();
  const edit = useEdit();
  const isFormula = value.signalFrom !== undefined;
  const swap = () => {
    const { signal: _, signalFrom: __, ...rest } = value;
    onChange({ ...rest, ...(isFormula ? { signal: 'signal' } : { signalFrom: `"${value.signal ?? ''}"` }) } as S);
  };
  return (
    <>
      {isFormula ? (
        <FormulaField
          label={events.signalFrom}
          value={value.signalFrom ?? ''}
          onType={(signalFrom) => onChange({ ...value, signalFrom }, true)}
        />
      ) : (
        <TypedText
          label={events.signal}
          value={value.signal ?? ''}
          onType={(signal) => signal.trim() !== '' && onChange({ ...value, signal }, true)}
        />
      )}
      <p className={styles.hint}>{events.hints.signal}</p>
      {!edit.readOnly && (
        <div className={styles.foot}>
          <QuietButton onPress={swap}>{isFormula ? events.namePlain : events.nameFrom}</QuietButton>
        </div>
      )}
    </>
  );
}

interface ThrownSignal extends SignalParts {
  readonly scope?: 'case' | undefined;
  readonly input?: readonly Mapping[] | undefined;
}

/** What a call to all has besides its name where it is made. */
export function SentSignalFields<S extends ThrownSignal>({ value, onChange }: SignalProps<S>) {
  const { events } = useWords();
  const edit = useEdit();
  return (
    <>
      <SignalFields value={value} onChange={onChange} />
      <Checkbox
        isSelected={value.scope === 'case'}
        isDisabled={edit.readOnly}
        onChange={(isOn) => {
          const { scope: _, ...rest } = value;
          onChange((isOn ? { ...value, scope: 'case' } : rest) as S);
        }}
      >
        {events.onlyHere}
      </Checkbox>
      <MappingsField
        label={events.carries}
        into="free"
        value={value.input}
        onChange={(input, typing) => {
          const { input: _, ...rest } = value;
          onChange((input ? { ...value, input } : rest) as S, typing);
        }}
      />
    </>
  );
}
