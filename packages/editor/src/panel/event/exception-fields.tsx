// Expected exceptions and what is passed up: which one, and where its code and message are kept.
import { useWords } from '@baton/look';
import { FormulaField } from '../fields/formula-field';
import { TypedText } from '../fields/typed-text';
import { VariableSelect } from '../fields/variable-select';

interface Parts {
  readonly type: 'error' | 'escalation';
  readonly code?: string | undefined;
  readonly codeVariable?: string | undefined;
  readonly messageVariable?: string | undefined;
  /** Where it is reported: what is said about it, FEEL. */
  readonly message?: string | undefined;
}

interface ExceptionProps<E extends Parts> {
  readonly value: E;
  readonly onChange: (value: E, typing?: boolean) => void;
}

const NAMES = ['code', 'codeVariable', 'messageVariable', 'message'] as const;

function without<E extends Parts>(value: E, name: (typeof NAMES)[number], next: string | undefined): E {
  const { [name]: _, ...rest } = value;
  return (next === undefined || next.trim() === '' ? rest : { ...value, [name]: next }) as E;
}

export function CaughtExceptionFields<E extends Parts>({ value, onChange }: ExceptionProps<E>) {
  const { events } = useWords();
  return (
    <>
      <Code value={value} onChange={onChange} placeholder={events.codeAny} />
      <VariableSelect
        label={events.codeInto}
        none={events.nowhere}
        value={value.codeVariable}
        onChange={(name) => onChange(without(value, 'codeVariable', name))}
      />
      {value.type === 'error' && (
        <VariableSelect
          label={events.messageInto}
          none={events.nowhere}
          value={value.messageVariable}
          onChange={(name) => onChange(without(value, 'messageVariable', name))}
        />
      )}
    </>
  );
}

export function ThrownExceptionFields<E extends Parts>({ value, onChange }: ExceptionProps<E>) {
  const { events } = useWords();
  return (
    <>
      <Code value={value} onChange={onChange} />
      {value.type === 'error' && (
        <FormulaField
          label={events.exceptionMessage}
          canBeEmpty
          value={value.message ?? ''}
          onType={(message) => onChange(without(value, 'message', message), true)}
        />
      )}
    </>
  );
}

function Code<E extends Parts>({
  value,
  onChange,
  placeholder,
}: ExceptionProps<E> & { readonly placeholder?: string }) {
  const { events } = useWords();
  return (
    <TypedText
      label={events.code}
      help={value.type === 'error' ? events.codeHint : undefined}
      placeholder={placeholder}
      spellCheck="false"
      value={value.code ?? ''}
      onType={(code) => onChange(without(value, 'code', code), true)}
    />
  );
}
