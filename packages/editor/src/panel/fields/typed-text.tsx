// A text field over the document: each key stroke that fits goes into it (and merges for undo); what does not fit stays in the field
// until it is left, and what is too long stays longer: it is told, and nothing of it is lost.
import { DIAGRAM_LIMITS } from '@baton/core/diagram';
import { TextArea, type TextAreaProps, TextField, type TextFieldProps, useWords } from '@baton/look';
import { useState } from 'react';
import { useEdit } from '../edit';
import { AREA, type TextAt, useText } from '../language/use-text';

interface Typed extends Pick<TextAt, 'value' | 'onType' | 'place'> {
  /** Characters that the document takes here; 200 in a line, 4,000 in an area, when absent. */
  readonly limit?: number;
}

export function TypedText(props: Omit<TextFieldProps, 'value' | 'onChange'> & Typed) {
  const { limit, tooLong, error, ...field } = useTyped(props, DIAGRAM_LIMITS.name);
  return <TextField {...field} error={tooLong ?? error} />;
}

export function TypedArea(props: Omit<TextAreaProps, 'value' | 'onChange'> & Typed) {
  const { limit, tooLong, error, ...field } = useTyped(props, DIAGRAM_LIMITS.text, AREA);
  return <TextArea {...field} error={tooLong ?? error} />;
}

/** In the language in which the drawing is shown, where the text has a place for it. */
function useTyped<Props extends Typed & Pick<TextFieldProps, 'placeholder' | 'help'>>(
  props: Props,
  most: number,
  room?: number,
) {
  const { place, value, onType, placeholder, help, ...rest } = props;
  const {
    onType: write,
    value: written,
    ...text
  } = useText({
    place,
    value,
    onType,
    placeholder,
    help,
    ...(room !== undefined && { room }),
  });
  return { ...rest, ...text, ...useTyping(written, write, props.limit ?? most) };
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
