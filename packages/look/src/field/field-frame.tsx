// What every field has around its input: label above, help or error below, "optional" beside the label.
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import styles from './field.module.css';

export interface FieldText {
  /** Always there; `labelHidden` hides it from sight only. */
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  /** A quiet word after the label: "optional", "goes to the log". */
  readonly labelNote?: string | undefined;
  readonly help?: ReactNode;
  /** A good sign in the help's place, with a tick. */
  readonly good?: string | undefined;
  /** What to do about it; makes the field invalid. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean | undefined;
}

export function FieldFrame({ text, children }: { readonly text: FieldText; readonly children: ReactNode }) {
  const { common } = useWords();
  const note = text.labelNote ?? (text.isOptional ? common.optional : undefined);
  return (
    <>
      <Label className={text.labelHidden ? styles.hidden : styles.label}>
        {text.label}
        {note && <span className={styles.note}> {note}</span>}
      </Label>
      {children}
      {text.help && !text.error && (
        <Text slot="description" className={styles.help ?? ''}>
          {text.help}
        </Text>
      )}
      {text.good && !text.error && (
        <Text slot="description" className={`${styles.help} ${styles.good}`}>
          <Icon name="ok" size={13} />
          {text.good}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>
        {({ validationErrors }) => (
          <>
            <Icon name="late" size={13} />
            {text.error ?? validationErrors.join(' ')}
          </>
        )}
      </FieldError>
    </>
  );
}
