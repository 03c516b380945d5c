// The coloured mark of a process in lists: one colour per process, everywhere the same.
import { hueOf, Icon } from '@baton/look';
import type { CSSProperties } from 'react';
import styles from './processes.module.css';

export function ProcessSwatch({ processId }: { readonly processId: string }) {
  return (
    <span className={styles.swatch} style={{ '--hue': hueOf(processId) } as CSSProperties}>
      <Icon name="diagram" size={16} />
    </span>
  );
}
