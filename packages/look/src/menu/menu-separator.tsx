// A line between groups of acts.
import { Separator } from 'react-aria-components/Separator';
import styles from './menu.module.css';

export function MenuSeparator() {
  return <Separator className={styles.separator ?? ''} />;
}
