// Several lines of text; grows with what is written.

import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { Group } from 'react-aria-components/Group';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes } from '../class-names';
import styles from './field.module.css';
import { FieldFrame, type FieldText } from './field-frame';
import { ownDirection } from './own-direction';

export interface TextAreaProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'type'>,
    FieldText {
  readonly placeholder?: string | undefined;
  readonly rows?: number | undefined;
  readonly className?: string | undefined;
}

export function TextArea(props: TextAreaProps) {
  const {
    label,
    labelHidden,
    labelNote,
    help,
    good,
    error,
    isOptional,
    placeholder,
    rows = 2,
    className,
    ...rest
  } = props;
  return (
    <AriaTextField {...rest} isInvalid={rest.isInvalid ?? Boolean(error)} className={classes(styles.field, className)}>
      <FieldFrame text={{ label, labelHidden, labelNote, help, good, error, isOptional }}>
        <Group className={classes(styles.box, styles.area)}>
          <AriaTextArea
            className={styles.input ?? ''}
            {...ownDirection(rest.value)}
            rows={rows}
            {...(placeholder ? { placeholder } : {})}
          />
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}
