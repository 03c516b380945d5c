// A quiet word in the panel that does or opens something: "Why?", "Add an exception", "Usual ladder ⌄".
import { classes, Icon, type IconName } from '@baton/look';
import type { Ref } from 'react';
import type { ButtonProps } from 'react-aria-components';
import { Button } from 'react-aria-components/Button';
import styles from '../panel.module.css';

export interface QuietButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly children: string;
  readonly icon?: IconName;
  /** Opens a list. */
  readonly opens?: boolean;
  /** Interactive words in the accent colour. */
  readonly strong?: boolean;
  readonly atEnd?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function QuietButton({ children, icon, opens, strong, atEnd, ...rest }: QuietButtonProps) {
  return (
    <Button {...rest} className={classes(strong ? styles.link : styles.quiet, atEnd && styles.end)}>
      {icon && <Icon name={icon} size={13} />}
      {children}
      {opens && <Icon name="down" size={13} />}
    </Button>
  );
}
