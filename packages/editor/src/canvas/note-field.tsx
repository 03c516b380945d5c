// The words of a note or a stage, written where they stand. Leaving keeps them, and so does Enter (Shift Enter begins a line in a note); Escape
// does not.
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTellCut } from '../document/tell-cut';

export interface NoteFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly initial: string;
  readonly lines: number;
  readonly className: string | undefined;
  readonly style: CSSProperties;
  readonly onDone: (text: string) => void;
}

export function NoteField({ label, placeholder, initial, lines, className, style, onDone }: NoteFieldProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const settled = useRef(false);
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);
  const tellCut = useTellCut();
  const finish = (keep: boolean) => {
    if (settled.current) return;
    settled.current = true;
    onDone(keep ? (ref.current?.value ?? '') : initial);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') finish(false);
    else if (event.key === 'Enter' && !(event.shiftKey && lines > 1)) {
      event.preventDefault();
      finish(true);
    }
  };
  return (
    <textarea
      ref={ref}
      dir="auto"
      rows={1}
      className={`nodrag nopan nowheel ${className}`}
      style={style}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={initial}
      maxLength={lines > 1 ? 4_000 : 200}
      onPaste={tellCut}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
    />
  );
}
