// A button that shows only an icon. Its label is its name for screen readers and its tooltip for everybody else.
import type { Ref } from 'react';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Button as AriaButton } from 'react-aria-components/Button';
import { classes } from '../class-names';
import { Tip } from '../feedback/tip';
import { Icon, type IconName } from '../icon/icon';
import styles from './button.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly icon: IconName;
  readonly label: string;
  /** Keys that do the same, shown in the tooltip. */
  readonly keys?: string | undefined;
  readonly variant?: 'plain' | 'quiet' | 'primary' | 'ink' | undefined;
  readonly size?: 'm' | 's' | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function IconButton({ icon, label, keys, variant = 'quiet', size = 'm', className, ...rest }: IconButtonProps) {
  return (
    <Tip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(styles.button, styles[variant], styles.only, size === 's' && styles.small, className)}
      >
        <Icon name={icon} size={size === 's' ? 14 : 16} className={styles.icon} />
      </AriaButton>
    </Tip>
  );
}
