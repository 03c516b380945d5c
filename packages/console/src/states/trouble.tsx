// Why something was not done, over the buttons of a dialog.
import { Icon } from '@baton/look';
import styles from './states.module.css';

export function Trouble({ children }: { readonly children: string }) {
  return (
    <p role="alert" className={styles.trouble}>
      <Icon name="late" size={14} />
      {children}
    </p>
  );
}
