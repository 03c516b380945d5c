// One cell of a decision table: a field over its value that keeps what is typed while it is typed, and says what cannot be read.
import { classes } from '@baton/look';
import { type KeyboardEvent, useId, useState } from 'react';
import { useEdit } from '../edit';
import styles from './table-dialog.module.css';

interface CellProps {
  readonly label: string;
  /** Row and column, as the keyboard finds it. */
  readonly place: string;
  readonly value: string;
  readonly error: string | null;
  readonly placeholder?: string;
  readonly isResult?: boolean;
  /** Words, not a formula. */
  readonly isText?: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onType: (text: string) => void;
}

export function Cell({ label, place, value, error, placeholder, isResult, isText, onKeyDown, onType }: CellProps) {
  const edit = useEdit();
  const [typed, setTyped] = useState<string | null>(null);
  const message = useId();
  return (
    <td className={classes(styles.cell, isResult && styles.result)}>
      <input
        aria-label={label}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? undefined : message}
        className={classes(styles.input, !isText && styles.formula)}
        data-cell={place}
        dir={isText ? 'auto' : 'ltr'}
        spellCheck={isText ?? false}
        placeholder={placeholder}
        readOnly={edit.readOnly}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value);
          onType(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setTyped(null);
          edit.seal();
        }}
      />
      {error !== null && (
        <span id={message} className={styles.error}>
          {error}
        </span>
      )}
    </td>
  );
}
