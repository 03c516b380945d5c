// The top bar of a try-out: what is tried, that nothing is real, start again, leave.
import '@baton/words/parts';
import { BatonMark, Button, Chip, IconButton, useWords } from '@baton/look';
import { useEditor } from '../document/editor-context';
import styles from './try-out-bar.module.css';

export interface TryOutBarProps {
  readonly name: string;
  /** Absent: there is nothing to start again yet. */
  readonly onRestart?: () => void;
}

export function TryOutBar({ name, onRestart }: TryOutBarProps) {
  const words = useWords();
  const { view } = useEditor();
  return (
    <header className={styles.bar} data-area="bar">
      <BatonMark />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <Chip>{words.tryOut.title}</Chip>
      <span className={styles.grow} />
      <span className={styles.note}>{words.tryOut.notReal}</span>
      <IconButton
        icon="retry"
        className={styles.narrow}
        label={words.tryOut.startAgain}
        isDisabled={!onRestart}
        onPress={() => onRestart?.()}
      />
      <Button icon="retry" className={styles.wide} isDisabled={!onRestart} onPress={() => onRestart?.()}>
        {words.tryOut.startAgain}
      </Button>
      <Button variant="ink" icon="close" onPress={() => view.update({ side: 'panel' })}>
        {words.tryOut.leave}
      </Button>
    </header>
  );
}
