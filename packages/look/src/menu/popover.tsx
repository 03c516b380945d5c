// What floats over the page beside its control: lists, menus, small forms.
import type { ReactNode } from 'react';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { classes } from '../class-names';
import styles from './popover.module.css';

export interface PopoverProps extends Omit<AriaPopoverProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** As wide as what it holds, not as its field. */
  readonly isNarrow?: boolean | undefined;
  readonly className?: string | undefined;
}

export function Popover({ children, isNarrow, className, ...rest }: PopoverProps) {
  return (
    <AriaPopover
      data-baton=""
      offset={5}
      {...rest}
      className={classes(styles.popover, isNarrow && styles.narrow, className)}
    >
      {children}
    </AriaPopover>
  );
}
