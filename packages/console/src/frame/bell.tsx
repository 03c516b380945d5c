// The bell of the bar: leads to the inbox of alerts and counts what was not seen.
import { Icon, useWords } from '@baton/look';
import { PlaceLink } from '../places/navigation';
import styles from './view-bar.module.css';

export function Bell({ unread }: { readonly unread: number }) {
  const { shell } = useWords();
  return (
    <PlaceLink
      to={{ to: 'alerts' }}
      className={styles.bell}
      label={unread > 0 ? shell.unread(unread) : shell.places.alerts}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className={styles.bellCount} dir="ltr" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </PlaceLink>
  );
}
