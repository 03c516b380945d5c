// A tick box with its words; `indeterminate` for a head that selects some of its rows.
import type { ReactNode } from 'react';
import type { CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { classes } from '../class-names';
import { Icon } from '../icon/icon';
import styles from './choice.module.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  /** Words beside the box; without them give an `aria-label`. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classes(styles.line, className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={classes(styles.box, (isSelected || isIndeterminate) && styles.on)}>
            {isIndeterminate ? (
              <Icon name="remove" size={12} stroke={3.2} />
            ) : (
              isSelected && <Icon name="check" size={12} stroke={3.2} />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
