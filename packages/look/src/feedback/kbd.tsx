// A key or a chord, kept left to right in every language.
import styles from './kbd.module.css';

export interface KbdProps {
  readonly children: string;
  /** Drawn, not written: inside a button or a menu it is no part of the control's name. */
  readonly isPicture?: boolean | undefined;
}

export function Kbd({ children, isPicture }: KbdProps) {
  return isPicture ? (
    <span className={styles.kbd} data-keys={children} aria-hidden="true" />
  ) : (
    <kbd className={styles.kbd}>{children}</kbd>
  );
}
