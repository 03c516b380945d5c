// One act of a menu: icon, words, the key that does the same.
import type { ReactNode } from 'react';
import { MenuItem as AriaMenuItem } from 'react-aria-components/Menu';
import { classes } from '../class-names';
import { Kbd } from '../feedback/kbd';
import { Icon, type IconName } from '../icon/icon';
import styles from './menu.module.css';

export interface MenuItemProps {
  readonly id?: string | undefined;
  readonly children: string;
  readonly icon?: IconName | undefined;
  readonly picture?: ReactNode;
  /** Of the words, where they are in another language than the page. */
  readonly lang?: string | undefined;
  readonly hint?: string | undefined;
  readonly keys?: string | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Shows a tick: this is how it is now. */
  readonly isCurrent?: boolean | undefined;
  readonly href?: string | undefined;
  readonly onAction?: (() => void) | undefined;
}

export function MenuItem(props: MenuItemProps) {
  const { id, children, lang, icon, picture, hint, keys, isDanger, isDisabled, isCurrent, href, onAction } = props;
  return (
    <AriaMenuItem
      textValue={children}
      className={classes(styles.item, isDanger && styles.danger)}
      isDisabled={isDisabled ?? false}
      {...(id ? { id } : {})}
      {...(href ? { href } : {})}
      {...(onAction ? { onAction } : {})}
    >
      {({ isSelected }) => (
        <>
          {picture ?? (icon && <Icon name={icon} />)}
          <span className={styles.words}>
            <span lang={lang}>{children}</span>
            {hint && <span className={styles.hint}>{hint}</span>}
          </span>
          {(isCurrent || isSelected) && <Icon name="check" size={14} className={styles.end} />}
          {keys && <Kbd isPicture>{keys}</Kbd>}
        </>
      )}
    </AriaMenuItem>
  );
}
