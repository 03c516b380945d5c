// A drawing at a glance: the whole of it as the picture that is saved as a file, however little room there is. Called by templates, wizard and
// import; where there is room enough the last two show a drawing that one can walk through.
import type { Diagram } from '@baton/core';
import { classes, useDirection, useFormat, useWords } from '@baton/look';
import { useMemo } from 'react';
import type { EditorDirectory } from '../document/editor';
import { drawingSvg } from '../files/drawing-svg';
import styles from './drawing-picture.module.css';

export interface DrawingPictureProps {
  /** Null: not there yet. */
  readonly diagram: Diagram | null;
  readonly directory: EditorDirectory;
  /** Said of it; absent where its name stands beside it. */
  readonly label?: string;
  readonly className?: string | undefined;
}

export function DrawingPicture({ diagram, directory, label = '', className }: DrawingPictureProps) {
  const words = useWords();
  const format = useFormat();
  const dir = useDirection();
  const source = useMemo(() => {
    if (!diagram) return null;
    const svg = drawingSvg(diagram, { diagram, directory, words, format }, { mirrored: dir === 'rtl' });
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, [diagram, directory, words, format, dir]);
  return (
    <span className={classes(styles.picture, className)}>
      {source && <img src={source} alt={label} loading="lazy" />}
    </span>
  );
}
