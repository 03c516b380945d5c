// One drawing that was set aside: what it is, and what can be done with it.
import '@baton/words/parts';
import { Button, useWords } from '@baton/look';
import frame from './side-panel.module.css';
import styles from './versions.module.css';

export interface AsideLineProps {
  readonly said: string;
  /** Whose, and when. */
  readonly about: readonly (string | null)[];
  /** Absent: it cannot be read. */
  readonly onBringBack?: (() => void) | undefined;
  readonly onCompare?: (() => void) | undefined;
  readonly onSaveFile: () => void;
  /** Absent: nobody throws it away. */
  readonly onForget?: () => void;
}

export function AsideLine({ said, about, onBringBack, onCompare, onSaveFile, onForget }: AsideLineProps) {
  const { versions, aside } = useWords();
  const act = (name: string, onPress: (() => void) | undefined, variant?: 'quiet') =>
    onPress && (
      <Button size="s" {...(variant && { variant })} aria-label={`${name}: ${said}`} onPress={onPress}>
        {name}
      </Button>
    );
  return (
    <li>
      <p>
        <bdi>{said}</bdi>
        {about
          .filter((part) => part !== null)
          .map((part) => (
            <span key={part} className={frame.quiet}>
              {' '}
              <bdi>{part}</bdi>
            </span>
          ))}
      </p>
      <div className={styles.acts}>
        {act(versions.kept.bringBack, onBringBack)}
        {act(versions.conflict.compare, onCompare)}
        {act(aside.saveFile, onSaveFile, 'quiet')}
        {act(versions.kept.forget, onForget, 'quiet')}
      </div>
    </li>
  );
}
