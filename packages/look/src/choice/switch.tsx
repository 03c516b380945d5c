// On or off, at once.
import type { ReactNode } from 'react';
import type { SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { classes } from '../class-names';
import styles from './choice.module.css';

export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

export function Switch({ children, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={classes(styles.line, className)}>
      {({ isSelected }) => (
        <>
          <span className={classes(styles.switch, isSelected && styles.on)} />
          {children}
        </>
      )}
    </AriaSwitch>
  );
}
