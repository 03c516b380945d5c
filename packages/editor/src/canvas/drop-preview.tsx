// What is being dragged from the palette, beside the pointer, with a word on where it would go.
import { Icon } from '@baton/look';
import { useReactFlow } from '@xyflow/react';
import { createPortal } from 'react-dom';
import { editorKind } from '../kinds/registry';
import { useCanvas } from './canvas-context';
import styles from './drop-preview.module.css';
import type { DropGesture } from './gestures';

export function DropPreview({ gesture }: { gesture: DropGesture }) {
  const { kinds, dir } = useCanvas();
  const { flowToScreenPosition } = useReactFlow();
  const at = flowToScreenPosition(gesture.at);
  const kind = editorKind(gesture.kind);
  return createPortal(
    <div
      data-baton=""
      dir={dir}
      className={styles.preview}
      data-fits={gesture.place !== null || undefined}
      style={{ left: at.x, top: at.y }}
    >
      <Icon name={kind.icon} size={16} />
      {kind.name(kinds.words)}
    </div>,
    document.body,
  );
}
