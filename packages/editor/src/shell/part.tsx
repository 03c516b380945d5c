// A part of the editor that is fetched when it is asked for. Where it cannot be, or fails, its own place says so and the rest stays open: most
// often the server was given a newer version while the page was open.
import { Button, IconButton, useWords } from '@baton/look';
import { Component, type ReactNode, Suspense } from 'react';
import styles from './part.module.css';

export interface PartProps {
  readonly children: ReactNode;
  /** Keeps the place while it is fetched. */
  readonly fallback?: ReactNode;
  /** It has no place of its own, as a dialog: what is said then floats over the editor and can be closed. */
  readonly onClose?: () => void;
}

export class Part extends Component<PartProps, { readonly isLost: boolean }> {
  override readonly state = { isLost: false };

  static getDerivedStateFromError() {
    return { isLost: true };
  }

  override render() {
    const { children, fallback, onClose } = this.props;
    return this.state.isLost ? <Lost onClose={onClose} /> : <Suspense fallback={fallback}>{children}</Suspense>;
  }
}

function Lost({ onClose }: { readonly onClose: PartProps['onClose'] | undefined }) {
  const { common } = useWords();
  return (
    <div className={styles.lost} role="alert" data-floats={onClose ? '' : undefined}>
      <strong>{common.errorTitle}</strong>
      {onClose && <IconButton icon="close" label={common.close} onPress={onClose} />}
      <p>{common.renewed}</p>
      <Button size="s" onPress={() => location.reload()}>
        {common.loadAnew}
      </Button>
    </div>
  );
}
