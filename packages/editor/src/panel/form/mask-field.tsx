// How the text of a field must look: anything, a telephone number, an address, digits, or a pattern of its own.
import type { Mask } from '@baton/core';
import { Select, useWords } from '@baton/look';
import { useEdit } from '../edit';
import { TypedText } from '../fields/typed-text';

interface MaskFieldProps {
  readonly value: Mask | undefined;
  readonly onChange: (mask: Mask | undefined, typing?: boolean) => void;
}

const KINDS = ['none', 'phone', 'mail', 'digits', 'own'] as const;

export function MaskField({ value, onChange }: MaskFieldProps) {
  const { form } = useWords().kindOptions;
  const { readOnly } = useEdit();
  const kind = value === undefined ? 'none' : typeof value === 'string' ? value : 'own';
  return (
    <>
      <Select
        label={form.mask}
        isDisabled={readOnly}
        options={KINDS.map((id) => ({ id, name: form.masks[id] }))}
        value={kind}
        onChange={(next) => {
          if (next === kind) return;
          onChange(next === 'none' ? undefined : next === 'own' ? { pattern: '999-AAA' } : next);
        }}
      />
      {typeof value === 'object' && (
        <TypedText
          label={form.pattern}
          help={form.patternHint}
          spellCheck="false"
          dir="ltr"
          value={value.pattern}
          onType={(pattern) => pattern.trim() !== '' && onChange({ pattern }, true)}
        />
      )}
    </>
  );
}
