// A text field over the document: each key stroke that fits goes into it (and merges for undo); what does not fit stays in the field
// until it is left, and what is too long stays longer: it is told, and nothing of it is lost.
import { DIAGRAM_LIMITS } from '@baton/core/diagram';
import { TextArea, type TextAreaProps, TextField, type TextFieldProps, useWords } from '@baton/look';
import { useState } from 'react';
import { useEdit } from '../edit';

interface Typed {
  readonly value: string;
  readonly onType: (text: string) => unknown;
  /** Characters that the document takes here; 200 in a line, 4,000 in an area, when absent. */
  readonly limit?: number;
}

export function TypedText({ value, onType, limit, ...rest }: Omit<TextFieldProps, 'value' | 'onChange'> & Typed) {
  const { tooLong, ...field } = useTyping(value, onType, limit ?? DIAGRAM_LIMITS.name);
  return <TextField {...rest} {...field} error={tooLong ?? rest.error} />;
}

export function TypedArea({ value, onType, limit, ...rest }: Omit<TextAreaProps, 'value' | 'onChange'> & Typed) {
  const { tooLong, ...field } = useTyping(value, onType, limit ?? DIAGRAM_LIMITS.text);
  return <TextArea {...rest} {...field} error={tooLong ?? rest.error} />;
}

function useTyping(value: string, onType: Typed['onType'], limit: number) {
  const { handlers } = useWords();
  const { seal, typing, readOnly } = useEdit();
  const [typed, setTyped] = useState<{ readonly text: string; readonly from: string } | null>(null);
  // What the document says wins as soon as it says something new (undo, another part of the editor).
  const shown = typed && (typed.from === value || typed.text.trim() === value.trim()) ? typed.text : value;
  const tooLong = shown.length > limit ? handlers.wrong.longest(`${limit} (${shown.length})`) : undefined;
  return {
    value: shown,
    isReadOnly: readOnly,
    tooLong,
    onChange: (text: string) => {
      setTyped({ text, from: value });
      if (text.length <= limit) typing(() => onType(text));
    },
    onBlur: () => {
      if (tooLong === undefined) setTyped(null);
      seal();
    },
  };
}
