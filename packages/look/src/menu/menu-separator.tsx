// A line between groups of acts.
import { Separator } from 'react-aria-components';
import styles from './menu.module.css';

export function MenuSeparator() {
  return <Separator className={styles.separator ?? ''} />;
}
