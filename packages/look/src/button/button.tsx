// The button. One primary a view; plain for other acts; quiet for small ones; danger for what cannot be taken back.
import type { ReactNode, Ref } from 'react';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger' | 'danger-main' | 'ink';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: ButtonVariant | undefined;
  /** `s` is for rows and toolbars of a canvas. On a coarse pointer both grow to 44 px. */
  readonly size?: 'm' | 's' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ variant = 'plain', size = 'm', icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[variant], size === 's' && styles.small, className)}>
      {icon && <Icon name={icon} size={size === 's' ? 14 : 16} className={styles.icon} />}
      {children}
    </AriaButton>
  );
}
