// A number: typed, or changed with arrow keys, wheel and two small buttons.

import { useRef } from 'react';
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { classes } from '../class-names';
import { Icon } from '../icon/icon';
import { useWords } from '../locale/locale-provider';
import styles from './field.module.css';
import { FieldFrame, type FieldText } from './field-frame';
import { useOwnDigits } from './own-digits';

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style'>, FieldText {
  readonly suffix?: string | undefined;
  /** Without the two small buttons: for narrow places; arrow keys still work. */
  readonly plain?: boolean | undefined;
  readonly className?: string | undefined;
}

export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, labelNote, help, good, error, isOptional, suffix, plain, className, ...rest } = props;
  const { controls } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useOwnDigits(box);
  return (
    <AriaNumberField
      {...rest}
      isInvalid={rest.isInvalid ?? Boolean(error)}
      className={classes(styles.field, className)}
    >
      <FieldFrame text={{ label, labelHidden, labelNote, help, good, error, isOptional }}>
        <Group ref={box} className={styles.box ?? ''}>
          <Input className={classes(styles.input, styles.numbers)} />
          {suffix && <span className={styles.suffix}>{suffix}</span>}
          {!plain && (
            <div className={styles.stepper}>
              <Button slot="increment" aria-label={controls.increase}>
                <Icon name="up" size={12} />
              </Button>
              <Button slot="decrement" aria-label={controls.decrease}>
                <Icon name="down" size={12} />
              </Button>
            </div>
          )}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
