// One line of text: label above, help below, an icon before and a unit after.

import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import styles from './field.module.css';
import { FieldFrame, type FieldText } from './field-frame';
import { ownDirection } from './own-direction';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'>, FieldText {
  readonly icon?: IconName | undefined;
  readonly suffix?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden,
    labelNote,
    help,
    good,
    error,
    isOptional,
    icon,
    suffix,
    placeholder,
    className,
    ...rest
  } = props;
  return (
    <AriaTextField {...rest} isInvalid={rest.isInvalid ?? Boolean(error)} className={classes(styles.field, className)}>
      <FieldFrame text={{ label, labelHidden, labelNote, help, good, error, isOptional }}>
        <Group className={styles.box ?? ''}>
          {icon && <Icon name={icon} />}
          <Input
            className={styles.input ?? ''}
            {...ownDirection(rest.value)}
            {...(placeholder ? { placeholder } : {})}
          />
          {suffix && <span className={styles.suffix}>{suffix}</span>}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}
