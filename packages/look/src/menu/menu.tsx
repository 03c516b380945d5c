// A button's menu of acts. The act that cannot be taken back comes last and in crimson.
import type { ReactElement, ReactNode } from 'react';
import type { MenuTriggerProps } from 'react-aria-components';
import { Menu as AriaMenu, MenuTrigger } from 'react-aria-components/Menu';
import styles from './menu.module.css';
import { Popover } from './popover';

export interface MenuProps extends Omit<MenuTriggerProps, 'children' | 'trigger'> {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Name of the menu for screen readers; the button's own when absent. */
  readonly label?: string | undefined;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'end top' | undefined;
  readonly onAction?: ((id: string) => void) | undefined;
  /** MenuItem and MenuSeparator. */
  readonly children: ReactNode;
}

export function Menu({ trigger, label, placement = 'bottom start', onAction, children, ...rest }: MenuProps) {
  return (
    <MenuTrigger {...rest}>
      {trigger}
      <Popover placement={placement}>
        <AriaMenu
          className={styles.list ?? ''}
          {...(label ? { 'aria-label': label } : {})}
          {...(onAction ? { onAction: (key) => onAction(String(key)) } : {})}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
