// A text field over the document: each key stroke that fits goes into it (and merges for undo); what does not fit stays in the field
// until it is left.
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from '@baton/look';
import { useState } from 'react';
import { useEdit } from '../edit';

interface Typed {
  readonly value: string;
  readonly onType: (text: string) => unknown;
}

export function TypedText({ value, onType, ...rest }: Omit<TextFieldProps, 'value' | 'onChange'> & Typed) {
  return <TextField {...rest} {...useTyping(value, onType)} />;
}

export function TypedArea({ value, onType, ...rest }: Omit<TextAreaProps, 'value' | 'onChange'> & Typed) {
  return <TextArea {...rest} {...useTyping(value, onType)} />;
}

function useTyping(value: string, onType: Typed['onType']) {
  const { seal, typing, readOnly } = useEdit();
  const [typed, setTyped] = useState<{ readonly text: string; readonly from: string } | null>(null);
  // What the document says wins as soon as it says something new (undo, another part of the editor).
  const shown = typed && (typed.from === value || typed.text.trim() === value.trim()) ? typed.text : value;
  return {
    value: shown,
    isReadOnly: readOnly,
    onChange: (text: string) => {
      setTyped({ text, from: value });
      typing(() => onType(text));
    },
    onBlur: () => {
      setTyped(null);
      seal();
    },
  };
}
