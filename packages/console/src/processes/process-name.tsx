// The name of a process in the reader's language, leading to it. In lists of processes.
import type { ProcessRow } from '@baton/client';
import { useReadable } from '../language/use-readable';
import { PlaceLink } from '../places/navigation';
import styles from './processes.module.css';

export function ProcessName({ row }: { readonly row: ProcessRow }) {
  const name = useReadable().name(row.id, row.name);
  return (
    <PlaceLink to={{ to: 'process', processId: row.id }} className={styles.name}>
      <bdi>{name}</bdi>
    </PlaceLink>
  );
}
